import { readPlainText } from '../article/plain-text/read-plain-text.ts';
import type { TabResult } from '../messages.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { checkPage } from './check-page.ts';

/** Fewest words of a selection. With fewer, any text on the same event would match by chance. */
const MIN_WORDS = 20;

const TOO_SHORT = { code: 'short-selection', message: `selection: fewer than ${MIN_WORDS} words` } as const;

/** Id under which the result is kept. No tab has it. */
export const SELECTION_TAB = -1;

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
