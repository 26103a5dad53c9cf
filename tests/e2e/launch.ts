import type { BrowserDriver, BrowserName } from './browser-driver.ts';
import { launchChromium } from './chromium-driver.ts';
import { launchFirefox } from './firefox-driver.ts';
import { waitForRegistration } from './page-scripts.ts';

/** How a system shows its windows. `forced`: high contrast colours of the system's choice, and no motion. */
export type Look = 'light' | 'dark' | 'forced';

export interface LaunchOptions {
  /** Folder with the unpacked extension. */
  extensionFolder: string;
  isHeadless: boolean;
  /** All requests of the browser go through this proxy on 127.0.0.1. */
  proxyPort?: number;
  /** Where the browser keeps its profile: a folder that no other browser uses. Without it puppeteer makes one. */
  profileFolder?: string;
  /** Firefox only: the event page stops after this many milliseconds of idleness. */
  workerIdleMs?: number;
  /** `light` where none is given. */
  look?: Look;
}

/** Starts a browser with a test build loaded, and waits until the first script runs in new pages: a page that is opened before stays without it. */
export async function launch(browser: BrowserName, options: LaunchOptions): Promise<BrowserDriver> {
  const driver = await (browser === 'chrome' ? launchChromium(options) : launchFirefox(options));
  await waitForRegistration(
    driver,
    'the browser to run the first script',
    ({ matches }) => matches.length > 0,
  );
  return driver;
}
