import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairSorter } from '../../../src/builder/group/pair-sorter.ts';
import { memoryScratch } from '../../../src/story-index/write/scratch.ts';
import { runsOf } from '../../tier.ts';

it('pairs come out sorted by both numbers, as often as they went in, however few fit in memory', () => {
  // Halves of 64-bit numbers: the largest must not be taken for negative.
  const half = fc.oneof(fc.nat(3), fc.integer({ min: 2 ** 32 - 3, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half)), fc.integer({ min: 1, max: 20 }), (pairs, runPairs) => {
      const sorter = new PairSorter(memoryScratch(), 'pairs', runPairs * 8);
      for (const [high, low] of pairs) sorter.add(high, low);
      const sorted: [number, number][] = [];
      for (const found = sorter.sorted(); found.next();) sorted.push([found.high, found.low]);
      expect(sorted).toEqual([...pairs].sort(([a, b], [c, d]) => a - c || b - d));
    }),
    { numRuns: runsOf(100) },
  );
});

it('a run of more than one page comes out whole', () => {
  const sorter = new PairSorter(memoryScratch(), 'pairs', 400_000);
  for (let i = 120_000; i > 0; i--) sorter.add(i % 7, i);
  let count = 0;
  let isRising = true;
  let [lastHigh, lastLow] = [-1, -1];
  for (const found = sorter.sorted(); found.next();) {
    const { high, low } = found;
    isRising &&= high > lastHigh || (high === lastHigh && low > lastLow);
    [lastHigh, lastLow] = [high, low];
    count++;
  }
  expect({ count, isRising }).toEqual({ count: 120_000, isRising: true });
});
