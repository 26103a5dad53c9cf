import { expect, test } from 'vitest';
import { articleWordsOf } from '../../src/report/article-words.ts';
import { sampleReport, sampleSource } from '../ui/sample-reports.ts';

test('passages are told in the words of their own article', () => {
  const page = { ...sampleReport().page, articleWords: [100, 300], paragraphStarts: [[0], [0, 50]] };
  const passages = [{ pageStart: 110, pageEnd: 200, storyStart: 0, storyEnd: 90 }];
  expect(articleWordsOf(page, sampleSource({ article: 1, passages }))).toEqual({
    words: 300,
    passages: [{ pageStart: 10, pageEnd: 100, storyStart: 0, storyEnd: 90 }],
    paragraphStarts: [0, 50],
  });
});

test('passages of another article are left out', () => {
  const page = { ...sampleReport().page, articleWords: [100, 300] };
  const passages = [{ pageStart: 0, pageEnd: 90, storyStart: 0, storyEnd: 90 }];
  expect(articleWordsOf(page, sampleSource({ article: 1, passages })).passages).toEqual([]);
});
