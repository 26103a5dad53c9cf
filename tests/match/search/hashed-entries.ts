import type { ArticleFingerprints } from '../../../src/model.ts';
import type { StoryEntry } from '../../../src/story-index/story-entry.ts';
import type { StoryIndex } from '../../../src/story-index/story-index.ts';
import { openParts } from '../../story-index/open-entries.ts';

/** An article of these terms, every second word a content token, in one block without names and quotations. */
export function printsOfHashes(hashes: readonly number[]): ArticleFingerprints {
  return {
    headline: '',
    wordCount: hashes.length * 2,
    hashes,
    wordPositions: hashes.map((_, i) => i * 2),
    blockWordStarts: [0],
    nameTokens: [],
    quotedWordRanges: [],
    firstPersonWordRanges: [],
  };
}

/** A story of these terms, named so that stories keep their order in the index. */
export function entryOfHashes(number: number, hashes: readonly number[]): StoryEntry {
  const id = String(number).padStart(6, '0');
  const story = { id, agency: 'AP', outlet: null, headline: '', published: null, url: null, language: null };
  return { story, fingerprints: printsOfHashes(hashes), carriers: [] };
}

/** An index of them, opened. */
export function openEntries(entries: readonly StoryEntry[]): Promise<StoryIndex> {
  return openParts(entries);
}
