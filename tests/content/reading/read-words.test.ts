import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWords } from '../../../src/content/reading/read-words.ts';
import type { Page } from '../../../src/model.ts';

const pageOf = (...articles: string[][]): Page => ({
  url: null,
  canonicalUrl: null,
  title: '',
  siteName: null,
  published: null,
  language: 'en',
  metadataCredits: [],
  articles: articles.map((texts) => ({
    headline: '',
    headlineNode: null,
    asides: [],
    blocks: texts.map((text) => ({ kind: 'paragraph', text, nodes: [] })),
  })),
});

test('words come as the page writes them, with what stands between them, through all articles', () => {
  const page = pageOf(
    ['The ferry “Petrel” left.', 'Mr. Brack, 71, paid 18,400 crowns.'],
    ['Anselm O’Dare saw it.'],
  );
  const ranges = [
    { pageStart: 10, pageEnd: 12 },
    { pageStart: 2, pageEnd: 3 },
    { pageStart: 4, pageEnd: 7 },
    { pageStart: 8, pageEnd: 9 },
  ];
  expect(readWords(page, ranges)).toEqual(['Anselm O’Dare', 'Petrel', 'Mr. Brack, 71', '18,400']);
});

test('a compound is whole', () => {
  const page = pageOf(['Delphine Okoro-Lind-Roe spoke – Oster too.']);
  const ranges = [
    { pageStart: 0, pageEnd: 2 },
    { pageStart: 4, pageEnd: 5 },
  ];
  expect(readWords(page, ranges)).toEqual(['Delphine Okoro-Lind-Roe', 'spoke']);
});

test('in one block, any places are those of its words, and places past its end are empty', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 4 }))), (places) => {
      const words = 'one two three four five six seven eight nine ten'.split(' ');
      const ranges = places.map(([start, length]) => ({ pageStart: start, pageEnd: start + length }));
      expect(readWords(pageOf([words.join(' ')]), ranges)).toEqual(
        ranges.map(({ pageStart, pageEnd }) => words.slice(pageStart, pageEnd).join(' ')),
      );
    }),
  ));

test('a place ends with its block, and is no longer than a name', () => {
  expect(readWords(pageOf(['Ludmila Oster', 'of Tollan']), [{ pageStart: 1, pageEnd: 4 }])).toEqual([
    'Oster',
  ]);
  const long = 'x'.repeat(9_999);
  expect(readWords(pageOf([long]), [{ pageStart: 0, pageEnd: 1 }])[0]).toHaveLength(260);
});

test.each([Number.NaN, -1, 0.5, Infinity])('a place at %s has no words', (at) => {
  expect(readWords(pageOf(['Ludmila Oster']), [{ pageStart: at, pageEnd: at + 1 }])).toEqual(['']);
});
