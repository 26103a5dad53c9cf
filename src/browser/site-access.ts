import browser from 'webextension-polyfill';

/** Match pattern of every web page: what the reader may grant, and take back. */
const EVERY_SITE = '*://*/*';

/** May the extension check every news page without a click? */
export const hasEverySite = (): Promise<boolean> => browser.permissions.contains({ origins: [EVERY_SITE] });

/** Asks the reader for it. Call it directly from a click. In Firefox the prompt closes the popup: the worker hears of the answer. */
export const requestEverySite = (): Promise<boolean> =>
  browser.permissions.request({ origins: [EVERY_SITE] });

/** Gives it back. */
export const removeEverySite = (): Promise<boolean> => browser.permissions.remove({ origins: [EVERY_SITE] });

/** Match patterns of the sites that may be read without a click. */
export async function getGrantedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Calls `onChange` when the reader grants or takes back a site. */
export function watchAccess(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
