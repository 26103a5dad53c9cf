/**
 * The showing script: one self-contained file with badges, cards and their words. It is injected when the reading script first has something to
 * show, which on most pages it never has.
 */
import { scripts } from './injected.ts';
import { createShowing } from './showing.ts';

scripts.createShowing = createShowing;
