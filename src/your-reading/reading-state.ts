import type { Loaded } from './load-reading.ts';
import type { Found, ReadingChoice } from './stories.ts';

/** Everything that the page shows. */
export interface ReadingState {
  loaded: Loaded | { state: 'loading'; share: number };
  /** Is what is read remembered? */
  isOn: boolean;
  /** What the user chose to see; `days`: of the last days. */
  choice: Omit<ReadingChoice, 'sinceHour'> & { days: number };
  /** What the last search found. */
  found: Found;
  /** Of the last time that something was to be forgotten. */
  outcome: 'none' | 'done' | 'failed';
}
