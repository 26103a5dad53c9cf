import browser from 'webextension-polyfill';
import { readMemoryChoice, type MemoryChoice } from './memory-choice-record.ts';

/** Key in `storage.local` of what the user chose for the memory. */
const KEY = 'memory';

/** What the user chose for the memory. */
export const getMemoryChoice = async (): Promise<MemoryChoice> =>
  readMemoryChoice((await browser.storage.local.get(KEY))[KEY]);

/** Changes a part of the choice. */
export async function changeMemoryChoice(change: Partial<MemoryChoice>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await getMemoryChoice()), ...change } });
}

/** Calls `onChange` whenever the choice changes. Call it synchronously at top level. */
export function watchMemoryChoice(onChange: (choice: MemoryChoice) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change) onChange(readMemoryChoice(change.newValue));
  });
}
