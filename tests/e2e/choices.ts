/** The user's choices, written where the extension's pages write them. */
import type { BrowserDriver } from './browser-driver.ts';
import { waitForRegistration } from './page-scripts.ts';

const store = (driver: BrowserDriver, items: object): Promise<null> =>
  driver.evaluateInExtension<null>(`browserApi.storage.local.set(${JSON.stringify(items)}).then(() => null)`);

/** Replaces the settings; those that are left out get their defaults. */
export const setSettings = (driver: BrowserDriver, settings: object): Promise<null> =>
  store(driver, { settings });

/** Replaces the list of paused sites, and waits until the browser leaves out just these. */
export async function setPausedSites(driver: BrowserDriver, hosts: readonly string[]): Promise<void> {
  await store(driver, { pausedSites: hosts });
  const patterns = hosts.map((host) => `*://${host}/*`);
  await waitForRegistration(
    driver,
    `the browser to leave out ${JSON.stringify(patterns)}`,
    ({ excludeMatches }) => excludeMatches.join() === patterns.join(),
  );
}
