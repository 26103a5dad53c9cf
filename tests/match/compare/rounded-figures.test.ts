import { expect, it } from 'vitest';
import { hashString } from '../../../src/fingerprint/term-hash.ts';
import { unroundedFigures } from '../../../src/match/compare/rounded-figures.ts';

const hashOf = (figure: number): number => hashString(String(figure));

it('a round figure has the figures that round to it, any other has none', () => {
  const exact = unroundedFigures(hashOf(176_000));
  expect(exact).toHaveLength(999);
  for (const figure of [175_500, 176_058, 176_499]) expect(exact).toContain(hashOf(figure));
  for (const figure of [175_499, 176_000, 176_500]) expect(exact).not.toContain(hashOf(figure));
  expect(unroundedFigures(hashOf(176_058))).toEqual([]);
});

it('they are hashed once for all candidates of a page, and again after many others', () => {
  const first = unroundedFigures(hashOf(20_000));
  expect(unroundedFigures(hashOf(20_000))).toBe(first);
  for (let figure = 30_000; figure < 80_000; figure += 1000) unroundedFigures(hashOf(figure));
  expect(unroundedFigures(hashOf(20_000))).not.toBe(first);
  expect(unroundedFigures(hashOf(20_000))).toEqual(first);
});
