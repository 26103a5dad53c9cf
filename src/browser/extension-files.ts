import browser from 'webextension-polyfill';

/** The bytes of a file of the extension itself: the only fetch there is. */
export async function readExtensionFile(path: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} is missing from the extension`);
  return response.arrayBuffer();
}

/** Opens one of the extension's pages in a new tab. */
export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens the options page. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
