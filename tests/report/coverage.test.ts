import { describe, expect, it, test } from 'vitest';
import type { IndexCoverage } from '../../src/model.ts';
import {
  hasNoNews,
  sayCoverage,
  sayCoverageShort,
  sayIndexCoverage,
  sayIndexFigures,
  sayIndexLanguages,
} from '../../src/report/coverage.ts';
import { english } from '../ui/english.ts';
import { plainSpaces, sampleCoverage } from '../ui/sample-reports.ts';

const AT_NOON = { now: Date.parse('2026-11-28T12:00:00Z'), timeZone: 'UTC' };

test('coverage names the agencies, the dates, and that there are others', () => {
  expect(sayIndexCoverage(english, sampleCoverage)).toBe(
    'Compared with 3,214 stories by AP, Reuters, and others, published Feb 1, 2013 to Nov 15, 2026.',
  );
  expect(
    sayIndexCoverage(english, {
      ...sampleCoverage,
      publishedFrom: null,
      agencies: [{ agency: 'AP', stories: 1 }],
    }),
  ).toBe('Compared with 3,214 stories by AP.');
});

test('an index of outlets’ stories alone names no agency', () => {
  const agencies = [{ agency: null, stories: 3214 }];
  expect(sayIndexCoverage(english, { ...sampleCoverage, publishedTo: null, agencies })).toBe(
    'Compared with 3,214 stories by others.',
  );
});

test('coverage of several indexes is told of each, then once that nothing was sent', () => {
  const undated = { ...sampleCoverage, publishedFrom: null };
  expect(sayCoverage(english, [sampleCoverage, undated])).toBe(
    [
      sayIndexCoverage(english, sampleCoverage),
      sayIndexCoverage(english, undated),
      'On this device. Nothing was sent.',
    ].join(' '),
  );
});

test('a file that is left out is counted, and says nothing of stories or dates', () => {
  const leftOut = {
    ...sampleCoverage,
    stories: 0,
    publishedFrom: null,
    publishedTo: null,
    leftOut: 'damaged',
  };
  expect(sayCoverage(english, [sampleCoverage, leftOut, leftOut])).toBe(
    [
      sayIndexCoverage(english, sampleCoverage),
      '2 index files could not be read and were not asked.',
      'On this device. Nothing was sent.',
    ].join(' '),
  );
  expect(sayCoverageShort(english, [sampleCoverage, leftOut], AT_NOON)).toBe(
    `${sayCoverageShort(english, [sampleCoverage], AT_NOON)} 1 index file could not be read and was not asked.`,
  );
});

describe('the short line', () => {
  const issued = (made: string, next: string): IndexCoverage => ({
    ...sampleCoverage,
    name: 'news',
    agencies: [
      { agency: 'AP', stories: 3000 },
      { agency: 'AFP', stories: 214 },
    ],
    issued: { made, next },
  });
  const of = (...indexes: IndexCoverage[]) => plainSpaces(sayCoverageShort(english, indexes, AT_NOON));

  it('says the last day of what is not renewed', () => {
    expect(of(sampleCoverage)).toBe(
      'Compared with 3,214 stories of 2 agencies and others, up to Nov 15, 2026.',
    );
    expect(of({ ...sampleCoverage, publishedTo: null })).toBe(
      'Compared with 3,214 stories of 2 agencies and others.',
    );
    expect(of({ ...sampleCoverage, agencies: [{ agency: null, stories: 3214 }] })).toBe(
      'Compared with 3,214 stories, up to Nov 15, 2026.',
    );
    expect(of()).toBe('');
  });

  it('sums all indexes, counts an agency once, and says when the newest subscribed one was made', () => {
    const older = issued('2026-11-28T09:00:00Z', '2026-11-28T10:00:00Z');
    expect(of(sampleCoverage, issued('2026-11-28T10:40:00Z', '2026-11-28T11:40:00Z'), older)).toBe(
      'Compared with 9,642 stories of 3 agencies and others, up to today 10:40 AM.',
    );
  });

  it('says until when the news go, where the newest index is more than a day and a half overdue', () => {
    const made = '2026-11-24T14:00:00Z';
    expect(of(issued(made, '2026-11-27T00:01:00Z'))).toBe(
      'Compared with 3,214 stories of 2 agencies, up to Tuesday 2:00 PM.',
    );
    expect(of(sampleCoverage, issued(made, '2026-11-26T23:59:00Z'))).toBe(
      'Compared with 6,428 stories of 3 agencies and others. News until Tuesday 2:00 PM.',
    );
  });

  it('never goes beyond the device’s clock', () => {
    expect(of(issued('2026-11-28T12:50:00Z', '2026-11-28T13:50:00Z'))).toContain('up to today 12:00 PM.');
  });

  it('knows no news where nothing subscribed is asked', () => {
    const news = issued('2026-11-28T10:40:00Z', '2026-11-28T11:40:00Z');
    expect([[], [sampleCoverage], [sampleCoverage, news]].map(hasNoNews)).toEqual([false, true, false]);
  });
});

test('an index of one day says the day once', () => {
  const day = { ...sampleCoverage, publishedFrom: '2026-11-15', publishedTo: '2026-11-15' };
  expect(sayIndexFigures(english, day)).toContain('Published Nov 15, 2026.');
});

test('languages are named, what is none is shown as it is, and unknown ones are left out', () => {
  const languages = ['de', 'no language', null];
  expect(sayIndexLanguages(english, languages)).toBe('Languages: German, no language.');
  expect(sayIndexLanguages(english, languages.slice(2))).toBeUndefined();
});
