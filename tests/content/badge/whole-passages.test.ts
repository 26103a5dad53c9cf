import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageWordsOf, wholePassages } from '../../../src/content/badge/whole-passages.ts';

const TEXT = [
  'The atlas was gone. “It was the oldest in Tollan,” the keeper said.',
  'Of the maps in it none is left.',
];

const wordsOf = (texts: readonly string[]) =>
  passageWordsOf({ blocks: texts.map((text) => ({ kind: 'paragraph', text, nodes: [] })) });
const allWords = TEXT.join(' ').match(/\w+/g) ?? [];
const passage = (pageStart: number, pageEnd: number) => ({ pageStart, pageEnd, storyStart: 0, storyEnd: 0 });

/** The words of each passage once it is whole. */
const marked = (...passages: ReturnType<typeof passage>[]): string[] =>
  wholePassages(passages, wordsOf(TEXT)).map(({ pageStart, pageEnd }) =>
    allWords.slice(pageStart, pageEnd).join(' '),
  );

test.each([
  // In words: 1 atlas, 7 oldest, 11 keeper, 16 maps.
  ['the stop words that begin its sentence', passage(7, 10), 'It was the oldest in Tollan'],
  ['those that begin its block', passage(15, 17), 'Of the maps in'],
  ['those within its sentence, up to the word before', passage(11, 13), 'the keeper said'],
  ['no stop word of the sentence after it', passage(1, 7), 'The atlas was gone'],
  ['no stop word of the block after it', passage(11, 15), 'the keeper said'],
])('a passage has %s', (_, given, expected) => {
  expect(marked(given)).toEqual([expected]);
});

test('a passage takes no word from the one before it', () => {
  expect(marked(passage(7, 11), passage(11, 13))).toEqual(['It was the oldest in Tollan the', 'keeper said']);
});

test('a whole passage gains and loses stop words only, and passages stay apart', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: allWords.length }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(cuts, (at) => {
      const sorted = at.sort((a, b) => a - b);
      const given = sorted.slice(1).map((end, i) => passage(sorted[i] ?? 0, end));
      const words = wordsOf(TEXT);
      const whole = wholePassages(given, words);
      whole.forEach(({ pageStart, pageEnd }, i) => {
        const before = given[i] ?? passage(0, 0);
        expect(pageStart).toBeGreaterThanOrEqual(whole[i - 1]?.pageEnd ?? 0);
        expect(pageEnd).toBeGreaterThan(pageStart);
        for (const word of words.slice(pageStart, before.pageStart)) expect(word.isStopWord).toBe(true);
        for (const word of words.slice(pageEnd, before.pageEnd)) expect(word.isStopWord).toBe(true);
      });
    }),
  );
});
