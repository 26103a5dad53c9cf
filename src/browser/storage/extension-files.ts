import browser from 'webextension-polyfill';

/** `undefined` if there is no such file: Chromium then rejects the fetch, Firefox the reading of the body. */
async function fetchOwn(path: string): Promise<Blob | undefined> {
  try {
    const response = await fetch(browser.runtime.getURL(path));
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file of the extension itself: the one request that is not for a subscription. Throws if there is no such file. */
export async function readExtensionFile(path: string): Promise<Blob> {
  const bytes = await fetchOwn(path);
  if (!bytes) throw new Error(`story index: the file ${path} is missing from the extension`);
  return bytes;
}

/** Opens one of the extension's pages in a new tab. Returns the tab's id. */
export async function openExtensionPage(path: string): Promise<number | undefined> {
  return (await browser.tabs.create({ url: browser.runtime.getURL(path) })).id;
}

/** Opens the options page. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** The extension's version, as its manifest has it. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
