import { expect, it } from 'vitest';
import { NO_FILTER, refusalBy, withFilter, type Filter } from '../../../src/builder/archive/filter.ts';

const filterOf = (...said: string[]): Filter =>
  said.reduce((filter, each) => withFilter(filter, each) ?? NO_FILTER, NO_FILTER);

const page = { outlet: 'news.valley.example', language: 'en-GB', date: '2026-03-04T23:30:00-05:00' };

it.each([
  [[], undefined],
  [['host=valley.example'], undefined],
  [['host=www.valley.example', 'host=quill.example'], undefined],
  [['host=alley.example'], 'of another host'],
  [['lang=en'], undefined],
  [['lang=de', 'lang=en-US'], undefined],
  [['lang=de'], 'in another language'],
  [['date=2026-03-05'], undefined],
  [['date=2026-03-04'], 'of another day'],
  [['date=2026-01-01..2026-12-31'], undefined],
  [['date=..2026-03-04', 'date=2026-03-05..'], undefined],
  [['date=2026-03-06..'], 'of another day'],
  [['host=valley.example', 'lang=de'], 'in another language'],
])('%j of a page of 5 March in UTC, in English: %s', (said, refusal) => {
  expect(refusalBy(filterOf(...said), page)).toBe(refusal);
});

it('what a page does not say is not wanted where it is asked for', () => {
  const silent = { outlet: null, language: null, date: null };
  expect(refusalBy(NO_FILTER, silent)).toBeUndefined();
  expect(refusalBy(filterOf('host=valley.example'), silent)).toBe('of another host');
  expect(refusalBy(filterOf('lang=en'), silent)).toBe('in another language');
  expect(refusalBy(filterOf('date=2026-03-05'), silent)).toBe('of another day');
});

it.each([
  'valley.example',
  'host=',
  'site=a',
  'date=',
  'date=..',
  'date=March',
  'date=2026-02-30',
  'date=2026-01-01..x',
])('%j is no test', (said) => expect(withFilter(NO_FILTER, said)).toBeUndefined());
