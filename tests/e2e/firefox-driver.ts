/** Firefox with the extension loaded as a temporary add-on: the real popup, and an event page that stops when idle. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
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
import manifest from '../../manifest.json' with { type: 'json' };
import type { LaunchOptions, Look } from './launch.ts';
import { findExecutable } from './executables.ts';
import { askUntil, waitUntil, within } from './wait.ts';

const UUID = '6b1f2c0e-52a1-4d0c-9d3e-77697265726b';
const origin = `moz-extension://${UUID}`;

/** The page in which expressions are evaluated. The options page would not do: it reloads when the language changes. */
const BACK_PAGE = 'welcome/index.html?back';

/** Expression for the open popup's window, for a page of the extension. */
const POPUP_VIEW = `browser.extension.getViews({ type: 'popup' })[0]`;

/** Expression for the add-on, in the browser itself. */
const ADDON_ID = manifest.browser_specific_settings.gecko.id;
const ADDON = `AddonManager.getAddonByID('${ADDON_ID}')`;

/** Errors of the extension's scripts in pages, in the browser itself. */
const READ_ERRORS = `JSON.stringify(Services.console.getMessageArray()
  .filter((each) => each instanceof Ci.nsIScriptError && /^moz-extension:.*\\/(content|reading)\\.js/.test(each.sourceName))
  .map(String))`;

/** The part of WebDriver BiDi that puppeteer keeps to itself: its scope for the browser's own windows. */
interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{
    result: { contexts?: { context: string }[]; type?: string; result?: { value?: unknown } };
  }>;
}

/** All requests go through the proxy, those to 127.0.0.1 too. */
const proxyPrefs = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

/** Turns off Firefox's own requests, so that the request log shows those of the extension. */
const QUIET_PREFS = {
  'app.update.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.topsites.contile.enabled': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};

/** Preferences that emulate each look. */
const LOOK_PREFS: Record<Look, Record<string, number>> = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: {
    'browser.display.document_color_use': 2,
    'ui.useAccessibilityTheme': 1,
    'ui.prefersReducedMotion': 1,
  },
};

function prefsFor(options: LaunchOptions): Record<string, unknown> {
  return {
    ...QUIET_PREFS,
    ...LOOK_PREFS[options.look ?? 'light'],
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
    'extensions.background.idle.timeout': options.workerIdleMs ?? 30_000,
    'extensions.openPopupWithoutUserGesture.enabled': true,
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.locale.requested': 'en-US',
    // All windows are private then.
    'browser.privatebrowsing.autostart': options.isPrivate ?? false,
    ...(options.proxyPort ? proxyPrefs(options.proxyPort) : {}),
  };
}

/**
 * Goes to a page of the extension, in a tab that is at no page of it. Firefox never reports that it has loaded (bug 1755014), so ask the page; it may have
 * changed its query by then.
 */
async function goToExtensionPage(page: Page, path: string): Promise<void> {
  page.goto(`${origin}/${path}`).catch(() => undefined);
  const isThere = async () =>
    page
      .evaluate('location.origin + location.pathname + " " + document.readyState')
      .then((state) => state === `${origin}/${path.replace(/[?#].*$/, '')} complete`)
      .catch(() => false);
  await waitUntil(`Firefox to open ${path}`, isThere);
}

class FirefoxDriver implements BrowserDriver {
  readonly name = 'firefox';

  constructor(private readonly browser: Browser) {}

  private backPage: Promise<Page> | undefined;

