/** What the browser tests need from a browser with the extension loaded. Chromium and Firefox have one implementation each. */
import type { Browser, Page } from 'puppeteer-core';
import { waitFor, waitUntil, within } from './wait.ts';

export type BrowserName = 'chrome' | 'firefox';

/** What a user sees in the popup. */
export interface PopupView {
  /** The data attributes of `<main>`: `state`, `relation` and so on. */
  data: Readonly<Record<string, string>>;
  /** The visible text, white space collapsed. */
  text: string;
}

/** What the toolbar shows for a tab. */
export interface ToolbarView {
  code: string;
  title: string;
}

/** A tab with a web page. */
export interface OpenTab {
  page: Page;
  tabId: number;
  driver: BrowserDriver;
}

export interface BrowserDriver {
  name: BrowserName;
  /** Opens an address in a new tab in front, and waits until it has loaded. */
  open(url: string): Promise<OpenTab>;
  close(tab: OpenTab): Promise<void>;
  /** Shows an address in the first tab, for a person to look at. */
  show(url: string): Promise<void>;
  /** Resolves when the browser has ended. */
  whenClosed(): Promise<void>;
  /** Evaluates an expression in a background tab with a page of the extension. Awaits promises; the value must be JSON. */
  evaluateInExtension<T>(expression: string): Promise<T>;
  /** Opens the real popup over a tab, waits until `isDone` or the limit, reads and closes it. */
  readPopup(tab: OpenTab, isDone: (view: PopupView) => boolean): Promise<PopupView>;
  /** The popup's page for a tab, in a tab of its own. */
  openPopupPage(tab: OpenTab): Promise<Page>;
  /** A page of the extension, such as `options/index.html`, in a new tab in front. */
  openExtensionPage(path: string): Promise<Page>;
  /** Stops the background worker and returns when it is stopped. */
  stopWorker(): Promise<void>;
  /** Ends the background worker at once, whatever it is doing. */
  killWorker(): Promise<void>;
  isWorkerRunning(): Promise<boolean>;
  /** Heap and buffers of the running worker, in bytes; null if the browser does not tell. */
  measureWorkerBytes(): Promise<number | null>;
  /** Loads the extension of a folder in place of the one that runs. Its own pages end; pages of the web keep its old scripts. */
  installAgain(folder: string): Promise<void>;
  /** Disables or enables the extension, as a user does. Its own pages end; pages of the web keep its old scripts. */
  setEnabled(isOn: boolean): Promise<void>;
  /** Removes the extension; `installAgain` brings it back. */
  uninstall(): Promise<void>;
  /** Records what the extension's scripts in a page throw and nobody catches. Returns what was recorded so far. */
  recordErrors(tab: OpenTab): Promise<() => Promise<string[]>>;
  /** All pages that are open, for evidence. */
  pages(): Promise<Page[]>;
  /** Ends the browser, by force if it does not answer. */
  quit(): Promise<void>;
  /** Ends the browser and all its processes by force, at once. */
  kill(): void;
}

/** Longest wait for a page to load, in milliseconds. */
export const LOAD_LIMIT_MS = 60_000;

/** Longest wait for a browser to start, in milliseconds. */
export const LAUNCH_LIMIT_MS = 120_000;

/** Longest wait for an answer of the extension, in milliseconds. */
export const ANSWER_LIMIT_MS = 45_000;

/** Longest wait for a browser to end by itself, in milliseconds. */
const QUIT_LIMIT_MS = 15_000;

/** Expression that reads `<main>` of a popup's document. `doc` is an expression for the document. */
export function readPopupExpression(doc: string): string {
  return `(() => {
    const main = ${doc}?.querySelector('main');
    return main ? { data: { ...main.dataset }, text: main.innerText.replace(/\\s+/g, ' ').trim() } : null;
  })()`;
}

/** The popup before its script has run. */
export const EMPTY_POPUP: PopupView = { data: {}, text: '' };

/** What the toolbar shows for a tab. */
export async function readToolbar(driver: BrowserDriver, tabId: number): Promise<ToolbarView> {
  const target = JSON.stringify({ tabId });
  return driver.evaluateInExtension<ToolbarView>(
    `Promise.all([browserApi.action.getBadgeText(${target}), browserApi.action.getTitle(${target})])
      .then(([code, title]) => ({ code, title }))`,
  );
}

const readTabIds = (driver: BrowserDriver): Promise<number[]> =>
  driver.evaluateInExtension<number[]>('browserApi.tabs.query({}).then((tabs) => tabs.map(({ id }) => id))');

/** Runs what opens one tab. Returns the page and the id that is new among the tabs. */
export async function openNewTab(driver: BrowserDriver, open: () => Promise<Page>): Promise<OpenTab> {
  const before = await readTabIds(driver);
  const page = await open();
  const readNew = async () => (await readTabIds(driver)).filter((id) => !before.includes(id));
  const [tabId = -1] = await waitFor('one new tab', readNew, ({ length }) => length === 1);
  return { page, tabId, driver };
}

/** Brings a tab to the front, and waits until the extension and the page both see it there. */
export async function bringToFront(driver: BrowserDriver, { page, tabId }: OpenTab): Promise<void> {
  await page.bringToFront();
  await waitUntil('the tab to be the active one', () =>
    driver.evaluateInExtension<boolean>(`browserApi.tabs.get(${tabId}).then(({ active }) => active)`),
  );
  await waitUntil(
    'the page to be in front',
    async () => (await page.evaluate('document.visibilityState === "visible"')) as boolean,
  );
}

/** Waits for the page that the extension opens when it is installed, and closes it. Otherwise that page might open later, in front of the page under test. */
export async function closeWelcomePage(driver: BrowserDriver): Promise<void> {
  const close = `browserApi.tabs.query({}).then(async (tabs) => {
    const welcome = tabs.find(({ url }) => url === browserApi.runtime.getURL('welcome/index.html'));
    if (welcome) await browserApi.tabs.remove(welcome.id);
    return welcome !== undefined;
  })`;
  await waitUntil('the welcome page', () => driver.evaluateInExtension<boolean>(close));
}

/** Ends a browser's processes, which form a process group, by force. */
export function killBrowser(browser: Browser): void {
  const pid = browser.process()?.pid;
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // They have ended already.
  }
}

/** Closes a browser; if it does not close in time, ends it by force. */
export async function quitBrowser(browser: Browser): Promise<void> {
  try {
    await within(QUIT_LIMIT_MS, 'closing the browser', browser.close());
  } catch {
    killBrowser(browser);
  }
}
