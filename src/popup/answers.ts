import type { PageDescription } from '../messages.ts';
import type { Settings } from '../browser/settings/settings-record.ts';

/** What the popup needs to cite a page, to share its verdict and to search elsewhere. */
export interface Answers {
  /** Undefined until the page's script answers, and where it does not. */
  description: PageDescription | undefined;
  settings: Pick<Settings, 'searchEngine' | 'citationFormat' | 'shareFormat'>;
  /** The user's day: "2025-01-13". */
  today: string;
  onChoose: (change: Partial<Pick<Settings, 'citationFormat' | 'shareFormat'>>) => void;
  /** Was the text copied? */
  onCopy: (text: string) => Promise<boolean>;
}
