/** Opens and operates the extension's own pages. */
import type { Page } from 'puppeteer-core';
import type { BrowserDriver, OpenTab } from './browser-driver.ts';
import { waitForStill } from './still.ts';
import { waitFor, waitUntil } from './wait.ts';

/** Asks for everything that the extension's pages ask for when they start. Answers come in the order of asking, so the page has its own by then. */
const ASK_THE_SAME = `(async () => {
  const api = globalThis.browser ?? chrome;
  await Promise.all([
    api.storage.local.get(null),
    api.permissions.getAll(),
    api.commands?.getAll(),
    api.runtime.sendMessage({ type: 'get-coverage' }),
  ]);
  return null;
})()`;

/** Waits until a page of the extension shows what `selector` names, has had its answers, and is at rest. */
export async function waitForOwnPage(page: Page, selector: string): Promise<void> {
  await waitUntil(
    `"${selector}" in a page of the extension`,
    async () =>
      (await page.evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`)) as boolean,
  );
  await page.evaluate(ASK_THE_SAME);
  await waitForStill(page);
}

/** The popup's page for a tab, once it shows its answer and its offers. The caller closes it. */
export async function openAnsweredPopup(driver: BrowserDriver, tab: OpenTab): Promise<Page> {
  const page = await driver.openPopupPage(tab);
  await waitForOwnPage(page, 'main[data-state]:not([data-state=checking]) ~ .access');
  return page;
}

/** Opens a page of the extension, waits until it is complete, runs, and closes it. */
export async function withExtensionPage<T>(
  driver: BrowserDriver,
  path: string,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await driver.openExtensionPage(path);
  try {
    await waitForOwnPage(page, 'h1');
    return await run(page);
  } finally {
    await page.close();
  }
}

/** Chooses a language on the options page, as a user does. An empty tag chooses the browser's language. Waits until the choice is stored and the page shows it. */
export async function chooseLanguage(driver: BrowserDriver, tag: string): Promise<void> {
  await withExtensionPage(driver, 'options/index.html', async (page) => {
    await page.evaluate(`(() => {
      const select = document.querySelector('select:has([value=ar])');
      select.value = ${JSON.stringify(tag)};
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await waitFor(
      `the language "${tag}" to be kept`,
      () =>
        driver.evaluateInExtension<string>(
          `browserApi.storage.local.get('language').then(({ language }) => language ?? '')`,
        ),
      (kept) => kept === tag,
    );
    const readLanguage = async () =>
      // While the page reloads it may not answer.
      (await page.evaluate('document.documentElement.lang').catch(() => '')) as string;
    await waitFor('the options page to speak it', readLanguage, (lang) => lang === (tag || 'en'));
  });
}
