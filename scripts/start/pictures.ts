import type { Page } from 'puppeteer-core';
import type { BrowserDriver, OpenTab } from '../../tests/e2e/browser-driver.ts';
import { sleep, waitFor } from '../../tests/e2e/wait.ts';

export type ColourScheme = 'light' | 'dark';

/** Width of a popup, as its style sheet has it, in CSS pixels. */
export const POPUP_WIDTH = 360;

/** File name for a page of the newsroom: `halvardcourier.example/culture/x` -> `halvardcourier.example-culture-x`. */
export const nameOf = (key: string): string => key.replace(/\/$/, '').replaceAll('/', '-');

/** Chromium alone can be told the colour scheme; Firefox keeps its own. */
export async function setScheme(driver: BrowserDriver, page: Page, scheme: ColourScheme): Promise<void> {
  if (driver.name === 'chrome')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** Waits until the popup in this page has an answer. */
async function waitForAnswer(page: Page): Promise<void> {
  const readState = async () =>
    (await page.evaluate(`document.querySelector('main')?.dataset.state`)) as string | undefined;
  await waitFor(readState, (state) => state !== undefined && state !== 'checking');
  await sleep(150);
}

/** A picture of a whole popup page, as wide as the real one; closes it. `scale`: pixels of the picture for each CSS pixel. */
export async function photographPage(
  page: Page,
  { path, scale }: { path: `${string}.png`; scale: number },
): Promise<void> {
  const setHeight = (height: number) =>
    page.setViewport({ width: POPUP_WIDTH, height, deviceScaleFactor: scale });
  await setHeight(600);
  await sleep(200);
  const height = (await page.evaluate('document.documentElement.getBoundingClientRect().height')) as number;
  await setHeight(Math.max(120, Math.ceil(height)));
  await page.screenshot({ path });
  await page.close();
}

/** A picture of the popup for a tab, once it has an answer. */
export async function photographPopup(
  driver: BrowserDriver,
  tab: OpenTab,
  options: { path: `${string}.png`; scheme: ColourScheme; scale: number },
): Promise<void> {
  const page = await driver.openPopupPage(tab);
  await setScheme(driver, page, options.scheme);
  await waitForAnswer(page);
  await photographPage(page, options);
}
