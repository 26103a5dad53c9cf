import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frequencyOf, lengthOf, levelOf } from '../../src/story-index/frequency.ts';
import { runsOf } from '../tier.ts';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8];

const counts = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 255 }));
const words = fc.integer({ min: 1, max: 5000 });

it('the level is the one nearest to the saturated frequency of BM25 with k1 = 1.2 and b = 0.75, for a length within 2.2 %', () => {
  fc.assert(
    fc.property(counts, words, (count, length) => {
      // Robertson and Zaragoza 2009: the frequency is first put in proportion to the length, then saturated.
      const frequency = count / (1 - 0.75 + (0.75 * length) / 900);
      const saturated = (frequency / (1.2 + frequency)) * (1.2 + 1);
      const level = levelOf(count, lengthOf(length));
      expect(LEVELS).toContain(level);
      const distances = LEVELS.map((each) => Math.abs(saturated - frequencyOf(each)));
      expect(Math.abs(saturated - frequencyOf(level))).toBeLessThanOrEqual(Math.min(...distances) + 0.02);
    }),
    { numRuns: runsOf(1000) },
  );
});

it('a term that a story of usual length holds once has the frequency 1', () => {
  expect(frequencyOf(levelOf(1, lengthOf(900)))).toBe(1);
});

it('one more repetition never lowers the level, and a longer story never raises it', () => {
  fc.assert(
    fc.property(counts, words, fc.nat(1000), (count, length, more) => {
      const level = levelOf(count, lengthOf(length));
      expect(levelOf(count + 1, lengthOf(length))).toBeGreaterThanOrEqual(level);
      expect(levelOf(count, lengthOf(length + more))).toBeLessThanOrEqual(level);
    }),
  );
});

it('the length of a story is a byte, 16 steps for each doubling of its words', () => {
  expect([0, 1, 2, 4, 1024, 10 ** 7].map(lengthOf)).toEqual([0, 0, 16, 32, 160, 255]);
});
