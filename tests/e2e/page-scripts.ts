/** The extension's scripts in pages: where the browser runs them, and when they have finished what they began. */
import type { BrowserDriver, OpenTab } from './browser-driver.ts';
import { waitFor } from './wait.ts';

/** What the browser was told about the first script. */
export interface Registration {
  /** Match patterns of the pages that get it; none while it is not registered. */
  matches: readonly string[];
  /** Match patterns of the pages that are left out. */
  excludeMatches: readonly string[];
}

const READ_REGISTRATION = `browserApi.scripting.getRegisteredContentScripts({ ids: ['wiremark'] }).then(([script]) => ({
  matches: script?.matches ?? [],
  excludeMatches: script?.excludeMatches ?? [],
}))`;

/** What the browser is told about the first script now. */
export const readRegistration = (driver: BrowserDriver): Promise<Registration> =>
  driver.evaluateInExtension<Registration>(READ_REGISTRATION);

/** Waits until the first script is registered as wanted. A page that opens earlier does not get the script. */
export async function waitForRegistration(
  driver: BrowserDriver,
  what: string,
  isGood: (registration: Registration) => boolean,
): Promise<void> {
  await waitFor(what, () => readRegistration(driver), isGood);
}

/** Longer than any timer of the scripts (`QUIET_MS` is the longest), in milliseconds. */
const TIMER_MS = 450;

/** What one step of a script may wait for: a timer, an idle moment of the page, the worker and what it reads. */
const WAIT_FOR_EACH = `async () => {
  await new Promise((resolve) => setTimeout(resolve, ${TIMER_MS}));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 }));
  const api = globalThis.browser ?? chrome;
  await api.runtime.sendMessage({ type: 'get-choices' });
  await api.runtime.sendMessage({ type: 'check-links', urls: [] });
}`;

/**
 * Returns when the scripts in a page have finished what they began: what has not happened by then will not happen. Waits in the page for the
 * same things as the scripts do, twice and after them: a browser serves timers, idle callbacks and messages in the order of asking.
 */
export async function waitForScripts(driver: BrowserDriver, { tabId }: OpenTab): Promise<void> {
  for (let round = 0; round < 2; round++)
    await driver.evaluateInExtension(
      `browserApi.scripting.executeScript({ target: { tabId: ${tabId} }, func: ${WAIT_FOR_EACH} }).then(() => null)`,
    );
}
