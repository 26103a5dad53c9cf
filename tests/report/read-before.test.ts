import { describe, expect, test } from 'vitest';
import type { ReadBefore } from '../../src/memory-messages.ts';
import { sayRead, sayWhen, sayReadLink } from '../../src/report/read-before.ts';
import { english } from '../ui/english.ts';

const HOUR_MS = 3_600_000;
/** Noon by the clock of the machine. */
const NOON = new Date(2026, 10, 29, 12).getTime();
const hoursAgo = (hours: number): number => Math.floor(NOON / HOUR_MS) - hours;

const readPage = (change: Partial<ReadBefore> = {}): ReadBefore => ({
  url: 'https://harbour.example/fog',
  outlet: 'harbour.example',
  headline: 'Fog',
  hour: hoursAgo(24),
  credits: [],
  ownAgency: null,
  isPart: false,
  ...change,
});

test.each([
  [0, 'today'],
  [11, 'today'],
  [14, 'yesterday'],
  [36, 'yesterday'],
  [38, '2 days ago'],
  [13 * 24, '13 days ago'],
  [14 * 24, '2 weeks ago'],
  [90 * 24, '3 months ago'],
  [-5, 'today'],
])('%i hours before noon is %s', (hours, said) => {
  expect(sayWhen(english, hoursAgo(hours), NOON)).toBe(said);
});

describe('one page that was read', () => {
  test.each<[string, Partial<ReadBefore>, string, string | undefined]>([
    ['that names no source', {}, 'You read this text on harbour.example yesterday.', undefined],
    [
      'that credits an agency',
      { credits: ['AP', 'Reuters'] },
      'You read this text on harbour.example yesterday.',
      'That page credits AP and Reuters.',
    ],
    [
      'that is an agency’s own',
      { outlet: 'apnews.com', ownAgency: 'AP', isPart: true },
      'You read part of this text on apnews.com yesterday.',
      'That page is AP’s own.',
    ],
  ])('%s', (_, change, text, more) => {
    expect(sayRead(english, [readPage(change)], NOON)).toEqual({ text, more });
  });
});

test('several pages are counted, with those that name a source', () => {
  const read = [readPage({ credits: ['AP'] }), readPage(), readPage({ ownAgency: 'AP' })];
  expect(sayRead(english, read, NOON)).toEqual({
    text: '3 pages that you read carry text of this one.',
    more: '2 of them name their source.',
  });
  expect(sayRead(english, [readPage(), readPage()], NOON)?.more).toBeUndefined();
  expect(sayRead(english, [], NOON)).toBeUndefined();
});

test('a badge at a link says where and when its text was read', () => {
  const link = { agency: 'AP', outlet: null, relation: 'reprint' as const };
  const read = {
    outlet: 'harbour.example',
    hour: Math.floor(Date.UTC(2026, 10, 29, 12) / 3_600_000),
    isSamePage: false,
  };
  const now = Date.UTC(2026, 10, 30, 12);
  expect(sayReadLink(english, link, now)).toBe('AP · Full copy');
  expect(sayReadLink(english, { ...link, read }, now)).toBe(
    'AP · Full copy · read on harbour.example yesterday',
  );
  expect(sayReadLink(english, { ...link, read: { ...read, isSamePage: true } }, now)).toBe(
    'AP · Full copy · read yesterday',
  );
});
