/** What is measured in one browser: how long the worker takes to a verdict, and how long the content script holds a page. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PageFingerprints } from '../../src/model.ts';
import type { BrowserDriver, OpenTab } from '../../tests/e2e/browser-driver.ts';
import { readTabState } from '../../tests/e2e/page-checks.ts';
import { askUntil } from '../../tests/e2e/wait.ts';
import { quantile } from '../index/contender.ts';
import { askProbe } from './probe.ts';

const ROUNDS = 7;
/** Tasks after the result count too: badges, links, settings. */
const AFTER_RESULT_MS = 300;

export interface WorkerTimes {
  /** Message to verdict with the worker stopped before; and once it runs. Medians. */
  coldMilliseconds: number;
  warmMilliseconds: number;
  /** Heap and buffers of the worker after the checks; null where the browser does not tell. */
  workerMegabytes: number | null;
}

/** Asks the worker from a page, as the content script does, each time about another article. */
export async function measureWorker(
  driver: BrowserDriver,
  address: string,
  pages: readonly PageFingerprints[],
): Promise<WorkerTimes> {
  const tab = await driver.open(address);
  if (!(await isRead(driver, tab))) throw new Error(`${address} was not read`);
  const check = async (round: number): Promise<number> => {
    const message = { wiremark: 'check', page: pages[round % pages.length] };
    const answer = (await tab.page.evaluate(askProbe(message))) as { milliseconds: number; state: string };
    if (!['found', 'none'].includes(answer.state)) throw new Error(`the worker answered ${answer.state}`);
    return answer.milliseconds;
  };
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Ended, not left to stop when idle: so short an idleness as that takes would end Firefox's while it puts segments among its files.
    await driver.killWorker();
    cold.push(await check(round));
  }
  for (let round = 0; round < ROUNDS * 4; round++) warm.push(await check(round));
  const bytes = await driver.measureWorkerBytes();
  await driver.close(tab);
  return {
    coldMilliseconds: quantile(cold, 0.5),
    warmMilliseconds: quantile(warm.slice(ROUNDS), 0.5),
    workerMegabytes: bytes === null ? null : bytes / 2 ** 20,
  };
}

export interface PageTimes {
  pages: number;
  /** The longest task of the content script on each page, and all its tasks together. */
  longestMedian: number;
  longestP95: number;
  longestMost: number;
  totalMedian: number;
  totalP95: number;
}

/** Opens pages one by one, waits until each is read, and takes the times of the script's tasks. */
export async function measurePages(driver: BrowserDriver, addresses: readonly string[]): Promise<PageTimes> {
  const longest: number[] = [];
  const total: number[] = [];
  for (const address of addresses) {
    const tab = await driver.open(address);
    if (await isRead(driver, tab)) {
      await pause(AFTER_RESULT_MS);
      const tasks = (await tab.page.evaluate(askProbe({ wiremark: 'tasks' }))) as number[];
      longest.push(Math.max(...tasks));
      total.push(tasks.reduce((sum, task) => sum + task, 0));
    }
    await driver.close(tab);
  }
  return {
    pages: longest.length,
    longestMedian: quantile(longest, 0.5),
    longestP95: quantile(longest, 0.95),
    longestMost: Math.max(...longest),
    totalMedian: quantile(total, 0.5),
    totalP95: quantile(total, 0.95),
  };
}

/** Waits until a tab has a result. False where it comes to none. */
function isRead(driver: BrowserDriver, tab: OpenTab): Promise<boolean> {
  return askUntil(
    () => hasResult(driver, tab),
    (done) => done,
    20_000,
  );
}

async function hasResult(driver: BrowserDriver, { tabId }: OpenTab): Promise<boolean> {
  const state = await readTabState(driver, tabId);
  return state !== undefined && ['found', 'none', 'not-article'].includes(state);
}
