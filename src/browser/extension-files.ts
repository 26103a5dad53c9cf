import browser from 'webextension-polyfill';

/** Chromium rejects a fetch of a file that is not in the package; Firefox does as well, in other words. */
const fetchOwn = (path: string): Promise<Response | undefined> =>
  fetch(browser.runtime.getURL(path)).catch(() => undefined);

/** The bytes of a file of the extension itself: the only fetch there is. Throws if there is no such file. */
export async function readExtensionFile(path: string): Promise<ArrayBuffer> {
  const response = await fetchOwn(path);
  if (!response?.ok) throw new Error(`story index: the file ${path} is missing from the extension`);
  return response.arrayBuffer();
}

/** Opens one of the extension's pages in a new tab. */
export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens the options page. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
