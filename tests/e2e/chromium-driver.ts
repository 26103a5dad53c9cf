/** Chromium with the extension loaded: the real popup, and a worker that can be stopped. */
import puppeteer, { type Browser, type CDPSession, type Extension, type Page } from 'puppeteer-core';
import {
  ANSWER_LIMIT_MS,
  bringToFront,
  EMPTY_POPUP,
  killBrowser,
  LAUNCH_LIMIT_MS,
  LOAD_LIMIT_MS,
  openNewTab,
  quitBrowser,
  readPopupExpression,
  type BrowserDriver,
  type OpenTab,
  type PopupView,
} from './browser-driver.ts';
import type { LaunchOptions, Look } from './launch.ts';
import { findExecutable } from './executables.ts';
import { askUntil, waitUntil, within } from './wait.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--lang=en-US',
];

/** The page in which expressions are evaluated. The options page would not do: it reloads when the language changes. */
const BACK_PAGE = 'welcome/index.html?back';

/** All requests go through the proxy, those to 127.0.0.1 too. */
const proxyFlags = (port: number) => [
  `--proxy-server=http://127.0.0.1:${port}`,
  '--proxy-bypass-list=<-loopback>',
];

/** Media features that emulate each look. */
const FEATURES: Record<Look, readonly { name: string; value: string }[]> = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ],
};

/** The session in which Puppeteer itself drives a page. In a page with another session beside it, Chromium renders nothing ahead. */
export const sessionOf = (page: Page): CDPSession => (page as unknown as { _client(): CDPSession })._client();

class ChromiumDriver implements BrowserDriver {
  readonly name = 'chrome';

  constructor(
    private readonly browser: Browser,
    private readonly extension: Extension,
    private readonly look: Look,
    private readonly isPrivate: boolean,
  ) {}

  private backPage: Promise<Page> | undefined;

  private get origin(): string {
    return `chrome-extension://${this.extension.id}`;
  }

  private workerTarget() {
    return this.browser
      .targets()
      .find((target) => String(target.type()) === 'service_worker' && target.url().startsWith(this.origin));
  }

  /** A background tab with a page of the extension, opened when first needed. */
  private getBackPage(): Promise<Page> {
    const open = async () => {
      const page = await this.browser.newPage();
      await page.goto(`${this.origin}/${BACK_PAGE}`, { waitUntil: 'load' });
      return page;
    };
    return (this.backPage ??= open());
  }

