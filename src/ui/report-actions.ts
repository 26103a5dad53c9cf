import type { CreditPlace } from '../model.ts';

/** What the user can do from a report. The popup and the card each provide their own implementation. */
export interface ReportActions {
  hasMarks: boolean;
  /** Does the switch of the marks hold for this page alone? In the card it does: nothing that lasts is chosen within a page. */
  areMarksForPage: boolean;
  onSetMarks: (hasMarks: boolean) => void;
  onShowQuote: (place: CreditPlace) => void;
  /** Absent where there is no clipboard: in the card on a page without https. */
  onCopy?: (text: string) => void;
}
