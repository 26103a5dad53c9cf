import { readPlainText } from '../article/plain-text/read-plain-text.ts';
import { selectionIdOf, type TabResults } from '../browser/tabs/tab-results.ts';
import type { TabResult } from '../messages.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { checkPage } from './check-page.ts';

/** Fewest words of a selection. With fewer, any text on the same event would match by chance. */
const MIN_WORDS = 20;

const TOO_SHORT = { code: 'short-selection', message: `selection: fewer than ${MIN_WORDS} words` } as const;

/** Finds the source of just the selected text. */
export async function checkSelection(
  text: string,
  url: string,
  getIndexes: () => Promise<readonly StoryIndex[]>,
): Promise<TabResult> {
  const page = text.trim().split(/\s+/).length < MIN_WORDS ? undefined : readPlainText(text, url);
  if (!page) return { state: 'error', url, error: TOO_SHORT };
  return checkPage(fingerprintsOf(page), getIndexes);
}

/** Where the source of a selection is shown. */
export interface SelectionPlace {
  getIndexes: () => Promise<readonly StoryIndex[]>;
  /** Opens a tab for it. Returns its id. */
  openTab: () => Promise<number | undefined>;
  results: TabResults;
}

/** Shows the source of the selected text in a tab of its own. The result is kept until that tab is closed. */
export async function showSelection(
  text: string,
  url: string,
  { getIndexes, openTab, results }: SelectionPlace,
): Promise<void> {
  const result = await checkSelection(text, url, getIndexes);
  const tabId = await openTab();
  if (tabId !== undefined) await results.set(selectionIdOf(tabId), result);
}
