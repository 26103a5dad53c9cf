import { existsSync } from 'node:fs';
import type { BrowserName } from './browser-driver.ts';

const CANDIDATES: Record<BrowserName, readonly string[]> = {
  chrome: [
    process.env.CHROME_PATH ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    process.env.FIREFOX_PATH ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};

/** The program file of a browser; `CHROME_PATH` and `FIREFOX_PATH` win. Throws with the places that were tried. */
export function findExecutable(browser: BrowserName): string {
  const found = CANDIDATES[browser].find((path) => path && existsSync(path));
  if (!found)
    throw new Error(`${browser} was not found; tried ${CANDIDATES[browser].filter(Boolean).join(', ')}`);
  return found;
}
