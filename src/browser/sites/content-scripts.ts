import browser from 'webextension-polyfill';

const SCRIPT_ID = 'wiremark';

/** The browser runs it on the sites that the user allowed: a few kilobytes that find out whether a page is worth reading. */
const FIRST_SCRIPT = 'content.js';

/** Reads a page and shows what was found. */
const READING_SCRIPT = 'reading.js';

/** Runs the reading script in a tab; where it runs already, it reads the page again. False where the browser does not let us: no click yet, a browser's own page, a store. */
export async function injectReadingScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [READING_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/** Patterns of a host's pages, with and without a port. */
const patternsOf = (host: string): string[] => [`*://${host}/*`];

/**
 * Lets the browser run the first script on pages of these origins, except the paused hosts; with no origins, on none. A registration that is
 * there is changed in place: while it was removed and made anew, pages that opened got no script.
 */
export async function registerContentScript(
  origins: readonly string[],
  pausedHosts: readonly string[],
): Promise<void> {
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })).length > 0;
  if (origins.length === 0) {
    if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [FIRST_SCRIPT],
    matches: [...origins],
    excludeMatches: pausedHosts.flatMap(patternsOf),
    runAt: 'document_idle' as const,
  };
  if (isRegistered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