  async show(url: string): Promise<void> {
    const [page = await this.browser.newPage()] = await this.browser.pages();
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_LIMIT_MS });
    await page.bringToFront();
  }

  whenClosed(): Promise<void> {
    return new Promise((resolve) => this.browser.once('disconnected', () => resolve()));
  }

  async open(url: string): Promise<OpenTab> {
    const tab = await openNewTab(this, () => (this.isPrivate ? this.newPrivatePage() : this.newPage()));
    await tab.page.goto(url, { waitUntil: 'load', timeout: LOAD_LIMIT_MS });
    await bringToFront(this, tab);
    return tab;
  }

  async close({ page }: OpenTab): Promise<void> {
    await page.close();
  }

  async evaluateInExtension<T>(expression: string): Promise<T> {
    const script = expression.replaceAll('browserApi', 'chrome');
    const answer = (await this.getBackPage()).evaluate(script);
    return (await within(ANSWER_LIMIT_MS, expression.slice(0, 80), answer)) as T;
  }

  async readPopup(tab: OpenTab, isDone: (view: PopupView) => boolean): Promise<PopupView> {
    await bringToFront(this, tab);
    const opened = this.browser.waitForTarget(
      (target) => target.url().startsWith(`${this.origin}/popup/`) && !target.url().includes('?'),
      { timeout: LOAD_LIMIT_MS },
    );
    await tab.page.triggerExtensionAction(this.extension);
    const popup = await (await opened).asPage();
    const read = async () =>
      ((await popup.evaluate(readPopupExpression('document'))) as PopupView | null) ?? EMPTY_POPUP;
    const view = await askUntil(read, isDone);
    await popup.close();
    return view;
  }

  openPopupPage({ tabId }: OpenTab): Promise<Page> {
    return this.openExtensionPage(`popup/index.html?tab=${tabId}`);
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.newPage();
    await page.goto(`${this.origin}/${path}`, { waitUntil: 'load', timeout: LOAD_LIMIT_MS });
    return page;
  }

  /** A new tab that shows pages in this browser's look. */
  private async newPage(): Promise<Page> {
    const page = await this.browser.newPage();
    await sessionOf(page).send('Emulation.setEmulatedMedia', { features: [...FEATURES[this.look]] });
    return page;
  }

  /** A page in a new private window. */
  private async newPrivatePage(): Promise<Page> {
    const before = new Set(this.browser.targets());
    const opened = this.browser.waitForTarget(
      (target) => String(target.type()) === 'page' && !before.has(target),
    );
    await this.evaluateInExtension(
      `browserApi.windows.create({ incognito: true, url: 'about:blank' }).then(() => null)`,
    );
    return (await opened).asPage();
  }

  /** Stops the worker that runs now. An event may start another one at any time. */
  async stopWorker(): Promise<void> {
    const target = this.workerTarget();
    if (!target) return;
    await (await target.worker())?.close();
    await waitUntil('the worker to stop', () => Promise.resolve(!this.browser.targets().includes(target)));
  }

  async killWorker(): Promise<void> {
    // It may end by itself meanwhile.
    await (await this.workerTarget()?.worker())?.close().catch(() => undefined);
  }

  isWorkerRunning(): Promise<boolean> {
    return Promise.resolve(this.workerTarget() !== undefined);
  }

  async measureWorkerBytes(): Promise<number | null> {
    const worker = await this.workerTarget()?.worker();
    if (!worker) return null;
    await worker.client.send('HeapProfiler.collectGarbage');
    const heap = await worker.client.send('Runtime.getHeapUsage');
    return heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
  }

  async installAgain(folder: string): Promise<void> {
    this.backPage = undefined;
    await this.browser.installExtension(folder);
  }

  async setEnabled(isOn: boolean): Promise<void> {
    this.backPage = undefined;
    const page = await this.browser.newPage();
    await page.goto('chrome://extensions');
    const set = `chrome.management.setEnabled(${JSON.stringify(this.extension.id)}, ${isOn})`;
    await page.evaluate(`${set}.then(() => null)`);
    await page.close();
  }

  async uninstall(): Promise<void> {
    this.backPage = undefined;
    await this.browser.uninstallExtension(this.extension.id);
  }

  async recordErrors({ page }: OpenTab): Promise<() => Promise<string[]>> {
    const session = await page.createCDPSession();
    const errors: string[] = [];
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      errors.push(exception?.description ?? text),
    );
    await session.send('Runtime.enable');
    return () => Promise.resolve(errors);
  }

  pages(): Promise<Page[]> {
    return this.browser.pages();
  }

  quit(): Promise<void> {
    return quitBrowser(this.browser);
  }

  kill(): void {
    killBrowser(this.browser);
  }
}

/** Loads an extension that may run in private windows, which Puppeteer cannot ask for. Returns its id. */
async function installForPrivateWindows(browser: Browser, path: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  return id;
}

/** Starts Chromium with the extension of a folder. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  const browser = await puppeteer.launch({
    executablePath: findExecutable('chrome'),
    headless: options.isHeadless,
    timeout: LAUNCH_LIMIT_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    pipe: true,
    ...(options.profileFolder && { userDataDir: options.profileFolder }),
    enableExtensions: true,
    defaultViewport: options.isHeadless ? { width: 1280, height: 900 } : null,
    args: [...FLAGS, ...(options.proxyPort ? proxyFlags(options.proxyPort) : [])],
  });
  const isPrivate = options.isPrivate ?? false;
  const id = isPrivate
    ? await installForPrivateWindows(browser, options.extensionFolder)
    : await browser.installExtension(options.extensionFolder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not load the extension in ${options.extensionFolder}`);
  return new ChromiumDriver(browser, extension, options.look ?? 'light', isPrivate);
}
