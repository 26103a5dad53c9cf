import browser from 'webextension-polyfill';
import type { TabResult } from '../../messages.ts';
import { readKept } from './kept-result.ts';
import { tabKey } from './tab-results.ts';

/** The result that is kept for a tab. */
export async function getTabResult(tabId: number): Promise<TabResult | undefined> {
  const key = tabKey(tabId);
  return readKept((await browser.storage.session.get(key))[key])?.result;
}

/** Calls `onChange` whenever a tab's result is stored or removed, until `signal` aborts. */
export function watchTabResult(
  tabId: number,
  onChange: (result: TabResult | undefined) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>) => {
    const change = changes[tabKey(tabId)];
    if (change) onChange(readKept(change.newValue)?.result);
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
}
