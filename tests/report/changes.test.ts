import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, gapsOf } from '../../src/report/changes.ts';

test('counts what was left out and added, and sees that the end is missing', () => {
  const passages = [
    { pageStart: 0, pageEnd: 100, storyStart: 20, storyEnd: 120 },
    { pageStart: 130, pageEnd: 200, storyStart: 122, storyEnd: 192 },
  ];
  expect(changesOf({ words: 200, passages }, 300)).toEqual({
    estimatedCutWords: 20 + 108,
    cutPlaces: 2,
    estimatedAddedWords: 30,
    addedPlaces: 1,
    isEndCut: true,
  });
});

test('gaps are the runs of ten words or more that no range covers', () => {
  const total = 120;
  const range = fc
    .tuple(fc.nat(total - 1), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => [start, Math.min(total, start + length)] as const);
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
      const isCovered = (word: number) => ranges.some(([start, end]) => word >= start && word < end);
      const bare = Array.from({ length: total }, (_, word) => (isCovered(word) ? ' ' : 'x')).join('');
      const runs = [...bare.matchAll(/x{10,}/g)].map((run) => [run.index, run.index + run[0].length]);
      expect(gapsOf(ranges, total)).toEqual(runs);
    }),
  );
});
