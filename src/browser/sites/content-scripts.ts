import browser from 'webextension-polyfill';

/** The browser runs it on the sites that the user allowed: a few kilobytes that find out whether a page is worth reading. */
const FIRST_SCRIPT = { id: 'wiremark', js: ['content.js'], runAt: 'document_idle' } as const;

/** An empty script, for which the browser makes the extension's world in a page before the page has an element. */
const WORLD_SCRIPT = { id: 'wiremark-world', js: ['world.js'], runAt: 'document_start' } as const;

/** `reading` reads a page, `showing` shows what was found, `watch` waits until a page has something to read. */
export type InjectedScript = 'reading' | 'showing' | 'watch';

/**
 * What became of a script in a page. A refusal holds the browser's own words, in English. `silent`: the browser neither ran nor refused it, as
 * Chromium does in its view of a page's source.
 */
export type Injection = 'runs' | 'silent' | { refusal: string };

/**
 * Longest wait in a page whose address is hidden, in milliseconds. Browsers refuse such pages at once, in a few milliseconds, or never answer.
 * Lower, and a busy browser's own page may be taken for a source view; higher, and the user waits for nothing.
 */
const HIDDEN_LIMIT_MS = 1_000;

async function injectInto(tabId: number, script: InjectedScript): Promise<Injection> {
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId }, files: [`${script}.js`] });
    // Firefox does not refuse its own pages: it answers with an empty result.
    const hasRun = frames.some((frame: unknown) => typeof frame === 'object' && frame !== null);
    return hasRun ? 'runs' : { refusal: 'The script ran in no frame.' };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs a script in a tab, once its document has loaded; where the reading script runs already, it reads the page again. The browser refuses
 * pages that the user did not allow or click on, its own pages and its store.
 * @param url the tab's address, null where the browser hides it
 */
export function injectScript(script: InjectedScript, tabId: number, url: string | null): Promise<Injection> {
  const injection = injectInto(tabId, script);
  if (url !== null) return injection;
  const silence = new Promise<Injection>((resolve) => setTimeout(resolve, HIDDEN_LIMIT_MS, 'silent'));
  return Promise.race([injection, silence]);
}

/**
 * Adds a style sheet to the page in a tab. It is not among those that the page can read; Firefox takes it away when the extension ends. As one of the
 * user's, it applies in the page's shadow roots; as one of the page's, Chromium draws its backgrounds behind marked text: so it is both.
 */
export async function insertStyle(tabId: number, css: string): Promise<void> {
  for (const origin of ['USER', 'AUTHOR'] as const)
    await browser.scripting.insertCSS({ target: { tabId }, css, origin });
}

/** Does the browser run any script of ours by itself? It may forget them while the extension is disabled. */
export const hasRegisteredScripts = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts()).length > 0;

/** Patterns of a host's pages, with and without a port. */
const patternsOf = (host: string): string[] => [`*://${host}/*`];

/**
 * Lets the browser run the first script on pages of these origins, except the paused hosts; with no origins, on none. Registrations that are
 * there are changed in place: while they were removed and made anew, pages that opened got no script.
 */
export async function registerContentScript(
  origins: readonly string[],
  pausedHosts: readonly string[],
): Promise<void> {
  const { scripting } = browser;
  const registered = (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
  if (origins.length === 0) {
    if (registered.length > 0) await scripting.unregisterContentScripts({ ids: registered });
    return;
  }
  const where = { matches: [...origins], excludeMatches: pausedHosts.flatMap(patternsOf) };
  const scripts = [FIRST_SCRIPT, WORLD_SCRIPT].map((script) => ({ ...script, js: [...script.js], ...where }));
  const known = scripts.filter(({ id }) => registered.includes(id));
  const added = scripts.filter(({ id }) => !registered.includes(id));
  if (known.length > 0) await scripting.updateContentScripts(known);
  if (added.length > 0) await scripting.registerContentScripts(added);
}
