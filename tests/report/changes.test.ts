import { expect, test } from 'vitest';
import { changesOf } from '../../src/report/changes.ts';

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
