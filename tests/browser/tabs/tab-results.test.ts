import { describe, expect, test } from 'vitest';
import { createTabResults, tabKey } from '../../../src/browser/tabs/tab-results.ts';
import type { TabResult } from '../../../src/messages.ts';
import { emptyReport, sampleCoverage, sampleReport } from '../../ui/sample-reports.ts';
import { createFakeSessionArea } from '../fake-session-area.ts';

const url = 'https://courier.example/atlas';

const RESULTS: TabResult[] = [
  { state: 'checking', url },
  { state: 'no-access', url: null, why: 'pdf' },
  { state: 'not-article', url },
  { state: 'not-article', url, isForced: true },
  { state: 'none', url, report: emptyReport(), coverage: [sampleCoverage] },
  { state: 'found', url, report: sampleReport(), coverage: [sampleCoverage] },
  { state: 'error', url, error: { code: 'index-broken', message: 'story index: truncated' } },
];

describe('a tab’s result', () => {
  test.each(RESULTS)('of state $state comes back as it was kept', async (result) => {
    const results = createTabResults(createFakeSessionArea());
    await results.set(1, result);
    expect(await results.get(1)).toEqual(result);
  });

  test('belongs to its tab alone', async () => {
    const results = createTabResults(createFakeSessionArea());
    await results.set(1, { state: 'checking', url });
    await results.set(2, { state: 'not-article', url });
    await results.remove(1);
    expect(await results.get(1)).toBeUndefined();
    expect(await results.get(2)).toEqual({ state: 'not-article', url });
  });

  test.each([
    null,
    'found',
    { state: 'found', url },
    { state: 'gone', url },
    { state: 'error', url },
    { state: 'error', url, error: { code: 'eclipse', message: 'too dark' } },
  ])('that another version stored as %j counts as none', async (stored) => {
    const area = createFakeSessionArea();
    area.items.set(tabKey(1), stored);
    expect(await createTabResults(area).get(1)).toBeUndefined();
  });

  test('of version 0.1, with its relations, counts as none: a mere credit was a copy there', async () => {
    const { published: _published, ...page } = sampleReport().page;
    const { part: _part, ...verdict } = sampleReport().verdict;
    const credits = sampleReport().credits.map(({ part: _ofCredit, ...credit }) => credit);
    const report = { ...sampleReport(), page, verdict: { ...verdict, basis: 'credit' }, credits };
    const area = createFakeSessionArea();
    area.items.set(tabKey(1), { state: 'found', url, report, coverage: [sampleCoverage] });
    expect(await createTabResults(area).get(1)).toBeUndefined();
  });
});
