import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/match/search/candidates.ts';
import { POSTINGS_OF_TERM, lookUpTerms } from '../../../src/match/search/page-terms.ts';
import type { ArticleFingerprints } from '../../../src/model.ts';
import { createPostingBuffer } from '../../../src/story-index/posting-buffer.ts';
import { openIndex } from '../../../src/story-index/read/reader.ts';
import type { StoryEntry } from '../../../src/story-index/story-entry.ts';
import { writeIndex } from '../../../src/story-index/write/writer.ts';

const STORIES = 30_000;
const TOKENS = 30;

let state = 5;
const next = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const hashOf = (word: number): number => Math.imul(word + 1, 0x9e3779b1) >>> 0;

/** Of each ten tokens eight are of 400 words that each stand in 6 % of the stories, two of 6,000 rarer ones. */
const wordAt = (i: number): number => (i % 5 === 0 ? 400 + next(6000) : next(400));

function printsOf(hashes: readonly number[]): ArticleFingerprints {
  return {
    headline: '', wordCount: hashes.length * 2, hashes, wordPositions: hashes.map((_, i) => i * 2),
    blockWordStarts: [0], nameTokens: [], quotedWordRanges: [], firstPersonWordRanges: [],
  }; // prettier-ignore
}

const texts = Array.from({ length: STORIES }, () =>
  Array.from({ length: TOKENS }, (_, i) => hashOf(wordAt(i))),
);
const entries = texts.map((hashes, i): StoryEntry => {
  const id = String(i).padStart(6, '0');
  const story = { id, agency: 'AP', outlet: null, headline: '', published: null, url: null, language: null };
  return { story, fingerprints: printsOf(hashes), carriers: [] };
});
const files = writeIndex(entries, 'large');
const index = await openIndex({
  name: 'large',
  read: (name) => Promise.resolve((files.get(name) as Uint8Array).slice().buffer),
});

describe('in an index of 30,000 stories', () => {
  const samples = Array.from({ length: 20 }, (_, i) => i * 1499);

  it('a page costs the lists of its rarest terms, not those of all', () => {
    for (const story of samples) {
      const terms = lookUpTerms(printsOf(texts[story] as number[]), index);
      const read = terms.read.reduce((sum, { start, end }) => sum + end - start, 0);
      const all = [...terms.read, ...terms.unread].reduce((sum, { count }) => sum + count, 0);
      expect(read).toBeLessThanOrEqual(3 * POSTINGS_OF_TERM);
      expect(all).toBeGreaterThan(25_000);
    }
  });

  it('a part whose rarest term has a longer list than one term may cost reads none', () => {
    for (const [count, lists] of [
      [POSTINGS_OF_TERM, 1],
      [POSTINGS_OF_TERM + 1, 0],
    ] as const) {
      const terms = lookUpTerms(printsOf([1, 2, 3]), { ...index, countStoriesWith: () => count });
      expect(terms.read).toHaveLength(lists);
      expect(terms.unread).toHaveLength(3 - lists);
    }
  });

  it('a copy finds its story first, by all its terms, those that were not read as well', () => {
    const buffer = createPostingBuffer();
    for (const story of samples) {
      const prints = printsOf(texts[story] as number[]);
      const terms = lookUpTerms(prints, index);
      const [best] = findCandidates(terms);
      let score = 0;
      for (const hash of new Set(prints.hashes)) {
        const count = index.readPostings(hash, buffer);
        const at = buffer.stories.subarray(0, count).indexOf(story);
        score += at < 0 ? 0 : (buffer.levels[at] as number);
      }
      expect(best).toMatchObject({ story, score });
      expect(best?.shared.count).toBe(terms.all.filter(({ rarity }) => rarity > 0).length);
      expect(best?.shared.weight).toBeCloseTo(terms.weight, 6);
    }
  });

  it('twelve tokens of a story inside another text find it as an excerpt', () => {
    const found = samples.filter((story) => {
      const host = texts[(story + 777) % STORIES] as number[];
      const excerpt = (texts[story] as number[]).slice(4, 16);
      const prints = printsOf([...host.slice(0, 9), ...excerpt, ...host.slice(9)]);
      const candidates = findCandidates(lookUpTerms(prints, index));
      return candidates.some((candidate) => candidate.story === story && candidate.stretchScore > 12);
    });
    expect(found).toEqual(samples);
  });

  it('one page leaves nothing behind for the next', () => {
    const ask = () => {
      const prints = printsOf(texts[42] as number[]);
      return findCandidates(lookUpTerms(prints, index));
    };
    const before = ask();
    findCandidates(lookUpTerms(printsOf(texts[43] as number[]), index));
    expect(ask()).toEqual(before);
  });
});

it('a term too common for the index is not taken for a rare one in its bucket', async () => {
  const [common, rare] = [0x80000000, 0x80000001];
  const hashes = (i: number): number[] => (i === 7 ? [common, rare] : [common]);
  const few = entries.slice(0, 500).map((entry, i) => ({ ...entry, fingerprints: printsOf(hashes(i)) }));
  const written = writeIndex(few, 'few');
  const read = (name: string): Promise<ArrayBuffer> =>
    Promise.resolve((written.get(name) as Uint8Array).slice().buffer);
  const small = await openIndex({ name: 'few', read });
  expect(small.countStoriesWith(common)).toBe(1);
  expect(findCandidates(lookUpTerms(printsOf([common]), small))).toEqual([]);
  expect(findCandidates(lookUpTerms(printsOf([rare]), small))).toMatchObject([{ story: 7 }]);
});
