import { expect, it } from 'vitest';
import { alignColumns, clip } from '../../../src/builder/command/table.ts';

it('columns begin at the same place in every row, and no row ends in blanks', () => {
  expect(alignColumns([['a', 'b', 'last'], ['longer', 'x', 'of another length'], ['short']])).toEqual([
    'a       b  last',
    'longer  x  of another length',
    'short',
  ]);
});

it('a clipped text is no longer than asked, and one that fits stays whole', () => {
  expect(clip('nine geese', 10)).toBe('nine geese');
  expect(clip('nine geese', 6)).toBe('nine…');
});
