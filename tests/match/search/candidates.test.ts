import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/match/search/candidates.ts';
import {
  POSTINGS_OF_TERM,
  lookUpTerms,
  termsOfPart,
  type PageTerms,
} from '../../../src/match/search/page-terms.ts';
import { createPostingBuffer } from '../../../src/story-index/posting-buffer.ts';
import type { StoryIndex } from '../../../src/story-index/story-index.ts';
import { entryOfHashes, openEntries, printsOfHashes } from './hashed-entries.ts';

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

const texts = Array.from({ length: STORIES }, () =>
  Array.from({ length: TOKENS }, (_, i) => hashOf(wordAt(i))),
);
const entries = texts.map((hashes, i) => entryOfHashes(i, hashes));
const index = await openEntries(entries);

/** The index, whose lists can be probed this many times. */
function countingDown(most: number): { index: StoryIndex; calls: () => number } {
  let calls = 0;
  const findTerms: StoryIndex['findTerms'] = (hashes) => {
    const lists = index.findTerms(hashes);
    const probe: typeof lists.probe = (...args) => {
      if (calls++ >= most) throw new Error('the disk is gone');
      lists.probe(...args);
    };
    return { ...lists, probe };
  };
  return { index: { ...index, findTerms }, calls: () => calls };
}

describe('in an index of 30,000 stories', () => {
  const samples = Array.from({ length: 20 }, (_, i) => i * 1499);

  it('a page costs the lists of its rarest terms, not those of all', () => {
    for (const story of samples) {
      const terms = lookUpTerms(printsOfHashes(texts[story] as number[]), index);
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
      const findTerms: StoryIndex['findTerms'] = (hashes) => ({
        ...index.findTerms(hashes),
        counts: new Uint32Array(hashes.length).fill(count),
      });
      const storyCount = POSTINGS_OF_TERM * 20;
      const terms = lookUpTerms(printsOfHashes([1, 2, 3]), { ...index, storyCount, findTerms });
      expect(terms.read).toHaveLength(lists);
      expect(terms.unread).toHaveLength(3 - lists);
    }
  });

  it('a part of a page has the terms and postings that it has by itself, and is not looked up again', () => {
    let readAnew = 0;
    const told = ({ lists, index: _, postings: { stories, levels }, ...terms }: PageTerms) => ({
      ...terms,
      counts: lists.counts,
      stories: terms.read.map(({ start, end }) => [stories.slice(start, end), levels.slice(start, end)]),
      all: terms.all.map((term) => ({ ...term, start: 0, end: 0 })),
      read: terms.read.map(({ ordinal }) => ordinal),
      unread: terms.unread.map(({ ordinal }) => ordinal),
    });
    const held = (terms: PageTerms, at: number[]) =>
      terms.unread.map(({ ordinal }) => {
        const levels = new Uint8Array(at.length);
        terms.lists.probe(ordinal, Uint32Array.from(at), levels);
        return [...levels];
      });
    for (const story of samples) {
      const [own, other] = [texts[story] as number[], texts[story + 1] as number[]];
      const page = lookUpTerms(printsOfHashes([...own, ...other]), index);
      // Beginning elsewhere, it has other terms together, so that it reads lists which the page left unread.
      const part = printsOfHashes([...other.slice(3), ...own.filter((__, i) => i % 3 > 0)]);
      const [byItself, ofPage] = [lookUpTerms(part, index), termsOfPart(part, page)];
      expect(told(ofPage)).toEqual(told(byItself));
      expect(held(ofPage, [story, story + 1])).toEqual(held(byItself, [story, story + 1]));
      const isUnread = (hash: number) => page.unread.some((term) => term.hash === hash);
      readAnew += ofPage.read.filter(({ hash }) => isUnread(hash)).length;
    }
    expect(readAnew).toBeGreaterThan(0);
  });

  it('a copy finds its story first, by all its terms, those that were not read as well', () => {
    const buffer = createPostingBuffer();
    for (const story of samples) {
      const prints = printsOfHashes(texts[story] as number[]);
      const terms = lookUpTerms(prints, index);
      const [best] = findCandidates(terms);
      let score = 0;
      for (const { hash, impacts } of terms.all) {
        const [, count] = index.findTerms([hash]).read([0], buffer);
        const at = buffer.stories.subarray(0, count).indexOf(story);
        score += at < 0 ? 0 : (impacts[buffer.levels[at] as number] as number);
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
      const prints = printsOfHashes([...host.slice(0, 9), ...excerpt, ...host.slice(9)]);
      const candidates = findCandidates(lookUpTerms(prints, index));
      return candidates.some((candidate) => candidate.story === story && candidate.stretchScore > 12);
    });
    expect(found).toEqual(samples);
  });

  it('one page leaves nothing behind for the next', () => {
    const ask = () => {
      const prints = printsOfHashes(texts[42] as number[]);
      return findCandidates(lookUpTerms(prints, index));
    };
    const before = ask();
    findCandidates(lookUpTerms(printsOfHashes(texts[43] as number[]), index));
    expect(ask()).toEqual(before);
  });

  it('nor does a page at which the index fails, wherever it fails', () => {
    const ask = (of: number, asked: StoryIndex) =>
      findCandidates(lookUpTerms(printsOfHashes(texts[of] as number[]), asked));
    const before = ask(42, index);
    const probes = countingDown(Infinity);
    ask(43, probes.index);
    expect(probes.calls()).toBeGreaterThan(20);
    for (let calls = 0; calls < probes.calls(); calls += 3) {
      expect(() => ask(43, countingDown(calls).index)).toThrow('the disk is gone');
      expect(ask(42, index)).toEqual(before);
    }
  });
});

it('a term that most stories hold finds none of them, and does not lend its stories to a rare one', async () => {
  const [frequent, rare] = [0x80000000, 0x81234567];
  const hashes = (i: number): number[] => (i === 7 ? [frequent, rare] : [frequent]);
  const few = entries
    .slice(0, 500)
    .map((entry, i) => ({ ...entry, fingerprints: printsOfHashes(hashes(i)) }));
  const small = await openEntries(few);
  expect(findCandidates(lookUpTerms(printsOfHashes([frequent]), small))).toEqual([]);
  expect(findCandidates(lookUpTerms(printsOfHashes([rare]), small))).toMatchObject([{ story: 7 }]);
});

it('a story with a row of neighbouring terms stands out among stories with more of a stretch, here and there', async () => {
  const other = Array.from({ length: 400 }, (_, i) => [hashOf(9_000 + 2 * i), hashOf(9_001 + 2 * i)]);
  const stretch = Array.from({ length: 20 }, (_, i) => hashOf(8_000 + i));
  // Fifteen hold every second term of the stretch, one all of five in a row.
  const scattered = Array.from({ length: 15 }, (_, i) => [...stretch.filter((_, at) => at % 2 === i % 2), hashOf(7_000 + i)]); // prettier-ignore
  const source = [...stretch.slice(12, 17), hashOf(6_999)];
  const few = await openEntries(
    [...other, ...scattered, source].map((hashes, i) => entryOfHashes(i, hashes)),
  );
  const found = findCandidates(lookUpTerms(printsOfHashes(stretch), few));
  expect(found.find(({ story }) => story === 415)).toMatchObject({ isBestOfPage: false });
});
