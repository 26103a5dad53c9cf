import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCredits } from '../../../src/credit/find-credits.ts';
import { clipRange, quoteRange, quoteText } from '../../../src/credit/reading/quote.ts';
import type { Page } from '../../../src/model.ts';
import { pageAt } from '../parts.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 90 });

describe('a long quote', () => {
  test('property: is at most 200 characters of whole words, with an ellipsis on each side where words are missing', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const text = list.join(' ');
        const at = list.slice(0, seed % list.length).join(' ').length;
        const core = { start: at === 0 ? 0 : at + 1, end: at === 0 ? 1 : at + 2 };
        const range = clipRange(text, { start: 0, end: text.length }, core);
        const quote = quoteRange(text, range);
        expect(quote.length).toBeLessThanOrEqual(200);
        expect(range.start <= core.start && range.end >= core.end).toBe(true);
        const quoted = quote.replace(/^… | …$/g, '').split(' ');
        expect(` ${text} `).toContain(` ${quoted.join(' ')} `);
        expect(quote.startsWith('… ')).toBe(range.start > 0);
        expect(quote.endsWith(' …')).toBe(range.end < text.length);
      }),
    );
  });

  test('is cut at its limit where no space parts its words', () => {
    const text = '新'.repeat(300);
    const range = clipRange(text, { start: 0, end: 300 }, { start: 150, end: 151 });
    expect(range.end - range.start).toBe(196);
    expect(range.start <= 150 && range.end > 150).toBe(true);
  });
});

describe('metadata', () => {
  test('is quoted whole, or from its beginning to the end of a word', () => {
    expect(quoteText('Jane Roe, AP')).toBe('Jane Roe, AP');
    const text = 'harbour '.repeat(40).trim();
    expect(quoteText(text)).toBe(`${'harbour '.repeat(24)}…`);
    expect(quoteText(`https://port.example/${'a'.repeat(300)}`)).toHaveLength(198);
  });
});

test('a photo credit that is quoted from inside a sentence begins with a whole word, after an ellipsis', () => {
  const text = 'The ferrymen wave their lanterns from the lighthouse at the end of the pier Jane Roe/AP';
  const aside = { kind: 'caption', text, nodes: [] } as const;
  const page: Page = pageAt(undefined, {
    articles: [{ headline: 'Lanterns', headlineNode: null, blocks: [], asides: [aside] }],
  });
  const [credit] = findCredits(page);
  expect(credit?.quote).toBe('… the lighthouse at the end of the pier Jane Roe/AP');
  expect(text.slice(credit?.place?.charStart, credit?.place?.charEnd)).toBe(credit?.quote.slice(2));
});

test('a credit in brackets is quoted without an ellipsis', () => {
  expect(quoteRange('Boats (Jane Roe/AP)', { start: 6, end: 19 })).toBe('(Jane Roe/AP)');
});
