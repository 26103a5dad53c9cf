/** What the reader chooses, written where the extension's pages write it. */
import type { BrowserDriver } from './browser-driver.ts';

const store = (driver: BrowserDriver, items: object): Promise<null> =>
  driver.evaluateInExtension<null>(`browserApi.storage.local.set(${JSON.stringify(items)}).then(() => null)`);

/** Replaces the settings; those that are left out are as they were at first. */
export const setSettings = (driver: BrowserDriver, settings: object): Promise<null> =>
  store(driver, { settings });

/** Replaces the list of paused sites. */
export const setPausedSites = (driver: BrowserDriver, hosts: readonly string[]): Promise<null> =>
  store(driver, { pausedSites: hosts });
