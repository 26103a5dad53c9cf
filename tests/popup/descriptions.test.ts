import { expect, test, vi } from 'vitest';
import type { PageDescription, TabResult } from '../../src/messages.ts';
import { createDescriptions } from '../../src/popup/descriptions.ts';
import { emptyReport, sampleReport } from '../ui/sample-reports.ts';

const url = 'https://courier.example/atlas';
const described = (change: Partial<PageDescription> = {}): PageDescription => ({
  ...{ url: `${url}?id=1`, headline: 'Sea atlas stolen', siteName: null, sentence: null, agencies: [] },
  ...change,
});
const found: TabResult = { state: 'found', url, report: sampleReport(), coverage: [] };

test('the page of a result is asked for the agencies of its verdict and credits', async () => {
  const asked: string[][] = [];
  const told = vi.fn();
  const descriptions = createDescriptions((codes) => {
    asked.push([...codes]);
    return Promise.resolve(described());
  }, told);
  descriptions.ask(found);
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(descriptions.latest()).toEqual(described());
  expect(new Set(asked[0])).toEqual(new Set(['AP']));
});

test('a description of another page, or of an earlier result, is dropped', async () => {
  const waiting: ((told: PageDescription | undefined) => void)[] = [];
  const descriptions = createDescriptions(
    () => new Promise((resolve) => waiting.push(resolve)),
    () => undefined,
  );
  descriptions.ask(found);
  descriptions.ask({ ...found, state: 'none', report: emptyReport() });
  waiting[0]?.(described());
  await Promise.resolve();
  expect(descriptions.latest()).toBeUndefined();
  waiting[1]?.(described({ url: 'https://courier.example/other' }));
  await Promise.resolve();
  expect(descriptions.latest()).toBeUndefined();
});

test('a tab without a report is not asked, and what was told before is forgotten', async () => {
  const told = vi.fn();
  const descriptions = createDescriptions(() => Promise.resolve(described()), told);
  descriptions.ask(found);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  descriptions.ask({ state: 'checking', url });
  expect(descriptions.latest()).toBeUndefined();
});
