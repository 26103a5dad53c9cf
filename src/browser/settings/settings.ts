import browser from 'webextension-polyfill';
import { readSettings, type Settings } from './settings-record.ts';

/** Key in `storage.local` of the user's settings. */
const KEY = 'settings';

/** The reader's settings, the defaults where nothing was chosen. */
export const getSettings = async (): Promise<Settings> =>
  readSettings((await browser.storage.local.get(KEY))[KEY]);

/** Changes some settings and keeps the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await getSettings()), ...change } });
}

/** Calls `onChange` with the settings whenever they change, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>) => {
    const change = changes[KEY];
    if (change) onChange(readSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
