import { describe, expect, it } from 'vitest';
import { readVerdictTable, rowOf } from '../../scripts/start/verdict-table.ts';

const TABLE = ['Full copy', 'Own report · cites …', 'credited', 'credited in part', 'No known source'].map(
  (name) => ({ name, meaning: '' }),
);
const nameFor = (badge: string, text = '') => rowOf(TABLE, { badge, text })?.name;

describe('the verdict of a page', () => {
  it.each([
    ['AP · Full copy', 'Full copy'],
    ['AP · credited', 'credited'],
    ['AP and AFP · credited in part', 'credited in part'],
    ['Own report · cites AP', 'Own report · cites …'],
    ['AP · Excerpt', undefined],
    ['credited', undefined],
  ])('is read from its badge: %s', (badge, name) => {
    expect(nameFor(badge)).toBe(name);
  });

  it('is read from the popup’s first sentence where there is no badge', () => {
    expect(nameFor('', 'No known source. No story in the index was found to match this page.')).toBe(
      'No known source',
    );
    expect(nameFor('', 'This page does not look like an article. Open a single story.')).toBeUndefined();
  });
});

it('every row of the README’s table has its own name and a meaning', () => {
  const table = readVerdictTable();
  expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
  expect(table.filter(({ name, meaning }) => name === '' || meaning === '')).toEqual([]);
  expect(table.length).toBeGreaterThan(5);
});
