import type { IndexCoverage } from '../model.ts';
import type { StorySignature } from './story-signature.ts';
import type { StoryIndex } from './story-index.ts';

/** An open segment. */
export interface Segment extends StoryIndex {
  readonly coverage: IndexCoverage;
  /** @param libraryStories stories of all segments that are asked with this one: the term weight is that of a story among them */
  readSignature(story: number, libraryStories?: number): Promise<StorySignature>;
}
