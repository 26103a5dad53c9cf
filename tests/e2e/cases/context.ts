import type { Page } from 'puppeteer-core';
import { LOAD_LIMIT_MS, type BrowserDriver, type OpenTab } from '../browser-driver.ts';
import { openAnsweredPopup, withExtensionPage } from '../extension-pages.ts';
import type { RequestLog } from '../request-log.ts';
import type { Recorder } from '../recorder.ts';

/** What every group of cases gets. */
export interface CaseContext {
  driver: BrowserDriver;
  recorder: Recorder;
  requests: RequestLog;
  /** Every address that the tests visited, once for each visit. */
  visits: string[];
  /** Origin of the page server. */
  origin: string;
  /** Try every page in every form, rather than one of each kind? */
  isFull: boolean;
  /** Folder of the browser's profile. */
  profileFolder: string;
  /** Folder of the loaded extension; its files are read anew whenever the worker wakes. */
  buildFolder: string;
}

/** The address of a path of the page server. Full addresses are returned unchanged. */
const addressOf = (origin: string, path: string): string => (path.startsWith('/') ? origin + path : path);

/** Opens a path of the page server, runs, and closes the tab whatever happens. */
export async function withTab<T>(
  { driver, recorder, origin, visits }: CaseContext,
  path: string,
  run: (tab: OpenTab) => Promise<T>,
): Promise<T> {
  // The browser shows a page's source by fetching the page.
  visits.push(addressOf(origin, path).replace(/^view-source:/, ''));
  const tab = await driver.open(addressOf(origin, path));
  try {
    return await recorder.watch(tab, () => run(tab));
  } finally {
    await driver.close(tab);
  }
}

/** Opens a page of the extension, runs when it is complete, and closes it whatever happens. */
export const withOwnPage = <T>(
  { driver, recorder }: CaseContext,
  path: string,
  run: (page: Page) => Promise<T>,
): Promise<T> => withExtensionPage(driver, path, (page) => recorder.watch(page, () => run(page)));

/** Opens the popup's page for a tab, runs when it shows its answer, and closes it whatever happens. */
export async function withPopupPage<T>(
  { driver, recorder }: CaseContext,
  tab: OpenTab,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openAnsweredPopup(driver, tab);
  try {
    return await recorder.watch(page, () => run(page));
  } finally {
    await page.close();
  }
}

/** Goes to a path of the page server in a tab that is open. */
export async function goTo({ origin, visits }: CaseContext, tab: OpenTab, path: string): Promise<void> {
  visits.push(addressOf(origin, path));
  await tab.page.goto(addressOf(origin, path), { waitUntil: 'load', timeout: LOAD_LIMIT_MS });
}

/** Goes back to an earlier page, which the browser may load again. */
export async function goBackTo({ origin, visits }: CaseContext, tab: OpenTab, path: string): Promise<void> {
  visits.push(addressOf(origin, path));
  await tab.page.goBack({ timeout: LOAD_LIMIT_MS });
}
