import { readPlainText } from '../article/plain-text/read-plain-text.ts';
import type { TabResult } from '../messages.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { checkPage } from './check-page.ts';

/** Fewest words of a selection. With fewer, any text on the same event would match by chance. */
const MIN_WORDS = 20;

/** Id under which the result is kept. No tab has it. */
export const SELECTION_TAB = -1;

/** Finds the source of just the selected text. `tooShort` is the sentence shown for a selection of too few words. */
export async function checkSelection(
  text: string,
  url: string,
  getIndexes: () => Promise<readonly StoryIndex[]>,
  tooShort: string,
): Promise<TabResult> {
  const page = text.trim().split(/\s+/).length < MIN_WORDS ? undefined : readPlainText(text, url);
  if (!page) return { state: 'error', url, error: { code: 'short-selection', message: tooShort } };
  return checkPage(fingerprintsOf(page), getIndexes);
}