  /** A background tab with a page of the extension, opened when first needed. */
  private getBackPage(): Promise<Page> {
    const open = async () => {
      const page = await this.browser.newPage();
      await goToExtensionPage(page, BACK_PAGE);
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
    const tab = await openNewTab(this, () => this.browser.newPage());
    await tab.page.goto(url, { waitUntil: 'load', timeout: LOAD_LIMIT_MS });
    await bringToFront(this, tab);
    return tab;
  }

  async close({ page }: OpenTab): Promise<void> {
    await page.close();
  }

  async evaluateInExtension<T>(expression: string): Promise<T> {
    const script = expression.replaceAll('browserApi', 'browser');
    const answer = (await this.getBackPage()).evaluate(script);
    return (await within(ANSWER_LIMIT_MS, expression.slice(0, 80), answer)) as T;
  }

  async readPopup(tab: OpenTab, isDone: (view: PopupView) => boolean): Promise<PopupView> {
    await bringToFront(this, tab);
    await this.evaluateInExtension(`browser.action.openPopup().then(() => null)`);
    const read = async () =>
      (await this.evaluateInExtension<PopupView | null>(readPopupExpression(`${POPUP_VIEW}?.document`))) ??
      EMPTY_POPUP;
    const view = await askUntil(read, isDone);
    await this.evaluateInExtension(`(${POPUP_VIEW}?.close(), null)`);
    await waitUntil('the popup to close', () =>
      this.evaluateInExtension<boolean>(`${POPUP_VIEW} === undefined`),
    );
    return view;
  }

  openPopupPage({ tabId }: OpenTab): Promise<Page> {
    return this.openExtensionPage(`popup/index.html?tab=${tabId}`);
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await goToExtensionPage(page, path);
    return page;
  }

  /** Waits for the event page to stop, which it does only when idle: `workerIdleMs` must be short. */
  async stopWorker(): Promise<void> {
    await waitUntil('the event page to stop', async () => !(await this.isWorkerRunning()));
  }

  async killWorker(): Promise<void> {
    const options = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
    await this.evaluateInFirefox(
      `WebExtensionPolicy.getByID('${ADDON_ID}').extension.terminateBackground(${options})`,
    );
  }

  isWorkerRunning(): Promise<boolean> {
    return this.evaluateInExtension<boolean>(`browser.extension.getBackgroundPage() !== null`);
  }

  measureWorkerBytes(): Promise<null> {
    return Promise.resolve(null);
  }

  async installAgain(folder: string): Promise<void> {
    this.backPage = undefined;
    await this.browser.installExtension(folder);
  }

  async setEnabled(isOn: boolean): Promise<void> {
    this.backPage = undefined;
    await this.evaluateInFirefox(`${ADDON}.then((addon) => addon.${isOn ? 'enable' : 'disable'}())`);
  }

  async uninstall(): Promise<void> {
    this.backPage = undefined;
    await this.evaluateInFirefox(`${ADDON}.then((addon) => addon.uninstall())`);
    // Firefox forgets the address of the extension's pages with the extension.
    const uuids = JSON.stringify(JSON.stringify({ [ADDON_ID]: UUID }));
    await this.evaluateInFirefox(`Services.prefs.setStringPref('extensions.webextensions.uuids', ${uuids})`);
  }

  async recordErrors(): Promise<() => Promise<string[]>> {
    await this.evaluateInFirefox('Services.console.reset()');
    return async () => JSON.parse(String(await this.evaluateInFirefox(READ_ERRORS))) as string[];
  }

  /** Evaluates an expression in the browser itself, not in a page. Awaits promises; returns primitive values. */
  private async evaluateInFirefox(expression: string): Promise<unknown> {
    const { connection } = this.browser as unknown as { connection: Bidi };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [{ context } = { context: '' }] = tree.result.contexts ?? [];
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (answer.result.type !== 'success') throw new Error(`Firefox: ${JSON.stringify(answer.result)}`);
    return answer.result.result?.value;
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

/** The connection of Puppeteer's browser, which has a name but no type. */
interface WithConnection {
  connection: { send(method: string, parameters: object): Promise<unknown> };
}

/** Loads an extension that may run in private windows, which Puppeteer cannot ask for. */
async function installForPrivateWindows(browser: Browser, folder: string): Promise<void> {
  const { connection } = browser as unknown as WithConnection;
  const extensionData = { type: 'path', path: folder };
  await connection.send('webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': true });
}

/** Starts Firefox with the extension of a folder. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findExecutable('firefox'),
    headless: options.isHeadless,
    args: ['--remote-allow-system-access'],
    timeout: LAUNCH_LIMIT_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    ...(options.profileFolder && { userDataDir: options.profileFolder }),
    extraPrefsFirefox: prefsFor(options),
    defaultViewport: options.isHeadless ? { width: 1280, height: 900 } : null,
  });
  if (options.isPrivate) await installForPrivateWindows(browser, options.extensionFolder);
  else await browser.installExtension(options.extensionFolder);
  return new FirefoxDriver(browser);
}
