import type { Page } from 'puppeteer-core';
import type { BrowserDriver, OpenTab } from '../../tests/e2e/browser-driver.ts';
import { openAnsweredPopup } from '../../tests/e2e/extension-pages.ts';
import { waitForStill } from '../../tests/e2e/still.ts';
import { resize } from '../../tests/e2e/user-actions.ts';

export type ColourScheme = 'light' | 'dark';

/** Width of a popup, as its style sheet has it, in CSS pixels. */
const POPUP_WIDTH = 360;

/** File name for a page of the newsroom: `halvardcourier.example/culture/x` -> `halvardcourier.example-culture-x`. */
export const nameOf = (key: string): string => key.replace(/\/$/, '').replaceAll('/', '-');

/** Chromium alone can be told the colour scheme; Firefox keeps its own. */
export async function setScheme(driver: BrowserDriver, page: Page, scheme: ColourScheme): Promise<void> {
  if (driver.name === 'chrome')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** Greatest height of a popup, in CSS pixels: browsers give it no more. */
const POPUP_HEIGHT = 600;

/** A picture of a popup page at the real one's size; closes it. `scale`: pixels of the picture for each CSS pixel. */
export async function photographPage(
  page: Page,
  { path, scale }: { path: `${string}.png`; scale: number },
): Promise<void> {
  const setHeight = (height: number) =>
    resize(page, { width: POPUP_WIDTH, height, deviceScaleFactor: scale });
  await setHeight(POPUP_HEIGHT);
  const height = (await page.evaluate('document.documentElement.getBoundingClientRect().height')) as number;
  await setHeight(Math.min(POPUP_HEIGHT, Math.ceil(height)));
  await page.screenshot({ path });
  await page.close();
}

/** A picture of the popup for a tab, once it has an answer. */
export async function photographPopup(
  driver: BrowserDriver,
  tab: OpenTab,
  options: { path: `${string}.png`; scheme: ColourScheme; scale: number },
): Promise<void> {
  const page = await openAnsweredPopup(driver, tab);
  await setScheme(driver, page, options.scheme);
  await waitForStill(page);
  await photographPage(page, options);
}
