/** What the browser tests need of a browser with the extension loaded. One implementation for Chromium, one for Firefox. */
import type { Page } from 'puppeteer-core';

export type BrowserName = 'chrome' | 'firefox';

/** What a reader sees in the popup. */
export interface PopupView {
  /** `data-state` and so on of `<main>`; missing attributes are missing here. */
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
  /** Evaluates an expression in a page of the extension that lies behind; promises are awaited; the value must be JSON. */
  evaluateInExtension<T>(expression: string): Promise<T>;
  /** Opens the real popup over the tab in front, waits until `isDone` or the time is up, reads and closes it. */
  readPopup(tab: OpenTab, isDone: (view: PopupView) => boolean): Promise<PopupView>;
  /** The popup's page in a tab of its own, for pictures and the accessibility check. */
  openPopupPage(tab: OpenTab): Promise<Page>;
  /** A page of the extension, `options/index.html`, in a tab of its own in front. */
  openExtensionPage(path: string): Promise<Page>;
  /** Stops the background worker and returns when it is stopped. */
  stopWorker(): Promise<void>;
  isWorkerRunning(): Promise<boolean>;
  /** Heap and buffers of the running worker; null where the browser does not tell. */
  measureWorkerBytes(): Promise<number | null>;
  quit(): Promise<void>;
}

/** Reads `<main>` of a popup document; an expression, so that it runs in any page. `doc` is an expression for the document. */
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
