import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utcDayOf } from '../../src/text/day.ts';

test.each([
  ['2026-10-17', '2026-10-17'],
  ['2026-10-17T23:30:00Z', '2026-10-17'],
  ['2026-10-17T23:30:00-05:00', '2026-10-18'],
  ['2026-10-18T00:30:00+0200', '2026-10-17'],
  ['2026-10-17T23:30:00', '2026-10-17'],
  ['2026-10-17 at night', '2026-10-17'],
  ['9999-12-31T23:30:00-05:00', '9999-12-31'],
  ['2026-13-17', undefined],
  ['October 17, 2026', undefined],
  ['', undefined],
  [null, undefined],
])('%s is of the UTC day %s', (date, day) => {
  expect(utcDayOf(date)).toBe(day);
});

test('of any moment it is the day that UTC has', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
      expect(utcDayOf(date.toISOString())).toBe(date.toISOString().slice(0, 10));
    }),
  );
});
