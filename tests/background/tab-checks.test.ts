import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTabChecks, type TabChecks } from '../../src/background/tab-checks.ts';
import { toolbarOf } from '../../src/background/toolbar-of.ts';
import { createTabResults, selectionIdOf } from '../../src/browser/tabs/tab-results.ts';
import type { TabResult } from '../../src/messages.ts';
import { createFakeSessionArea } from '../browser/fake-session-area.ts';
import { english } from '../ui/english.ts';
import { sampleCoverage, sampleReport } from '../ui/sample-reports.ts';

const TAB = 7;
const url = 'https://courier.example/atlas';
const found: TabResult = { state: 'found', url, report: sampleReport(), coverage: [sampleCoverage] };

interface FakeTab {
  address?: string | null;
  canInject?: boolean;
}

/** A browser with one tab. `wakeWorker` gives a new worker that knows only what was stored. */
function createFakeBrowser({ address = url, canInject = true }: FakeTab = {}) {
  const results = createTabResults(createFakeSessionArea());
  const fake = {
    injections: 0,
    toolbarTexts: [] as string[],
    address,
    results,
    wakeWorker: () =>
      createTabChecks(
        {
          results,
          injectReadingScript: () => {
            fake.injections++;
            return Promise.resolve(canInject ? 'runs' : { refusal: 'no' });
          },
          getTabUrl: () => Promise.resolve(fake.address),
          showToolbar: (_tabId, { text }) => {
            fake.toolbarTexts.push(text);
            return Promise.resolve();
          },
        },
        (result) => toolbarOf(result, english),
      ),
  };
  return fake;
}

describe('asking for a tab', () => {
  test('starts a check where nothing is kept', async () => {
    const fake = createFakeBrowser();
    expect(await fake.wakeWorker().ask(TAB)).toEqual({ state: 'checking', url });
    expect(fake.injections).toBe(1);
  });

  test('says so where the page may not be read', async () => {
    const fake = createFakeBrowser({ address: null, canInject: false });
    expect(await fake.wakeWorker().ask(TAB)).toEqual({ state: 'no-access', url: null, why: 'closed' });
  });

  test('gives what is kept, also to a worker that was stopped in between', async () => {
    const fake = createFakeBrowser();
    await fake.wakeWorker().check(TAB, () => found);
    expect(await fake.wakeWorker().ask(TAB)).toEqual(found);
  });

  test('gives what is kept although the page may not be read any more', async () => {
    const fake = createFakeBrowser({ canInject: false });
    await fake.wakeWorker().check(TAB, () => found);
    expect(await fake.wakeWorker().ask(TAB)).toEqual(found);
  });

  test('begins again where a worker was stopped in the middle of a check', async () => {
    const fake = createFakeBrowser();
    await fake.wakeWorker().ask(TAB);
    await fake.wakeWorker().ask(TAB);
    expect(fake.injections).toBe(2);
  });

  test('tries again after an error', async () => {
    const fake = createFakeBrowser();
    await fake
      .wakeWorker()
      .check(TAB, () => ({ state: 'error', url, error: { code: 'index-broken', message: 'x' } }));
    expect(await fake.wakeWorker().ask(TAB)).toEqual({ state: 'checking', url });
  });

  test('never gives another page’s result', async () => {
    const fake = createFakeBrowser();
    await fake.wakeWorker().check(TAB, () => found);
    fake.address = 'https://courier.example/other';
    expect(await fake.wakeWorker().ask(TAB)).toEqual({ state: 'checking', url: fake.address });
  });
});

