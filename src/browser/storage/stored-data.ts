import browser from 'webextension-polyfill';
import { removeImports } from './kept-segments.ts';

/** Deletes all that the extension keeps but what it came with: choices, paused sites, what it found in the open tabs, segments that were added. Memory and subscriptions are the worker's: it is asked first. */
export async function deleteStoredData(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear(), removeImports()]);
}
