import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOfInitials, endOfWord, numberAt } from '../../src/text/common-tokens.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { runsOf } from '../tier.ts';

it.each([
  ['café au', 4, 'cafe'],
  ['l’été.', 5, 'lete'],
  ['Öl, das', 2, 'ol'],
  ['Straße', 6, 'strasse'],
  ['гавань закрыта', 6, 'гавань'],
])('%j starts with a word of %i characters', (text, end, term) => {
  expect(endOfWord(text, 0)).toBe(end);
  expect(tokenize(text)[0]?.word.term).toBe(term);
});

it.each(['', '7', 'é.', 'e\u0301té', 'é2', 'λόγος', 'café\u00ADs', 'été‘s'])('%j is no sure word', (text) => {
  expect(endOfWord(text, 0)).toBeUndefined();
});

it.each([
  ['2024.', '2024', 4],
  ['34,000 lamps', '34000', 6],
  ['34, 000', '34000', 7],
  ['34\u202f000\u00a0kg', '34000', 6],
  ['1,234,56', '1234', 5],
  ['34,0000', '34,0000', 7],
  ['3.5, and', '3.5', 3],
  ['2024.123', '2024123', 8],
  ['5’s', '5', 1],
])('%j starts with the number %j', (text, term, end) => {
  expect(numberAt(text, 0)).toEqual({ term, end });
  expect(tokenize(text)[0]).toMatchObject({ word: { term, hasDigit: true }, charEnd: end });
});

it.each(['', 'a', '5th', '34,000km', '5é', '٣'])('%j is no sure number', (text) => {
  expect(numberAt(text, 0)).toBeUndefined();
});

it.each([
  ['U.S. and', 4, 'us'],
  ['U.S.-led', 4, 'us'],
  ['U.S.A', 5, 'usa'],
  ['J. Roe', 1, 'j'],
  ['i.e', 1, 'i'],
])('%j starts with initials of %i characters', (text, end, term) => {
  expect(endOfInitials(text, 0)).toBe(end);
  expect(tokenize(text)[0]?.word.term).toBe(term);
});

it.each(['', 'Roe', 'a b', 'J.Roe', 'U.S.é', 'a.5'])('%j are no sure initials', (text) => {
  expect(endOfInitials(text, 0)).toBeUndefined();
});

it('words, numbers and initials end where those end that only the pattern knows', () => {
  const character = fc.constantFrom(..."aBé05.., '’-—\u00A0\u202F\nЖ");
  /** Greek letters and Arabic digits are the pattern’s alone. */
  const inOtherScript = (text: string): string =>
    text.replace(/[aBéЖ]/g, 'λ').replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const placesIn = (text: string): unknown[] =>
    tokenize(text).map(({ word, charStart, charEnd }) => [
      charStart,
      charEnd,
      word.hasDigit && !/\p{L}/u.test(word.term) && word.term,
    ]);
  fc.assert(
    fc.property(fc.array(character, { maxLength: 16 }), (characters) => {
      const text = characters.join('');
      expect(placesIn(text)).toEqual(placesIn(inOtherScript(text)));
    }),
    { numRuns: runsOf(5000) },
  );
});