describe('a change of the tab', () => {
  async function keepThenNotice(change: { url: string | null; isLoading: boolean }) {
    const fake = createFakeBrowser();
    await fake.wakeWorker().check(TAB, () => found);
    await fake.wakeWorker().notice({ tabId: TAB, ...change });
    return { kept: (await fake.results.get(TAB))?.result, text: fake.toolbarTexts.at(-1) };
  }

  test('to another address clears result and toolbar', async () => {
    const change = { url: 'https://courier.example/other', isLoading: true };
    expect(await keepThenNotice(change)).toEqual({ kept: undefined, text: '' });
  });

  test('to an address that is hidden from us clears them', async () => {
    expect(await keepThenNotice({ url: null, isLoading: true })).toEqual({ kept: undefined, text: '' });
  });

  test('by a frame that loads, or to another place on the page, changes nothing', async () => {
    expect(await keepThenNotice({ url: `${url}#more`, isLoading: true })).toEqual({
      kept: found,
      text: 'AP',
    });
    expect(await keepThenNotice({ url: null, isLoading: false })).toEqual({ kept: found, text: 'AP' });
  });

  test('of a tab of which nothing is kept touches nothing', async () => {
    const fake = createFakeBrowser();
    await fake.wakeWorker().notice({ tabId: TAB, url, isLoading: true });
    expect(fake.toolbarTexts).toEqual([]);
  });
});

describe('of the checks of one tab', () => {
  const result = (turn: number): TabResult => ({ state: 'not-article', url: `${url}/${turn}` });

  /** A check that ends when it is told to. */
  function beginCheck(checks: TabChecks, turn: number) {
    let end: (result: TabResult) => void = () => {};
    const ended = new Promise<TabResult>((resolve) => {
      end = resolve;
    });
    const answer = checks.check(TAB, () => ended);
    return { end: () => (end(result(turn)), answer) };
  }

  test('the one that began last is kept, in whatever order they end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
        const fake = createFakeBrowser();
        const checks = fake.wakeWorker();
        const begun = order.map((_, turn) => beginCheck(checks, turn));
        let last = -1;
        for (const turn of order) {
          expect(await begun[turn]?.end()).toEqual(result(turn));
          last = Math.max(last, turn);
          expect((await fake.results.get(TAB))?.result).toEqual(result(last));
        }
      }),
    );
  });

  test('none is kept that began before the tab went to another page, or was closed', async () => {
    const fake = createFakeBrowser();
    const checks = fake.wakeWorker();
    await checks.check(TAB, () => found);
    const before = beginCheck(checks, 1);
    await checks.notice({ tabId: TAB, url: 'https://courier.example/other', isLoading: true });
    await before.end();
    expect((await fake.results.get(TAB))?.result).toBeUndefined();
    const open = beginCheck(checks, 2);
    await checks.forget(TAB);
    await open.end();
    expect((await fake.results.get(TAB))?.result).toBeUndefined();
  });

  test('when all is forgotten, no tab has a result, nor has a check that was under way', async () => {
    const fake = createFakeBrowser();
    const checks = fake.wakeWorker();
    await checks.check(TAB, () => found);
    await fake.results.set(selectionIdOf(TAB), found);
    const open = beginCheck(checks, 1);
    const shown = fake.toolbarTexts.length;
    await checks.forgetAll();
    await open.end();
    expect(await fake.results.get(TAB)).toBeUndefined();
    expect(await fake.results.get(selectionIdOf(TAB))).toBeUndefined();
    expect(fake.toolbarTexts.slice(shown)).toEqual([toolbarOf(undefined, english).text]);
  });

  test('one is kept that began while the change of the tab was looked at: it is of the new page', async () => {
    const fake = createFakeBrowser();
    const checks = fake.wakeWorker();
    await checks.check(TAB, () => found);
    const noticed = checks.notice({ tabId: TAB, url: 'https://courier.example/other', isLoading: true });
    const next = beginCheck(checks, 1);
    await noticed;
    await next.end();
    expect((await fake.results.get(TAB))?.result).toEqual(result(1));
  });
});

test('a closed tab is forgotten, and so is the selection that was shown in it', async () => {
  const fake = createFakeBrowser();
  await fake.wakeWorker().check(TAB, () => found);
  await fake.results.set(selectionIdOf(TAB), found);
  await fake.results.set(selectionIdOf(8), found);
  await fake.wakeWorker().forget(TAB);
  expect(await fake.results.get(TAB)).toBeUndefined();
  expect(await fake.results.get(selectionIdOf(TAB))).toBeUndefined();
  expect(await fake.results.get(selectionIdOf(8))).toBeDefined();
});
