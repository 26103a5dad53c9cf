import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPage } from '../../../src/browser/messages/page-form.ts';
import {
  bytesOf,
  isOfDocument,
  MOST_BYTES,
  readKept,
  writeKept,
} from '../../../src/browser/tabs/kept-result.ts';
import { segmentsAsOne } from '../../../src/library/segments-as-one.ts';
import { matchPage } from '../../../src/match/match-page.ts';
import type { TabResult } from '../../../src/messages.ts';
import { runsOf } from '../../tier.ts';
import {
  emptyReport,
  sampleCarrier,
  sampleCoverage,
  sampleCredit,
  sampleReport,
  sampleSource,
} from '../../ui/sample-reports.ts';
import { anyPage } from '../messages/any-page.ts';

const url = 'https://courier.example/atlas';

const RESULTS: TabResult[] = [
  { state: 'checking', url },
  { state: 'no-access', url: null, why: 'pdf' },
  { state: 'not-article', url },
  { state: 'not-article', url, isForced: true },
  { state: 'none', url, report: emptyReport(), coverage: [sampleCoverage] },
  { state: 'found', url, report: sampleReport(), coverage: [sampleCoverage], paragraphStarts: [[0, 40]] },
  { state: 'error', url, error: { code: 'index-broken', message: 'story index: truncated' } },
];

test.each(RESULTS)('a result of state $state comes back as it was kept', (result) => {
  expect(readKept(writeKept(result))?.result).toEqual(result);
});

describe('an address', () => {
  const asked = `${url}?session=5f3a#map`;

  test('is kept without query and fragment, wherever it stands', () => {
    const report = sampleReport({ page: { ...sampleReport().page, url: asked } });
    for (const result of [
      { state: 'found', url: asked, report, coverage: [] },
      { state: 'checking', url: asked },
    ] satisfies TabResult[]) {
      const text = writeKept(result);
      expect(text).toContain(url);
      expect(text).not.toMatch(/5f3a|map/);
    }
  });

  test('still tells documents apart', () => {
    const kept = readKept(writeKept({ state: 'not-article', url: asked }));
    if (!kept) throw new Error('nothing was kept');
    expect(isOfDocument(kept, asked)).toBe(true);
    expect(isOfDocument(kept, `${url}?session=5f3a#harbour`)).toBe(true);
    for (const other of [url, `${url}?session=5f3b`, 'https://harbour.example/atlas?session=5f3a', ''])
      expect(isOfDocument(kept, other)).toBe(false);
  });
});

describe('a long result', () => {
  const long = (change: object) => ({
    state: 'found' as const,
    url,
    report: sampleReport(change),
    coverage: [sampleCoverage],
    paragraphStarts: Array.from({ length: 50 }, () => Array.from({ length: 5_000 }, (_, i) => i)),
  });

  test('loses first what a page can fill', () => {
    const carriers = Array.from({ length: 300 }, () => sampleCarrier());
    const credits = Array.from({ length: 200 }, () => sampleCredit({ quote: '雁'.repeat(200) }));
    const kept = readKept(writeKept(long({ sources: [sampleSource({ carriers })], credits })))?.result;
    expect(kept).toMatchObject({ state: 'found', report: { sources: [{ carriers }], credits } });
    expect(kept).not.toHaveProperty('paragraphStarts');
  });

  test('keeps its verdict and its first source, and has room, whatever an index tells', () => {
    const texts = fc.constantFrom(0, 60, 3_000).map((length) => '雁'.repeat(length));
    fc.assert(
      fc.property(fc.nat(600), fc.nat(200), fc.nat(8), texts, (passages, carriers, sources, headline) => {
        const source = sampleSource({
          passages: Array.from({ length: passages }, () => ({
            pageStart: 0,
            pageEnd: 9,
            storyStart: 0,
            storyEnd: 9,
          })),
          carriers: Array.from({ length: carriers }, () => sampleCarrier({ headline })),
        });
        const result = long({ sources: Array.from({ length: sources + 1 }, () => source) });
        const text = writeKept(result);
        expect(bytesOf(text)).toBeLessThanOrEqual(MOST_BYTES);
        const kept = readKept(text)?.result;
        if (kept?.state === 'error') expect(headline.length).toBeGreaterThan(1_000);
        else {
          const report = kept && 'report' in kept ? kept.report : undefined;
          expect(report?.verdict).toEqual(result.report.verdict);
          expect(report?.sources[0]?.story).toEqual(source.story);
        }
      }),
      { numRuns: runsOf(10) },
    );
  });
});

test('of any page whatever, the result has room', async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, async (page) => {
      const report = await matchPage(fitPage(page), segmentsAsOne([]));
      const paragraphStarts = fitPage(page).articles.map(({ blockWordStarts }) => blockWordStarts);
      const text = writeKept({ state: 'found', url, report, coverage: [], paragraphStarts });
      expect(bytesOf(text)).toBeLessThanOrEqual(MOST_BYTES);
      expect(readKept(text)?.result.state).toBe('found');
    }),
    { numRuns: runsOf(20) },
  );
});

test.each([
  null,
  undefined,
  5,
  '',
  '{',
  'found',
  '{}',
  { state: 'checking', url },
  ...[
    null,
    { state: 'found', url },
    { state: 'gone', url },
    { state: 'error', url },
    { state: 'error', url, error: { code: 'eclipse', message: 'too dark' } },
  ].map((result) => JSON.stringify({ result, document: null })),
])('what another version kept as %j counts as nothing', (stored) => {
  expect(readKept(stored)).toBeUndefined();
});

test('a report of version 0.1, with its relations, counts as nothing: a mere credit was a copy there', () => {
  const { published: _published, ...page } = sampleReport().page;
  const { part: _part, ...verdict } = sampleReport().verdict;
  const credits = sampleReport().credits.map(({ part: _ofCredit, ...credit }) => credit);
  const report = { ...sampleReport(), page, verdict: { ...verdict, basis: 'credit' }, credits };
  const result = { state: 'found', url, report, coverage: [sampleCoverage] };
  expect(readKept(JSON.stringify({ result, document: null }))).toBeUndefined();
});
