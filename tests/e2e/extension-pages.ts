/** Ways to and in the extension's own pages. */
import type { Page } from 'puppeteer-core';
import type { BrowserDriver, OpenTab } from './browser-driver.ts';
import { sleep, waitFor } from './wait.ts';

/** The popup's page for a tab, once it has an answer. The caller closes it. */
export async function openAnsweredPopup(driver: BrowserDriver, tab: OpenTab): Promise<Page> {
  const page = await driver.openPopupPage(tab);
  const readState = async () =>
    (await page.evaluate(`document.querySelector('main')?.dataset.state`)) as string | undefined;
  await waitFor(readState, (state) => state !== undefined && state !== 'checking');
  await sleep(200);
  return page;
}

/** Opens a page of the extension, waits until it has its heading, runs, and closes it. */
export async function withExtensionPage<T>(
  driver: BrowserDriver,
  path: string,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await driver.openExtensionPage(path);
  try {
    await waitFor(
      async () => (await page.evaluate(`document.querySelector('h1') !== null`)) as boolean,
      (isThere) => isThere,
    );
    await sleep(200);
    return await run(page);
  } finally {
    await page.close();
  }
}

/** Chooses a language on the options page, as a reader does; empty for the browser's own. */
export async function chooseLanguage(driver: BrowserDriver, tag: string): Promise<void> {
  await withExtensionPage(driver, 'options/index.html', async (page) => {
    const lang = async () => (await page.evaluate('document.documentElement.lang').catch(() => '')) as string;
    const wanted = tag === '' ? 'en' : tag;
    let seen = '';
    // Once, on a busy machine, the page had not followed after ten seconds; why is not known. A reader would choose again.
    for (let attempt = 0; attempt < 2 && seen !== wanted; attempt++) {
      await page.evaluate(`(() => {
        const select = document.querySelector('select');
        select.value = ${JSON.stringify(tag)};
        select.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      seen = await waitFor(lang, (now) => now === wanted);
    }
    if (seen !== wanted) throw new Error(`language: expected ${wanted}, seen ${seen}`);
  });
}
