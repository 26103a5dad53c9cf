import type { CreditPlace, PageWords } from '../model.ts';

/** What the user can do from a report. The popup and the card each provide their own implementation. */
export interface ReportActions {
  hasMarks: boolean;
  /** Does the switch of the marks hold for this page alone? In the card it does: nothing that lasts is chosen within a page. */
  areMarksForPage: boolean;
  /** Absent where there is no page to mark. */
  onSetMarks?: (hasMarks: boolean) => void;
  onShowQuote: (place: CreditPlace) => void;
  /** The page's own words at some places; undefined where the page gives none. Absent where there is no page to ask. */
  onReadWords?: (ranges: readonly PageWords[]) => Promise<readonly string[] | undefined>;
  /** The sentences that some quotes stand in; likewise. */
  onReadSentences?: (places: readonly CreditPlace[]) => Promise<readonly string[] | undefined>;
}
