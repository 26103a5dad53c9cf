import browser from 'webextension-polyfill';

/** The part of a storage area that not every browser has, and that the polyfill does not know. */
interface GuardedArea extends browser.Storage.StorageArea {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes what the extension keeps to its scripts in pages, where the browser can: they do not use it, and a page may take over the process that
 * they run in. Firefox cannot. Call it at each start of the worker, because a browser may forget it.
 */
export async function closeStorageToPages(): Promise<void> {
  const areas: readonly GuardedArea[] = [browser.storage.local, browser.storage.session];
  const close = async (area: GuardedArea) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  await Promise.allSettled(areas.map(close));
}
