import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDatedBefore, sayCarrierDate, sayClaimedDate } from '../../src/report/claimed-date.ts';
import { english } from '../ui/english.ts';
import { sampleCarrier, sampleSource } from '../ui/sample-reports.ts';

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

test('an outlet’s date is told apart where it is before the story’s', () => {
  const sayOfCarrier = (published: string | null) =>
    sayCarrierDate(english, source.story, sampleCarrier({ published }));
  expect(sayOfCarrier('2026-10-09')).toBe('dated Oct 9, 2026, before the story');
  expect(sayOfCarrier('2026-10-17')).toBe('Oct 17, 2026');
  expect(sayOfCarrier(null)).toBeUndefined();
});

test('property: of two moments of different days one is before the other, of one day none', () => {
  const moment = fc
    .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2040-01-01') })
    .map((date) => date.toISOString());
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const both = [isDatedBefore(a, { published: b }), isDatedBefore(b, { published: a })];
      expect(both.filter(Boolean)).toHaveLength(a.slice(0, 10) === b.slice(0, 10) ? 0 : 1);
    }),
  );
});
