import type { CreditPlace, Page, PageWords } from '../model.ts';
import type { MakeHost } from '../ui/shadow-host.ts';
import type { Marks } from './badge/marks.ts';
import type { AskAboutPage } from './selection/find-selection.ts';

/** What the reading script lends: hosts and names that both scripts must know, and what needs the reader's tables. */
export interface Lent {
  document: Document;
  makeHost: MakeHost;
  marks: Marks;
  readWords: (page: Page, ranges: readonly PageWords[]) => string[];
  readSentences: (page: Page, places: readonly CreditPlace[]) => string[];
  askAboutPage: AskAboutPage;
}
