import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mayStartToken, plainTokenAt } from '../../src/text/plain-words.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { runsOf } from '../tier.ts';

const termAt = (text: string, start = 0): string | undefined => plainTokenAt(text, start)?.word.term;
const placedTerms = (text: string): unknown[] =>
  tokenize(text).map(({ word, charStart, charEnd }) => [word.term, charStart, charEnd]);

describe('a plain word', () => {
  it.each([
    ['Harbour keeper', 'harbour'],
    ['keeper’s lamp', 'keeper'],
    ["haven't", 'havent'],
    ['the boys’ lamp', 'the'],
    ['boys’ lamp', 'boys'],
    ['lamp. It', 'lamp'],
    ['2016 lamps', '2016'],
    ['x'.repeat(20), 'x'.repeat(20)],
  ])('%j starts with %j', (text, term) => {
    expect(termAt(text)).toBe(term);
  });

  it.each([
    '',
    ' a',
    'U.S.',
    '34,000',
    '34\u00A0000',
    '5’s',
    'café',
    'e\u0301',
    'light\u00ADhouse',
    'x'.repeat(21),
    '灯',
  ])('%j is left to the pattern', (text) => {
    expect(termAt(text)).toBeUndefined();
  });

  it('is told from words that differ from it in one of twenty characters', () => {
    const word = 'lighthousekeeper0192';
    const others = Array.from(word, (_, i) => `${word.slice(0, i)}q${word.slice(i + 1)}`);
    const shorter = Array.from(word, (_, i) => word.slice(i));
    for (const each of [...others, ...shorter, ...others]) expect(termAt(each)).toBe(each);
  });

  it('is one object wherever it stands', () => {
    const [first, and, second] = tokenize('Gulls, and gulls').map(({ word }) => word);
    expect(second).toBe(first);
    expect(and).not.toBe(first);
  });
});

it('a page of ever new words neither mixes them up nor makes the table grow', () => {
  const words = Array.from({ length: 100_000 }, (_, i) => `w${i}`);
  const read = (): (object | undefined)[] => words.map((word) => plainTokenAt(word, 0)?.word);
  const first = read();
  expect(first).toEqual(words.map((term) => expect.objectContaining({ term }) as unknown));
  const again = read();
  expect(again.filter((word, i) => word === first[i]).length).toBeLessThanOrEqual(2 ** 15);
});

it('letters with apostrophes are read as with an apostrophe that only the pattern knows', () => {
  const character = fc.constantFrom(..."absABS'’ .,-—”\u00A0…\n");
  fc.assert(
    fc.property(fc.array(character, { maxLength: 24 }), (characters) => {
      const text = characters.join('');
      expect(placedTerms(text)).toEqual(placedTerms(text.replace(/['’]/g, '‘')));
    }),
    { numRuns: runsOf(5000) },
  );
});

it('no token starts where none may start', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const { charStart } of tokenize(text)) expect(mayStartToken(text, charStart)).toBe(true);
    }),
  );
});

it('in a page, the table keeps fewer words: no more than 8,192 of a hundred thousand', async () => {
  vi.stubGlobal('IS_IN_PAGE', true);
  vi.resetModules();
  const inPage = await import('../../src/text/plain-words.ts');
  vi.unstubAllGlobals();
  const words = Array.from({ length: 100_000 }, (_, i) => `w${i}`);
  const first = words.map((word) => inPage.plainTokenAt(word, 0)?.word);
  expect(first.map((word) => word?.term)).toEqual(words);
  const seen = new Set(first);
  const again = words.toReversed().map((word) => inPage.plainTokenAt(word, 0)?.word);
  expect(again.filter((word) => seen.has(word)).length).toBeLessThanOrEqual(8_192);
});
