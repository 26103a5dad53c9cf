import browser from 'webextension-polyfill';
import { grantsOf, hostsOf, originOf } from './site-patterns.ts';

/** Match pattern of every web page: what the user may grant, and take back. */
const EVERY_SITE = '*://*/*';

/** May the extension check every news page without a click? */
export const hasEverySite = (): Promise<boolean> => browser.permissions.contains({ origins: [EVERY_SITE] });

/** Asks the user for access to all sites. Call it directly from a click. In Firefox the prompt closes the popup: the worker hears of the answer. */
export const requestEverySite = (): Promise<boolean> =>
  browser.permissions.request({ origins: [EVERY_SITE] });

/** Gives it back. */
export const removeEverySite = (): Promise<boolean> => browser.permissions.remove({ origins: [EVERY_SITE] });

/** Match patterns of the sites that may be read without a click. */
export async function getGrantedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Asks the user for one host. Call it directly from a click. False where the user declines, or it is no host. */
export async function requestSite(host: string): Promise<boolean> {
  const origin = originOf(host);
  return origin !== undefined && browser.permissions.request({ origins: [origin] });
}

/** Gives one host back. */
export const removeSite = (host: string): Promise<boolean> =>
  browser.permissions.remove({ origins: grantsOf(host) });

/** The hosts that were granted one by one, in alphabetical order. */
export const getGrantedSites = async (): Promise<readonly string[]> => hostsOf(await getGrantedOrigins());

/** Calls `onChange` when the user grants or takes back a site. */
export function watchAccess(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
