import { expect, test } from 'vitest';
import {
  sayCoverage,
  sayCoverageShort,
  sayIndexCoverage,
  sayIndexFigures,
  sayIndexLanguages,
} from '../../src/report/coverage.ts';
import { english } from '../ui/english.ts';
import { sampleCoverage } from '../ui/sample-reports.ts';

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
  expect(sayCoverageShort(english, [sampleCoverage, leftOut])).toBe(
    sayCoverageShort(english, [sampleCoverage]),
  );
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
