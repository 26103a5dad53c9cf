import browser from 'webextension-polyfill';

/** A change of a tab: `url` is null where the browser does not tell us. */
export interface TabChange {
  tabId: number;
  url: string | null;
  isLoading: boolean;
}

/** The tab that the user looks at in this window. */
export async function getActiveTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The tab that this page of the extension is in; undefined in the popup and in a side panel. */
export const getOwnTabId = async (): Promise<number | undefined> => (await browser.tabs.getCurrent())?.id;

/** The address of a tab, null where the browser does not tell us or the tab is gone. */
export async function getTabUrl(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

/** Is a tab in a private window? False where it is gone. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return false;
  }
}

/** Calls `onChange` when a tab starts or ends loading, or goes to another address. Call it synchronously at top level. */
export function watchTabs(onChange: (change: TabChange) => void, onRemoved: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === undefined && change.url === undefined) return;
    onChange({ tabId, url: tab.url ?? null, isLoading: change.status === 'loading' });
  });
  browser.tabs.onRemoved.addListener(onRemoved);
}
