import type { BrowserDriver, OpenTab } from '../browser-driver.ts';
import type { RequestLog } from '../request-log.ts';
import type { Recorder } from '../recorder.ts';

/** What every group of cases gets. */
export interface CaseContext {
  driver: BrowserDriver;
  recorder: Recorder;
  requests: RequestLog;
  /** Every address that the tests went to, once for each time. */
  visits: string[];
  /** Origin of the page server. */
  origin: string;
  /** Folder of the loaded extension; its files are read anew whenever the worker wakes. */
  buildFolder: string;
}

/** The address of a path of the page server; whole addresses stay as they are. */
const addressOf = (origin: string, path: string): string => (path.startsWith('/') ? origin + path : path);

/** Opens a path of the page server, runs, and closes the tab whatever happens. */
export async function withTab<T>(
  { driver, origin, visits }: CaseContext,
  path: string,
  run: (tab: OpenTab) => Promise<T>,
): Promise<T> {
  visits.push(addressOf(origin, path));
  const tab = await driver.open(addressOf(origin, path));
  try {
    return await run(tab);
  } finally {
    await driver.close(tab);
  }
}

/** Goes to a path of the page server in a tab that is open. */
export async function goTo({ origin, visits }: CaseContext, tab: OpenTab, path: string): Promise<void> {
  visits.push(addressOf(origin, path));
  await tab.page.goto(addressOf(origin, path), { waitUntil: 'load' });
}

/** Goes back to a page that was loaded before; it may be loaded again. */
export async function goBackTo({ origin, visits }: CaseContext, tab: OpenTab, path: string): Promise<void> {
  visits.push(addressOf(origin, path));
  await tab.page.goBack();
}
