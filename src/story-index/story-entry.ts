import type { ArticleFingerprints, Carrier, Story } from '../model.ts';

/** The input of an index writer: an original with its carriers. `fingerprints` is null for a story known only by its address and headline. */
export interface StoryEntry {
  story: Story;
  fingerprints: ArticleFingerprints | null;
  carriers: readonly Carrier[];
}
