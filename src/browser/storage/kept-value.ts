import browser from 'webextension-polyfill';

/** A value that the browser keeps for the extension. */
export interface KeptValue<T> {
  get: () => Promise<T>;
  /** Keeps another one. Changes by all pages and the worker come one after another, so that none is lost. @param next what is to be stored, of the value now */
  change: (next: (now: T) => unknown) => Promise<void>;
  /** Calls `onChange` with the value whenever it changes. Call it synchronously at top level. */
  watch: (onChange: (value: T) => void) => void;
}

/** The value under a key: `local` on disk, `session` until the browser closes. @param read makes a value of anything that is stored there */
export function keptValue<T>(
  area: 'local' | 'session',
  key: string,
  read: (raw: unknown) => T,
): KeptValue<T> {
  const get = async () => read((await browser.storage[area].get(key))[key]);
  return {
    get,
    change: (next) =>
      navigator.locks.request(key, async () => browser.storage[area].set({ [key]: next(await get()) })),
    watch: (onChange) =>
      browser.storage[area].onChanged.addListener(({ [key]: change }) => {
        if (change) onChange(read(change.newValue));
      }),
  };
}
