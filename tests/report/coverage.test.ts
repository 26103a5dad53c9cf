import { expect, test } from 'vitest';
import { sayCoverage, sayIndexCoverage } from '../../src/report/coverage.ts';
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
