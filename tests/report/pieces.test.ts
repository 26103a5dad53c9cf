import { describe, expect, test } from 'vitest';
import { piecesOf, sayPiece } from '../../src/report/pieces.ts';
import { english } from '../ui/english.ts';

const article = {
  words: 200,
  passages: [
    { pageStart: 130, pageEnd: 200, storyStart: 122, storyEnd: 192 },
    { pageStart: 0, pageEnd: 100, storyStart: 20, storyEnd: 120 },
  ],
  paragraphStarts: [0, 40, 90, 130],
};

const say = (starts: readonly number[] = article.paragraphStarts) =>
  piecesOf(article, 300).map((piece) => sayPiece(english, piece, starts));

describe('the pieces of a strip', () => {
  test('go through the page, then through what was left out of the story', () => {
    expect(say()).toEqual([
      'Paragraphs 1 to 3. Words 1 to 100 of the page are words 21 to 120 of the story.',
      'Paragraph 3. Not found in the story: words 101 to 130 of the page.',
      'Paragraph 4. Words 131 to 200 of the page are words 123 to 192 of the story.',
      'Not found on this page: about words 1 to 20 of the story.',
      'Not found on this page: about words 193 to 300 of the story.',
    ]);
  });

  test('say nothing of paragraphs where none are known', () => {
    expect(say([])[0]).toBe('Words 1 to 100 of the page are words 21 to 120 of the story.');
  });
});
