import browser from 'webextension-polyfill';

/** Key in `storage.local` of the hosts on which the user paused the extension. */
const KEY = 'pausedSites';

const readHosts = (raw: unknown): readonly string[] =>
  Array.isArray(raw) ? raw.filter((host): host is string => typeof host === 'string') : [];

/** Hosts that the user paused, in alphabetical order. */
export const getPausedSites = async (): Promise<readonly string[]> =>
  readHosts((await browser.storage.local.get(KEY))[KEY]);

/** Pauses a host, or ends its pause. */
export async function setSitePaused(host: string, isPaused: boolean): Promise<void> {
  const others = (await getPausedSites()).filter((paused) => paused !== host);
  await browser.storage.local.set({ [KEY]: isPaused ? [...others, host].sort() : others });
}

/** Calls `onChange` with the paused hosts whenever they change, until `signal` aborts. */
export function watchPausedSites(onChange: (hosts: readonly string[]) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>) => {
    const change = changes[KEY];
    if (change) onChange(readHosts(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
