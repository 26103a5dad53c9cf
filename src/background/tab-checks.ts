import type { Injection } from '../browser/sites/content-scripts.ts';
import type { Toolbar } from '../browser/tabs/toolbar.ts';
import { isOfDocument, type KeptResult } from '../browser/tabs/kept-result.ts';
import { selectionIdOf, type TabResults } from '../browser/tabs/tab-results.ts';
import type { TabChange } from '../browser/tabs/tabs.ts';
import type { ReadBefore } from '../memory-messages.ts';
import type { TabResult } from '../messages.ts';
import { createTurns, type Turns } from '../turns.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** The part of the browser that checking tabs needs. Tests pass their own. */
export interface TabChecksBrowser {
  results: TabResults;
  injectReadingScript(tabId: number, url: string | null): Promise<Injection>;
  getTabUrl(tabId: number): Promise<string | null>;
  showToolbar(tabId: number, toolbar: Toolbar): Promise<void>;
}

/**
 * Keeps each tab's result from the first question to the next navigation. Holds no state but the order of checks that are under way, so a worker
 * that was stopped between two calls continues where it was.
 *
 * ```
 * ask --- nothing kept ---> inject ---> checking ---> (reading script) ---> check ---> kept
 *   \--- kept ---> inject (wakes the badge of a page that was checked on click) ---> kept
 * navigation ---> nothing kept
 * ```
 */
export function createTabChecks(
  browser: TabChecksBrowser,
  toolbarOf: (result?: TabResult) => Toolbar | Promise<Toolbar>,
) {
  const { results } = browser;
  const turnsByTab = new Map<number, Turns>();

  /** Which check of a tab counts. What a stopped worker forgets here are checks that ended with it. */
  function turnsOf(tabId: number): Turns {
    const known = turnsByTab.get(tabId) ?? createTurns();
    turnsByTab.set(tabId, known);
    return known;
  }

  /** Keeps a tab's result and shows it on the toolbar. */
  async function keep(tabId: number, result: TabResult): Promise<TabResult> {
    await results.set(tabId, result);
    await browser.showToolbar(tabId, await toolbarOf(result));
    return result;
  }

  /**
   * Checks a tab, and keeps what is found out unless a check that began later was kept before. Returns what was found out. Rejects if that
   * does, or if it cannot be kept.
   */
  async function check(tabId: number, findOut: () => Promise<TabResult> | TabResult): Promise<TabResult> {
    const turns = turnsOf(tabId);
    const turn = turns.begin();
    const result = await findOut();
    return turns.take(turn) ? keep(tabId, result) : result;
  }

  /** Adds to a tab's kept result which pages were read before and carry its text. Does nothing where the tab shows another document by now. */
  async function tellRead(tabId: number, url: string, read: readonly ReadBefore[]): Promise<void> {
    const kept = await results.get(tabId);
    if (!kept || !isOfDocument(kept, url) || !('report' in kept.result)) return;
    await results.set(tabId, { ...kept.result, url, read });
  }

  /** Can the kept result be shown again? A check that was only begun, was refused or failed is repeated. */
  const isAnswer = (kept: KeptResult | undefined): kept is KeptResult =>
    kept !== undefined && ['found', 'none', 'not-article', 'too-large'].includes(kept.result.state);

  /** The tab's result. If there is none, starts a check; the reading script's answer comes later and replaces the result. */
  async function ask(tabId: number): Promise<TabResult> {
    const url = await browser.getTabUrl(tabId);
    // The kept result is read last, because a new check must not overwrite an answer that arrived meanwhile.
    const kept = await results.get(tabId);
    const isKeptValid = isAnswer(kept) && (url === null || isOfDocument(kept, url));
    if (!isKeptValid) await results.set(tabId, { state: 'checking', url: url ?? '' });
    const injection = await browser.injectReadingScript(tabId, url);
    if (injection === 'runs')
      return (await results.get(tabId))?.result ?? { state: 'checking', url: url ?? '' };
    return isKeptValid
      ? kept.result
      : keep(tabId, { state: 'no-access', url, why: whyUnreadable(url, injection) });
  }

  /**
   * Forgets a tab's result when the tab shows another page. A loading frame also makes its tab "loading", so a tab whose address stayed the
   * same keeps its result. A loading tab whose address is hidden from the extension shows another page, one that it may not read.
   */
  async function notice({ tabId, url, isLoading }: TabChange): Promise<void> {
    const turns = turnsByTab.get(tabId);
    const begun = turns?.last();
    const kept = await results.get(tabId);
    if (!kept) return;
    const isSame = url === null ? !isLoading : isOfDocument(kept, url);
    if (!isSame) {
      turns?.leave(begun);
      await results.remove(tabId);
    }
    await browser.showToolbar(tabId, await toolbarOf(isSame ? kept.result : undefined));
  }

  /** Forgets a closed tab, and the selection that was shown in it. */
  async function forget(tabId: number): Promise<void> {
    turnsByTab.get(tabId)?.leave();
    turnsByTab.delete(tabId);
    await results.remove(tabId);
    await results.remove(selectionIdOf(tabId));
  }

  /** Forgets what was found in all tabs, because it may be found no more. A check that is under way is not kept either. */
  async function forgetAll(): Promise<void> {
    for (const turns of turnsByTab.values()) turns.leave();
    const forgotten = await results.removeAll();
    const plain = await toolbarOf();
    // What was kept of selections is of no tab, and a tab may be closed.
    await Promise.allSettled(
      forgotten.filter((tabId) => tabId >= 0).map((tabId) => browser.showToolbar(tabId, plain)),
    );
  }

  return { check, ask, notice, forget, forgetAll, tellRead };
}

/** See `createTabChecks`. */
export type TabChecks = ReturnType<typeof createTabChecks>;
