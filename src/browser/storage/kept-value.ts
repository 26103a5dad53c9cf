import browser from 'webextension-polyfill';

/** A value that the browser keeps for the extension. */
export interface KeptValue<T> {
  get: () => Promise<T>;
  /** Keeps another one. Changes by all pages and the worker come one after another, so that none is lost. @param next what is to be stored, of the value now */
  change: (next: (now: T) => unknown) => Promise<void>;
  /** Calls `onChange` with the value whenever it changes. Call it synchronously at top level. */
  watch: (onChange: (value: T) => void) => void;
}

/** The value under a key: on disk, or, in `session`, until the browser closes. @param read makes a value of anything that is stored there */
export function keptValue<T>(
  key: string,
  read: (raw: unknown) => T,
  area: 'local' | 'session' = 'local',
): KeptValue<T> {
  const stored = () => browser.storage[area];
  const get = async () => read((await stored().get(key))[key]);
  return {
    get,
    change: (next) => navigator.locks.request(key, async () => stored().set({ [key]: next(await get()) })),
    watch: (onChange) =>
      stored().onChanged.addListener(({ [key]: change }) => {
        if (change) onChange(read(change.newValue));
      }),
  };
}
