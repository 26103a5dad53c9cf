import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findList } from '../../../src/story-index/read/buckets.ts';
import { PostingRuns } from '../../../src/story-index/write/posting-runs.ts';
import { createPostingBuffer } from '../../../src/story-index/posting-buffer.ts';
import { decodePostings } from '../../../src/story-index/read/decode-postings.ts';
import { encodedList } from '../../../src/story-index/read/encoded-list.ts';
import { memoryScratch } from '../../../src/story-index/write/scratch.ts';
import { runsOf } from '../../tier.ts';

const BUCKET_BITS = 9;
const STORIES = 50;

it('postings that were sorted in one file or in many are those of a plain map, the larger level where a story has two', () => {
  const posting = fc.record({ bucket: fc.nat(2 ** BUCKET_BITS - 1), level: fc.integer({ min: 1, max: 8 }) });
  const stories = fc.array(fc.array(posting, { maxLength: 30 }), { minLength: STORIES, maxLength: STORIES });
  fc.assert(
    fc.property(stories, fc.constantFrom(1, 5_000_000, 100_000_000), (all, most) => {
      const runs = new PostingRuns(memoryScratch(), { bucketBits: BUCKET_BITS, most });
      const expected = new Map<number, Map<number, number>>();
      all.forEach((postings, story) => {
        for (const { bucket, level } of postings) {
          runs.add(bucket, story, level);
          const list = expected.get(bucket) ?? new Map<number, number>();
          expected.set(bucket, list.set(story, Math.max(level, list.get(story) ?? 0)));
        }
      });
      const { bucketGroups, postings } = runs.finish(STORIES);
      const buffer = createPostingBuffer();
      const found = new Map<number, Map<number, number>>();
      for (let bucket = 0; bucket < 2 ** BUCKET_BITS; bucket++) {
        const place = encodedList(postings);
        if (!findList(bucketGroups, bucket, place)) continue;
        const count = decodePostings(place, STORIES, buffer);
        const list = Array.from({ length: count }, (_, i) => [buffer.stories[i], buffer.levels[i]] as const);
        found.set(bucket, new Map(list as [number, number][]));
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: runsOf(20) },
  );
});
