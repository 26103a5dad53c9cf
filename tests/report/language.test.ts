import { describe, expect, test } from 'vitest';
import {
  createLanguage,
  sayBytes,
  sayCount,
  sayDate,
  sayRecent,
  sayShare,
} from '../../src/report/language.ts';
import { english } from '../ui/english.ts';
import { plainSpaces } from '../ui/sample-reports.ts';

describe('shares', () => {
  test('only a whole share is called whole', () => {
    expect(sayShare(english, 0.999)).toBe('99%');
    expect(sayShare(english, 1)).toBe('100%');
  });

  test('a share that is a whole percent is not rounded down by the way numbers are stored', () => {
    expect(sayShare(english, 0.29)).toBe('29%');
    expect(sayShare(english, 0.57)).toBe('57%');
  });
});

describe('dates', () => {
  test('a day is the same day in every time zone', () => {
    expect(sayDate(english, '2025-01-13')).toBe('Jan 13, 2025');
  });

  test('what is no date is not said', () => {
    expect(sayDate(english, null)).toBeUndefined();
    expect(sayDate(english, 'yesterday')).toBeUndefined();
  });
});

test('a recent time has the name of its day in the user’s time zone, and its date from a week ago on', () => {
  const say = (time: string, timeZone = 'UTC') =>
    plainSpaces(sayRecent(english, Date.parse(time), { now: Date.parse('2026-11-28T12:00:00Z'), timeZone }));
  expect(say('2026-11-28T00:05:00Z')).toBe('today 12:05 AM');
  expect(say('2026-11-27T23:55:00Z')).toBe('yesterday 11:55 PM');
  expect(say('2026-11-27T23:55:00Z', 'Asia/Tokyo')).toBe('today 8:55 AM');
  expect(say('2026-11-26T23:55:00Z')).toBe('Thursday 11:55 PM');
  expect(say('2026-11-22T10:00:00Z')).toBe('Sunday 10:00 AM');
  expect(say('2026-11-21T10:00:00Z')).toBe('Nov 21, 2026, 10:00 AM');
  expect(say('2026-11-29T10:00:00Z')).toBe('Nov 29, 2026, 10:00 AM');
});

test('names and dates stay whole in a text of the other direction', () => {
  const arabic = createLanguage('ar', (_, values) => values.join('، '));
  expect(arabic.say('storyBy', 'AP', '2025/01/13')).toBe('\u2068AP\u2069، \u20682025/01/13\u2069');
});

test('a count falls back to the "other" form where a language has no text of its own', () => {
  const onlyOther = createLanguage('en', (key, values) =>
    key === 'words_other' ? `${values[0]} words` : '',
  );
  expect(sayCount(onlyOther, 'words', 1)).toBe('1 words');
  expect(sayCount(english, 'words', 1)).toBe('1 word');
  expect(sayCount(english, 'words', 1204)).toBe('1,204 words');
});

test('a size is said as the language does', () => {
  expect(sayBytes(english, 3_290_301)).toBe('3.3 MB');
  expect(sayBytes(english, 12_345)).toBe('12 kB');
});
