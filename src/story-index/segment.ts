import type { IndexCoverage } from '../model.ts';
import type { StoryIndex } from './story-index.ts';

/** An open segment. */
export interface Segment extends Omit<StoryIndex, 'isWithdrawn'> {
  readonly coverage: IndexCoverage;
}
