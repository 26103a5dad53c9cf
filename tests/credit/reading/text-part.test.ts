import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listParts, toLower, toPlain } from '../../../src/credit/reading/text-part.ts';
import { pageAt, partOf } from '../parts.ts';

describe('the plain copy of a text', () => {
  it.each([
    ['SEOUL\u00a0(AP)\u2014', 'SEOUL (AP)-'],
    ['\u201cSource\uff1a AFP\uff0f\uff08AP\uff09', '\u201cSource: AFP/(AP)'],
    ['\u3010AFP\u3011', '[AFP]'],
    ['l\u2019AFP', "l'AFP"],
  ])('has plain signs: %s', (text, plain) => {
    expect(toPlain(text)).toBe(plain);
  });

  it('has the length of the text, and so has the lower case, so that ranges hold in all three', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('İSTANBUL (AA) – ', 'ẞ', '\u2014')),
        (text) => {
          const { plain, lower } = partOf(text);
          expect(plain).toHaveLength(text.length);
          expect(lower).toHaveLength(text.length);
        },
      ),
      { numRuns: 500, seed: 24 },
    );
  });

  it('is made once: plain text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toPlain(toPlain(text))).toBe(toPlain(text));
        expect(toLower(toLower(text))).toBe(toLower(text));
      }),
      { seed: 25 },
    );
  });
});

describe('listParts', () => {
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text, nodes: [] });
  const article = (headline: string) => ({
    ...{ headline, headlineNode: null },
    blocks: [
      { kind: 'heading' as const, text: 'The lamp', nodes: [] },
      paragraph('It is lit.'),
      paragraph('Fog\u2014again.'),
    ],
    asides: [{ kind: 'byline' as const, text: 'By Jane Roe', nodes: [] }],
  });
  const parts = [...listParts(pageAt(null, { articles: [article('Lamp lit'), article('')] }))];

  it('lists headline, blocks and asides of each article in order, without an empty headline', () => {
    expect(parts.map((part) => `${part.article} ${part.part} ${part.index} ${part.role}`)).toEqual([
      ...[
        '0 headline 0 headline',
        '0 blocks 0 heading',
        '0 blocks 1 text',
        '0 blocks 2 text',
        '0 asides 0 byline',
      ],
      ...['1 blocks 0 heading', '1 blocks 1 text', '1 blocks 2 text', '1 asides 0 byline'],
    ]);
  });

  it('says how many blocks stand before and after each, and what the next one says', () => {
    const blocks = parts.filter((part) => part.article === 0 && part.part === 'blocks');
    expect(blocks.map(({ blocksBefore, blocksAfter, next }) => [blocksBefore, blocksAfter, next])).toEqual([
      [0, 2, 'It is lit.'],
      [1, 1, 'Fog-again.'],
      [2, 0, ''],
    ]);
  });
});
