import { describe, expect, test } from 'vitest';
import {
  byDate,
  hasOwnHeadline,
  otherCarriers,
  sayCarrier,
  sayCarrierCount,
} from '../../src/report/carriers.ts';
import { english } from '../ui/english.ts';
import { sampleCarrier, sampleReport, sampleSource } from '../ui/sample-reports.ts';

const outlets = (...names: readonly string[]) => names.map((outlet) => sampleCarrier({ outlet }));

test('the page’s own outlet is no other outlet', () => {
  const carriers = ['courier.example', 'www.courier.example', 'post.example'].map((outlet) =>
    sampleCarrier({ outlet }),
  );
  expect(otherCarriers(sampleReport().page, carriers).map(({ outlet }) => outlet)).toEqual(['post.example']);
});

test('carriers are counted in the right plural', () => {
  expect(sayCarrierCount(english, outlets('a.example'))).toBe('1 other outlet');
  expect(sayCarrierCount(english, outlets(...'abcdefghi'))).toBe('9 other outlets');
});

test('an outlet that carries the story at two addresses is counted once', () => {
  expect(sayCarrierCount(english, outlets('a.example', 'a.example'))).toBe('1 other outlet');
});

test('the oldest carrier comes first, one without a date last', () => {
  const dates = [null, '2026-10-18', '2026-10-17T21:04:00Z', '2026-10-17'];
  const sorted = dates.map((published) => sampleCarrier({ published })).toSorted(byDate);
  expect(sorted.map(({ published }) => published)).toEqual([
    '2026-10-17',
    '2026-10-17T21:04:00Z',
    '2026-10-18',
    null,
  ]);
});

describe('whether a carrier names the source', () => {
  test.each([
    [true, 'Full copy, names the source'],
    [false, 'Full copy, no credit found'],
    [null, 'Full copy'],
  ])('is said where it is known (%s)', (credited, words) => {
    expect(sayCarrier(english, sampleCarrier({ credited }))).toBe(words);
  });

  test('is no question for an agency’s own page and for an own report', () => {
    expect(sayCarrier(english, sampleCarrier({ relation: 'cites', credited: false }))).toBe('Own report');
    expect(sayCarrier(english, sampleCarrier({ relation: 'original', credited: true }))).toBe('Own page');
  });
});

test('a headline is an outlet’s own where its words are not the story’s, case and punctuation aside', () => {
  const { story } = sampleSource();
  const isOwn = (headline: string) => hasOwnHeadline(story, sampleCarrier({ headline }));
  expect(isOwn('Sea atlas gone')).toBe(true);
  expect(isOwn('THIEVES TAKE SEA ATLAS!')).toBe(false);
  expect(isOwn('')).toBe(false);
});
