import type { CreditPlace } from '../model.ts';

/** What a reader can do from a report; the popup and the card bring their own ways of doing it. */
export interface ReportActions {
  hasMarks: boolean;
  onSetMarks: (hasMarks: boolean) => void;
  onShowQuote: (place: CreditPlace) => void;
  /** Not where there is no clipboard: the card on a page without https. */
  onCopy?: (text: string) => void;
}
