import type { BrowserDriver, BrowserName } from './browser-driver.ts';
import { launchChromium } from './chromium-driver.ts';
import { launchFirefox } from './firefox-driver.ts';

/** How a system shows its windows. `forced`: high contrast colours of the system's choice, and no motion. */
export type Look = 'light' | 'dark' | 'forced';

export interface LaunchOptions {
  /** Folder with the unpacked extension. */
  extensionFolder: string;
  isHeadless: boolean;
  /** All requests of the browser go through this proxy on 127.0.0.1. */
  proxyPort?: number;
  /** Firefox only: the event page stops after so much idleness. */
  workerIdleMs?: number;
  /** `light` where none is given. */
  look?: Look;
}

/** Starts a browser with the extension loaded. */
export function launch(browser: BrowserName, options: LaunchOptions): Promise<BrowserDriver> {
  return browser === 'chrome' ? launchChromium(options) : launchFirefox(options);
}
