import type { AsideKind } from '../../model.ts';
import type { DropRule } from '../document/explain.ts';

/** What a line of an article's stretch of the page is: text, an aside, or neither, by the rule that drops it. */
export type Role = 'text' | AsideKind | DropRule;
