import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ideographTokenAt } from '../../src/text/ideographs.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/** Characters that stand beside ideographs, among them marks that belong to the one before. */
const BESIDE = [
  '。',
  '，',
  '、',
  '（',
  ' ',
  'a',
  '7',
  'か',
  'が',
  'か\u3099',
  'ー',
  '々',
  '\u302a',
  '\ufe00',
  '\u0301',
  '\u200b',
  '한',
  '𠮷',
  '\uf900',
];
const ideograph = fc.integer({ min: 0x4e00, max: 0x9fea }).map((code) => String.fromCodePoint(code));
const texts = fc
  .array(fc.oneof(ideograph, fc.constantFrom(...BESIDE)), { maxLength: 40 })
  .map((characters) => characters.join(''));

test('an ideograph is a token where its definition says so: it, and no mark after it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (let at = 0; at < text.length; at++) {
        const token = ideographTokenAt(text, at);
        if (!token) continue;
        expect(text.slice(at).match(/^\p{Script=Han}\p{M}*/u)?.[0]).toBe(token.word.term);
        expect([token.charStart, token.charEnd]).toEqual([at, at + 1]);
      }
    }),
  );
});

test('a text has the tokens that it has with a mark of no weight after each ideograph, which the fast way leaves alone', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const slow = text.replace(/[\u4e00-\u9fea](?!\p{M})/gu, (character) => `${character}\ufe01`);
      expect(tokenize(text).map(({ word }) => word.term)).toEqual(
        tokenize(slow).map(({ word }) => word.term),
      );
    }),
  );
});

test('every ideograph is its own normal form', () => {
  for (let code = 0x4e00; code <= 0x9fea; code++) {
    const character = String.fromCodePoint(code);
    expect(character.normalize('NFKD').toLowerCase()).toBe(character);
  }
});
