import browser from 'webextension-polyfill';

/** Deletes all that the extension keeps: paused sites, and what it found in the open tabs. */
export async function deleteStoredData(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
