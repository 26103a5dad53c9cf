import type { Loaded } from './load-reading.ts';
import type { ReadingChoice } from './stories.ts';

/** Everything that the page shows. */
export interface ReadingState {
  loaded: Loaded | { state: 'loading'; share: number };
  /** Is what is read remembered? */
  isOn: boolean;
  /** What the user chose to see; `days`: of the last days. */
  choice: Omit<ReadingChoice, 'sinceHour'> & { days: number };
  /** Of the last time that something was to be forgotten. */
  outcome: 'none' | 'done' | 'failed';
}
