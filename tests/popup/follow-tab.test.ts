import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Result, TabResult } from '../../src/messages.ts';
import { followTab, type TabSource } from '../../src/popup/follow-tab.ts';

const url = 'https://harbour.example/a';
const checking: TabResult = { state: 'checking', url };
const notArticle: TabResult = { state: 'not-article', url };
const lost = { code: 'no-answer', message: 'The tab is gone.' } as const;

/** A tab whose stored result, changes and answer the test gives. */
function createFakeTab(stored?: TabResult) {
  const reading = Promise.resolve(stored);
  let resolve: (result: Result<TabResult>) => void = () => undefined;
  const answer = new Promise<Result<TabResult>>((done) => (resolve = done));
  let change: (result: TabResult | undefined) => void = () => undefined;
  const source: TabSource = {
    readStored: () => reading,
    watch: (onChange) => void (change = onChange),
    ask: () => answer,
  };
  return {
    source,
    change: (result: TabResult | undefined) => change(result),
    /** Resolves when the answer was taken. */
    answer: async (result: Result<TabResult>) => {
      resolve(result);
      await answer;
    },
  };
}

let controller: AbortController;
let told: TabResult[];
beforeEach(() => {
  controller = new AbortController();
  told = [];
});
afterEach(() => controller.abort());

async function follow({ source }: ReturnType<typeof createFakeTab>): Promise<void> {
  followTab(source, (result) => told.push(result), controller.signal);
  await source.readStored();
}

it('the stored result is told, then each change, then the answer', async () => {
  const tab = createFakeTab(checking);
  await follow(tab);
  tab.change(undefined);
  tab.change(checking);
  await tab.answer({ ok: true, value: notArticle });
  expect(told).toEqual([checking, checking, notArticle]);
});

it('"checking" that was said before the result came does not cover it', async () => {
  const tab = createFakeTab();
  await follow(tab);
  tab.change(notArticle);
  await tab.answer({ ok: true, value: checking });
  expect(told).toEqual([notArticle]);
});

it('"checking" is told where no result came before it', async () => {
  const tab = createFakeTab();
  await follow(tab);
  await tab.answer({ ok: true, value: checking });
  expect(told).toEqual([checking]);
});

it('a stored error is not told, because the worker is asked anew; an error of the answer is', async () => {
  const tab = createFakeTab({ state: 'error', url, error: lost });
  await follow(tab);
  expect(told).toEqual([]);
  await tab.answer({ ok: false, error: lost });
  expect(told).toEqual([{ state: 'error', url: '', error: lost }]);
});

it('nothing is told after the signal aborts', async () => {
  const tab = createFakeTab();
  await follow(tab);
  controller.abort();
  tab.change(notArticle);
  await tab.answer({ ok: true, value: notArticle });
  expect(told).toEqual([]);
});
