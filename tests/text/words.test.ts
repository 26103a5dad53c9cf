import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collapse, countWords, endsSentence } from '../../src/text/words.ts';
import { runsOf } from '../tier.ts';

/** Texts of the characters that decide where a word, a sentence and white space begin and end. */
const text = fc
  .array(fc.constantFrom(...'aZé7²ª\'’ʼ"”″.!:)] \t\n\u00a0\u2014\u2003灯ก😀_-'), { maxLength: 24 })
  .map((signs) => signs.join(''));

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

it('words are counted as the pattern finds them', () => {
  fc.assert(
    fc.property(text, (some) => {
      const words = some.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)?.length ?? 0;
      expect(countWords(some)).toBe(words + Math.floor((some.match(unspaced)?.length ?? 0) / 2));
    }),
    { numRuns: runsOf(300) },
  );
});

it('white space is collapsed wherever it stands', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(collapse(some)).toBe(some.replace(/\s+/gu, ' ').trim());
    }),
    { numRuns: runsOf(300) },
  );
});

it('a sentence ends with a stop, before any closing signs', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(endsSentence(some)).toBe(/[.!?…。！？।؟:][\s"'”’″»)\]]*$/u.test(some));
    }),
    { numRuns: runsOf(300) },
  );
});
