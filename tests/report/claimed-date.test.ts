import { expect, test } from 'vitest';
import { sayClaimedDate } from '../../src/report/claimed-date.ts';
import { english } from '../ui/english.ts';
import { sampleSource } from '../ui/sample-reports.ts';

const source = sampleSource({ story: { ...sampleSource().story, published: '2026-10-17T09:00:00Z' } });
const sayOf = (published: string | null, change = {}) =>
  sayClaimedDate(english, { published }, { ...source, ...change });

test('a copy that dates itself before the story is told with doubt', () => {
  expect(sayOf('2026-10-16T23:00:00Z')).toBe(
    'The page is dated Oct 16, 2026, before the story (Oct 17, 2026). Either date may be wrong.',
  );
});

test('nothing is said of the same day, of a later one, of an unknown date, and of a page that took nothing', () => {
  for (const published of ['2026-10-17', '2026-10-18', null, 'some day'])
    expect(sayOf(published)).toBeUndefined();
  expect(sayOf('2026-10-16', { relation: 'cites' })).toBeUndefined();
  expect(sayOf('2026-10-16', { story: { ...source.story, published: null } })).toBeUndefined();
});
