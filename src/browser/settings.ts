import browser from 'webextension-polyfill';

/** What the reader chose; kept in `storage.local`. */
export interface Settings {
  /** Mark the passages of known stories in the text of the page. */
  hasMarks: boolean;
}

const KEY = 'settings';

/** Quiet until asked: nothing but the badge is shown in a page. */
const DEFAULTS: Settings = { hasMarks: false };

/** Settings out of anything that was stored or imported. */
export function readSettings(raw: unknown): Settings {
  if (typeof raw !== 'object' || raw === null) return DEFAULTS;
  return { hasMarks: 'hasMarks' in raw && raw.hasMarks === true };
}

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
