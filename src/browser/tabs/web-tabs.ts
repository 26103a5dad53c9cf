import browser from 'webextension-polyfill';
import { webHostOf } from '../../text/site.ts';

/** Is this page of the extension in a private window? Chromium opens such a page in none. */
export const isInPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true;

/** A tab of a web page. */
export interface WebTab {
  tabId: number;
  /** Null where the browser does not tell us: the page may not be read. */
  url: string | null;
}

/** The tabs of web pages in windows of the kind, private or not, that this page of the extension is in. */
export async function listWebTabs(): Promise<WebTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, incognito }) =>
    id !== undefined &&
    incognito === isInPrivateWindow() &&
    (url === undefined || webHostOf(url) !== undefined)
      ? [{ tabId: id, url: url ?? null }]
      : [],
  );
}
