import type { ArticleFingerprints, Carrier, Story } from '../model.ts';

/** What a writer takes: an original with its carriers. `fingerprints` is null for a story known by its address and headline alone. */
export interface StoryEntry {
  story: Story;
  fingerprints: ArticleFingerprints | null;
  carriers: readonly Carrier[];
}
