import browser from 'webextension-polyfill';

const SCRIPT_ID = 'wiremark';

/** Runs by itself where the reader allowed it: a few kilobytes that find out whether a page is worth reading. */
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

/** Lets the browser run the first script on pages of these origins, but for the paused hosts; none registers nothing. */
export async function registerContentScript(
  origins: readonly string[],
  pausedHosts: readonly string[],
): Promise<void> {
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })).length > 0;
  if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (origins.length === 0) return;
  const excludeMatches = pausedHosts.flatMap(patternsOf);
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [FIRST_SCRIPT],
      matches: [...origins],
      ...(excludeMatches.length > 0 && { excludeMatches }),
      runAt: 'document_idle',
    },
  ]);
}
