import type { BrowserDriver, BrowserName } from './browser-driver.ts';
import { launchChromium } from './chromium-driver.ts';
import { launchFirefox } from './firefox-driver.ts';
import { waitForRegistration } from './page-scripts.ts';

/** The system's appearance. `forced`: high-contrast colours chosen by the system, and reduced motion. */
export type Look = 'light' | 'dark' | 'forced';

export interface LaunchOptions {
  /** Folder with the unpacked extension. */
  extensionFolder: string;
  isHeadless: boolean;
  /** All requests of the browser go through this proxy on 127.0.0.1. */
  proxyPort?: number;
  /** Folder for the browser's profile; no other browser may use it. Default: a new temporary folder. */
  profileFolder?: string;
  /** Firefox only: the event page stops after this many milliseconds of idleness. */
  workerIdleMs?: number;
  /** Default: `light`. */
  look?: Look;
  /** Pages open in private windows, in which the extension may run. */
  isPrivate?: boolean;
}

/** Starts a browser with a test build loaded, and waits until the first script runs in new pages: a page that is opened before stays without it. */
export async function launch(browser: BrowserName, options: LaunchOptions): Promise<BrowserDriver> {
  const driver = await (browser === 'chrome' ? launchChromium(options) : launchFirefox(options));
  await waitForFirstScript(driver);
  return driver;
}

/** Loads the extension of a folder in place of the one that runs, and then the pages of the web that are open. */
export async function reloadExtension(driver: BrowserDriver, folder: string): Promise<void> {
  await driver.installAgain(folder);
  await waitForFirstScript(driver);
  const pages = (await driver.pages()).filter((page) => /^https?:/.test(page.url()));
  await Promise.all(pages.map((page) => page.reload()));
}

/** Waits until the browser runs the first script in new pages. */
export function waitForFirstScript(driver: BrowserDriver): Promise<unknown> {
  return waitForRegistration(
    driver,
    'the browser to run the first script',
    ({ matches }) => matches.length > 0,
  );
}
