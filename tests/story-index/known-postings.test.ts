import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import { findInAll } from '../../src/story-index/read/find-in-all.ts';
import { KnownPlaces } from '../../src/story-index/read/known-places.ts';
import { KnownPostings } from '../../src/story-index/read/known-postings.ts';
import type { SegmentLists } from '../../src/story-index/segment.ts';
import { runsOf } from '../tier.ts';
import { openEntries } from './open-entries.ts';
import { randomEntries } from './sample-entries.ts';

/** A buffer with a list of these postings, each a story's distance from the one before and a level, after three other places. */
function listOf(postings: readonly (readonly [number, number])[]) {
  let story = -1;
  const stories = postings.map(([further]) => (story += further));
  return {
    buffer: { stories: Uint32Array.of(9, 9, 9, ...stories), levels: Uint8Array.of(9, 9, 9, ...postings.map(([, level]) => level)) }, // prettier-ignore
    range: [3, 3 + postings.length],
  };
}

/** What is kept of a list, read to place 5 of a buffer; undefined if it is not kept. */
function kept(known: KnownPostings, hash: number) {
  const buffer = createPostingBuffer(500);
  const end = known.read(hash, buffer, 5);
  if (end === undefined) return undefined;
  return { stories: [...buffer.stories.subarray(5, end)], levels: [...buffer.levels.subarray(5, end)] };
}

it('a list that is kept has the stories and levels that it had, however far apart they are', () => {
  const further = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 4000, max: 20_000 }));
  const lists = fc.array(fc.array(fc.tuple(further, fc.nat(8)), { maxLength: 40 }), { maxLength: 6 });
  fc.assert(
    fc.property(lists, (all) => {
      const known = new KnownPostings();
      const written = all.map(listOf);
      written.forEach(({ buffer, range }, hash) => known.keep(hash, buffer, range));
      written.forEach(({ buffer, range }, hash) => {
        const [stories, levels] = [buffer.stories, buffer.levels].map((of) => [...of.slice(...range)]);
        expect(kept(known, hash)).toEqual({ stories, levels });
      });
    }),
    { numRuns: runsOf(100) },
  );
});

it('the lists that were read longest ago go, and a list that is kept twice counts once', () => {
  const known = new KnownPostings(10);
  const { buffer, range } = listOf([[1, 1], [2, 2], [3, 3], [4, 4]]); // prettier-ignore
  for (const hash of [1, 2, 2]) known.keep(hash, buffer, range);
  expect(kept(known, 1)).toBeDefined();
  known.keep(3, buffer, range);
  expect([1, 2, 3].map((hash) => kept(known, hash) !== undefined)).toEqual([true, false, true]);
});

it('a list that was read of all segments is not read in them again', async () => {
  const entries = randomEntries(60);
  const parts = await Promise.all([entries.slice(0, 30), entries.slice(30)].map((part) => openEntries(part)));
  let reads = 0;
  const counting = parts.map(({ lists }): SegmentLists => ({
    find: (...args) => lists.find(...args),
    read: (found, from, wanted, ...rest) => {
      reads += wanted.places.length;
      lists.read(found, from, wanted, ...rest);
    },
    probe: (...args) => lists.probe(...args),
    setLevels: (held) => lists.setLevels(held),
  }));
  const known = { places: new KnownPlaces(2), postings: new KnownPostings() };
  const hashes = [...new Set(entries.flatMap(({ fingerprints }) => fingerprints?.hashes ?? []))].slice(0, 9);
  const readAll = () => {
    reads = 0;
    const lists = findInAll(counting, { hashes, starts: Uint32Array.of(0, 30, 60), known });
    const buffer = createPostingBuffer();
    const ranges = lists.read([...hashes.keys()], buffer);
    return { ranges, stories: buffer.stories.slice(0, ranges.at(-1)) };
  };
  const first = readAll();
  expect(reads).toBe(2 * hashes.length);
  expect(readAll()).toEqual(first);
  expect(reads).toBe(0);
});

it('of a large index the times are read, and kept, and become the levels of each segment', async () => {
  const entries = randomEntries(60);
  const parts = await Promise.all([entries.slice(0, 30), entries.slice(30)].map((part) => openEntries(part)));
  const lists = parts.map((part) => part.lists);
  const hashes = [...new Set(entries.flatMap(({ fingerprints }) => fingerprints?.hashes ?? []))].slice(0, 40);
  const small = findInAll(lists, { hashes, starts: Uint32Array.of(0, 30, 60) });
  // The same stories, with as many ordinals between them as a large index has.
  const gap = 2 ** 17;
  const known = { places: new KnownPlaces(2), postings: new KnownPostings() };
  const compare = (): void => {
    const large = findInAll(lists, { hashes, starts: Uint32Array.of(0, gap, gap + 30), known });
    expect([small.areTimes, large.areTimes]).toEqual([false, true]);
    for (const term of hashes.keys()) {
      const [levels, times] = [createPostingBuffer(), createPostingBuffer()];
      const [, count = 0] = small.read([term], levels);
      large.read([term], times);
      large.setLevels(times, 0, count);
      const stories = levels.stories
        .subarray(0, count)
        .map((story) => (story < 30 ? story : gap + story - 30));
      expect(times.stories.subarray(0, count)).toEqual(stories);
      expect(times.levels.subarray(0, count)).toEqual(levels.levels.subarray(0, count));
    }
  };
  compare();
  // Now the lists are kept.
  compare();
});
