import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, writeKept } from '../../../src/browser/tabs/kept-result.ts';
import { ALL_BYTES, createTabResults, tabKey } from '../../../src/browser/tabs/tab-results.ts';
import type { TabResult } from '../../../src/messages.ts';
import { runsOf } from '../../tier.ts';
import { sampleCarrier, sampleReport, sampleSource } from '../../ui/sample-reports.ts';
import { createFakeSessionArea } from '../fake-session-area.ts';

const url = 'https://courier.example/atlas';
const small: TabResult = { state: 'not-article', url };
const checking: TabResult = { state: 'checking', url };

/** A result with so many carriers, of 1,000 bytes each and more. */
function sized(count: number): TabResult {
  const carriers = Array.from({ length: count }, () => sampleCarrier({ headline: 'x'.repeat(900) }));
  const report = sampleReport({ sources: [sampleSource({ carriers })] });
  return { state: 'found', url, report, coverage: [] };
}

/** Bytes of all values in an area. */
const bytesIn = ({ items }: ReturnType<typeof createFakeSessionArea>): number =>
  [...items.values()].reduce<number>((sum, value) => sum + bytesOf(JSON.stringify(value)), 0);

test('a tab’s result is its own', async () => {
  const results = createTabResults(createFakeSessionArea());
  await results.set(1, checking);
  await results.set(2, small);
  expect((await results.get(1))?.result).toEqual(checking);
  await results.remove(1);
  expect(await results.get(1)).toBeUndefined();
  expect((await results.get(2))?.result).toEqual(small);
});

test('when all are removed nothing stays, and the tabs that had one are told', async () => {
  const area = createFakeSessionArea();
  const results = createTabResults(area);
  await results.set(1, checking);
  await results.set(2, small);
  expect(await results.removeAll()).toEqual([1, 2]);
  expect(area.items.size).toBe(0);
  expect(await results.removeAll()).toEqual([]);
});

test('of a tab that is forgotten nothing stays', async () => {
  const area = createFakeSessionArea();
  const results = createTabResults(area);
  await results.set(5, small);
  await results.remove(5);
  await results.remove(6);
  expect(JSON.stringify([...area.items])).not.toMatch(/5|6|courier/);
});

describe('where there is no room for all', () => {
  const large = sized(200);
  const room = Math.floor(ALL_BYTES / bytesOf(writeKept(large)));

  test('the oldest results go, and one that was renewed is not old', async () => {
    const results = createTabResults(createFakeSessionArea());
    for (let tab = 0; tab < room; tab++) await results.set(tab, large);
    await results.set(0, large);
    await results.set(room, large);
    const kept = await Promise.all(Array.from({ length: room + 1 }, (_, tab) => results.get(tab)));
    expect(kept.map((each) => each !== undefined)).toEqual(kept.map((_, tab) => tab !== 1));
  });

  test('one tab alone takes no other’s, however often it is checked', async () => {
    const area = createFakeSessionArea();
    const results = createTabResults(area);
    await results.set(1, small);
    for (let i = 0; i < 2 * room; i++) await results.set(2, large);
    expect(await results.get(1)).toBeDefined();
    expect(bytesIn(area)).toBeLessThan(300_000);
  });

  test('all results together stay within the browser’s quota, and what is kept is what was set last', async () => {
    const change = fc.record({
      tab: fc.nat(60),
      carriers: fc.constantFrom(0, 1, 150, 200, 4_000),
      isRemoved: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 120 }), async (changes) => {
        const area = createFakeSessionArea();
        const results = createTabResults(area);
        const last = new Map<number, string>();
        for (const { tab, carriers, isRemoved } of changes) {
          if (isRemoved) await results.remove(tab);
          else await results.set(tab, sized(carriers));
          if (isRemoved) last.delete(tab);
          else last.set(tab, writeKept(sized(carriers)));
          expect(bytesIn(area)).toBeLessThan(10_000_000);
        }
        for (const [key, value] of area.items)
          if (key !== 'ledger') expect(value).toBe(last.get(Number(key.slice(tabKey(0).length - 1))));
      }),
      { numRuns: runsOf(8) },
    );
  });
});

test('changes that are made at once are made one after another', async () => {
  const area = createFakeSessionArea();
  const results = createTabResults(area);
  const changes = Array.from({ length: 30 }, (_, i) =>
    i % 7 === 6 ? results.remove(i % 5) : results.set(i % 5, { ...small, url: `${url}/${i}` }),
  );
  await Promise.all(changes);
  const ledger = area.items.get('ledger') as [number, number][];
  const keys = [...area.items.keys()].filter((key) => key !== 'ledger');
  expect(ledger.map(([tab]) => tabKey(tab)).sort()).toEqual(keys.sort());
  expect((await results.get(29 % 5))?.result.url).toBe(`${url}/29`);
});

test('a change that fails does not stop the next one', async () => {
  const area = createFakeSessionArea();
  const results = createTabResults(area);
  const set = area.set.bind(area);
  area.set = () => Promise.reject(new Error('quota exceeded'));
  await expect(results.set(1, small)).rejects.toThrow('quota exceeded');
  area.set = set;
  await results.set(1, small);
  expect((await results.get(1))?.result).toEqual(small);
});

test.each([null, 'all', [[1]], [['1', 2]]])('a ledger that is none, %j, counts as empty', async (ledger) => {
  const area = createFakeSessionArea();
  area.items.set('ledger', ledger);
  const results = createTabResults(area);
  await results.set(1, small);
  expect(area.items.get('ledger')).toEqual([[1, bytesOf(writeKept(small))]]);
});
