import { readPlainText } from '../article/plain-text/read-plain-text.ts';
import { askUntilHeard } from '../browser/messages/ask-until-heard.ts';
import { selectionIdOf, type TabResults } from '../browser/tabs/tab-results.ts';
import type { TabResult } from '../messages.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { OpenLibrary } from '../library/library.ts';
import { checkPage } from './check-page.ts';

/** Fewest words of a selection. With fewer, any text on the same event would match by chance. */
const MIN_WORDS = 20;

const TOO_SHORT = { code: 'short-selection', message: `selection: fewer than ${MIN_WORDS} words` } as const;

/** Finds the source of just the selected text. */
export async function checkSelection(
  text: string,
  url: string,
  openLibrary: () => Promise<OpenLibrary>,
): Promise<TabResult> {
  const page = text.trim().split(/\s+/).length < MIN_WORDS ? undefined : readPlainText(text, url);
  if (!page) return { state: 'error', url, error: TOO_SHORT };
  return checkPage(fingerprintsOf(page), openLibrary);
}

/** Where the source of a selection is shown. */
export interface SelectionPlace {
  openLibrary: () => Promise<OpenLibrary>;
  /** Opens a tab for it. Returns its id. */
  openTab: () => Promise<number | undefined>;
  results: TabResults;
}

/** Shows the source of the selected text in a tab of its own. The result is kept until that tab is closed. */
export async function showSelection(
  text: string,
  url: string,
  { openLibrary, openTab, results }: SelectionPlace,
): Promise<void> {
  const result = await checkSelection(text, url, openLibrary);
  const tabId = await openTab();
  if (tabId !== undefined) await results.set(selectionIdOf(tabId), result);
}

/** What the user selected, as the browser tells it. `tabId` is undefined outside of tabs. */
interface Selection {
  text: string;
  url: string;
  tabId: number | undefined;
}

/** How a page is asked to answer for itself. */
interface PageOfSelection {
  /** Did the page's script take it on? Undefined while none listens. */
  ask: (tabId: number) => Promise<boolean | undefined>;
  /** Brings the script into the page. Did the browser allow it? */
  runReading: (tabId: number, url: string) => Promise<boolean>;
}

/** Has the page's own script show the source at the selection; false where the browser keeps the page closed, or the selection is in a frame. */
export async function answerInPage(
  { tabId, url }: Pick<Selection, 'tabId' | 'url'>,
  { ask, runReading }: PageOfSelection,
): Promise<boolean> {
  if (tabId === undefined) return false;
  const first = await ask(tabId);
  if (first !== undefined) return first;
  if (!(await runReading(tabId, url))) return false;
  return (await askUntilHeard(() => ask(tabId))) ?? false;
}

/** Shows the source of a selection: in a card at it, and where that cannot be, in a tab of its own. */
export async function findSelection(
  { text, url, tabId }: Selection,
  place: SelectionPlace & PageOfSelection,
): Promise<void> {
  if (!(await answerInPage({ tabId, url }, place))) await showSelection(text, url, place);
}
