import { expect, it } from 'vitest';
import { averageLinks } from '../../bench/archive/average-link.ts';

it('one page that is like two stories joins one of them, not both', () => {
  // Pages 0 to 2 are one story, 4 to 6 another; page 3 is like one page of each.
  const story = (pages: readonly number[]): [number, number, number][] =>
    pages.flatMap((a, i) => pages.slice(i + 1).map((b): [number, number, number] => [a, b, 0.9]));
  const pairs = [...story([0, 1, 2]), ...story([4, 5, 6]), [2, 3, 0.8], [3, 4, 0.7]] as const;
  expect(averageLinks(7, pairs, 0.5)).toEqual([0, 0, 0, 3, 4, 4, 4]);
  expect(averageLinks(7, pairs, 0.2)).toEqual([0, 0, 0, 0, 4, 4, 4]);
});

it('pages without a pair are groups of their own', () => {
  expect(averageLinks(3, [], 0.5)).toEqual([0, 1, 2]);
  expect(averageLinks(3, [[2, 0, 0.5]], 0.5)).toEqual([0, 1, 0]);
});
