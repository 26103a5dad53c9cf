import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPostingBuffer } from '../../../src/story-index/posting-buffer.ts';
import { lengthOf, levelOf } from '../../../src/story-index/frequency.ts';
import { checkLists } from '../../../src/story-index/read/check-lists.ts';
import { findInAll } from '../../../src/story-index/read/find-in-all.ts';
import { ListFinder } from '../../../src/story-index/read/term-lists.ts';
import { PostingRuns } from '../../../src/story-index/write/posting-runs.ts';
import { memoryScratch } from '../../../src/story-index/write/scratch.ts';
import { runsOf } from '../../tier.ts';

const BUCKET_BITS = 9;
const STORIES = 50;
/** The length of each story, as a byte. */
const LENGTH = lengthOf(900);
/** Hashes that differ in their first 17 bits, those of bucket and tag; many share a bucket. */
const hash = fc
  .tuple(fc.oneof(fc.nat(6), fc.nat(2 ** BUCKET_BITS - 1)), fc.nat(255))
  .map(([bucket, tag]) => ((bucket << (32 - BUCKET_BITS)) | (tag << (32 - BUCKET_BITS - 8))) >>> 0);

it('postings that were sorted in one file or in many are those of a plain map, the larger number of times where a story has two', () => {
  const posting = fc.record({ hash, times: fc.integer({ min: 1, max: 8 }) });
  const stories = fc.array(fc.array(posting, { maxLength: 30 }), { minLength: STORIES, maxLength: STORIES });
  fc.assert(
    fc.property(stories, fc.array(hash), fc.constantFrom(1, 5_000_000, 100_000_000), (all, others, most) => {
      const runs = new PostingRuns(memoryScratch(), { bucketBits: BUCKET_BITS, most });
      const expected = new Map<number, Map<number, number>>(others.map((term) => [term, new Map()]));
      all.forEach((postings, story) => {
        for (const { hash: term, times } of postings) {
          runs.add(term, story, times);
          const list = expected.get(term) ?? new Map<number, number>();
          expected.set(term, list.set(story, Math.max(times, list.get(story) ?? 0)));
        }
      });
      const { bucketGroups: groups, postings } = runs.finish(STORIES);
      const sections = { groups, postings, lengths: new Uint8Array(STORIES).fill(LENGTH) };
      checkLists(sections);
      const finder = new ListFinder(sections, { bucketBits: BUCKET_BITS });
      const starts = Uint32Array.of(0, STORIES);
      const lists = findInAll([finder], { hashes: [...expected.keys()], starts });
      const buffer = createPostingBuffer();
      [...expected.values()].forEach((list, term) => {
        const [, count = 0] = lists.read([term], buffer);
        const found = Array.from({ length: count }, (_, i) => [buffer.stories[i], buffer.levels[i]] as const);
        expect(lists.counts[term]).toBe(list.size);
        const expectedLevels = [...list].map(([story, times]) => [story, levelOf(times, LENGTH)] as const);
        expect(new Map(found as [number, number][])).toEqual(new Map(expectedLevels));
      });
    }),
    { numRuns: runsOf(20) },
  );
});
