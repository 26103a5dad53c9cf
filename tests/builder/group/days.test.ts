import { expect, test } from 'vitest';
import { groupByDay } from '../../../src/builder/group/days.ts';
import type { StoryEntry } from '../../../src/story-index/story-entry.ts';

const entryOf = (id: string, published: string | null): StoryEntry => ({
  story: { id, agency: 'AP', outlet: null, headline: id, published, url: null, language: 'en' },
  fingerprints: null,
  carriers: [],
});
const idsOf = (groups: readonly (readonly StoryEntry[])[]): string[] =>
  groups.map((group) => group.map(({ story }) => story.id).join(' '));

test('stories are grouped by the UTC day of their publication, the undated last', () => {
  const entries = [
    entryOf('evening', '2026-10-17T23:30:00-05:00'),
    entryOf('never', null),
    entryOf('morning', '2026-10-17T09:00:00Z'),
    entryOf('day', '2026-10-18'),
    entryOf('nonsense', 'last Tuesday'),
    entryOf('early', '2026-10-18T00:30:00+02:00'),
  ];
  expect(idsOf(groupByDay(entries))).toEqual(['morning early', 'evening day', 'never nonsense']);
});

test('no stories are one group without any', () => {
  expect(groupByDay([])).toEqual([[]]);
});
