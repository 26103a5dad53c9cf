import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokenize.ts';
import { runsOf } from '../tier.ts';

const terms = (text: string): string[] => tokenize(text).map(({ word }) => word.term);

describe('tokenize', () => {
  it.each([
    ['34,000 people', ['34000', 'people']],
    ['34, 000 people', ['34000', 'people']],
    ['34\u00A0000 people', ['34000', 'people']],
    ['34.000 Menschen', ['34000', 'menschen']],
    ['In 2013, 500 people', ['in', '2013', '500', 'people']],
    ['1,234,567 votes', ['1234567', 'votes']],
    ['3.5 percent', ['3.5', 'percent']],
    ['٣٤ and ५६', ['34', 'and', '56']],
  ])('joins the numbers of %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    ['The harbour’s keeper', "The harbour's keeper"],
    ['Haven’t', "haven't"],
    ['LIGHTHOUSE KEEPER', 'lighthouse keeper'],
    ['light\u00ADhouse', 'lighthouse'],
    ['light\u200Bhouse', 'lighthouse'],
    ['light\uFE01house', 'lighthouse'],
    ['Zürich café', 'Zurich cafe'],
    ['h\u0430rbour', 'harbour'],
    ['ＨＡＲＢＯＵＲ', 'harbour'],
    ['donâ€™t', "don't"],
    ['U.S. troops', 'US troops'],
  ])('reads %j as %j', (disguised, plain) => {
    expect(terms(disguised)).toEqual(terms(plain));
  });

  it('gives scripts without spaces a token a character', () => {
    expect(terms('灯台守の話')).toEqual(['灯', '台', '守', 'の', '話']);
    expect(terms('ท่าเรือ').length).toBeGreaterThan(3);
  });

  it('separates at hyphens and dashes', () => {
    expect(terms('Byung-sam, closed–door')).toEqual(['byung', 'sam', 'closed', 'door']);
  });

  it('says for each token where it stands in the original', () => {
    const text = '“The harbour’s 34, 000 gulls”';
    expect(tokenize(text).map(({ charStart, charEnd }) => text.slice(charStart, charEnd))).toEqual([
      'The',
      'harbour’s',
      '34, 000',
      'gulls',
    ]);
  });

  it('never throws, and its places are rising ranges inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = tokenize(text);
        const edges = tokens.flatMap(({ charStart, charEnd }) => [charStart, charEnd]);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(
          tokens.filter(({ word, charStart, charEnd }) => word.term === '' || charStart === charEnd),
        ).toEqual([]);
        expect(edges.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('gives the same tokens with invisible characters put between any letters', () => {
    const invisible = fc.constantFrom('\u200B', '\u00AD', '\uFE0F', '\u2060', '\u{E0101}');
    fc.assert(
      fc.property(fc.array(invisible, { minLength: 60, maxLength: 60 }), (marks) => {
        const text = 'the lighthouse keeper of the northern harbour counted gulls';
        const marked = Array.from(text, (letter, i) =>
          /[a-z]/.test(letter) && /[a-z]/.test(text[i + 1] ?? '') ? letter + (marks[i] ?? '') : letter,
        );
        expect(terms(marked.join(''))).toEqual(terms(text));
      }),
    );
  });

  it('reads plain letters and digits as it reads their full-width forms, which only the pattern knows', () => {
    const character = fc.constantFrom(..."abzABZ0129 .,-'’`—”\u00A0…\n");
    const wide = (text: string): string =>
      text.replace(/[a-zA-Z0-9]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 24 }), (characters) => {
        const text = characters.join('');
        // A word also keeps the hash that others asked it for.
        const read = (of: string) =>
          tokenize(of).map(({ word: { term, hasDigit }, ...place }) => ({ ...place, term, hasDigit }));
        expect(read(text)).toEqual(read(wide(text)));
      }),
      { numRuns: runsOf(2000) },
    );
  });
});
