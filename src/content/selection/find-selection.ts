import { readTextAnswer } from '../../browser/messages/ask-for-result.ts';
import type { Page } from '../../model.ts';
import type { TextResult } from '../../messages.ts';
import { MIN_SELECTED_WORDS, type Selected } from './read-selection.ts';

const TOO_SHORT = {
  code: 'short-selection',
  message: `selection: fewer than ${MIN_SELECTED_WORDS} words`,
} as const;

/** Asks the worker about a text, which stays here. Resolves to its answer, unchecked. Never rejects. */
export type AskAboutPage = (page: Page) => Promise<unknown>;

/** Finds the source of a selection. */
export async function findSelection({ page, words }: Selected, ask: AskAboutPage): Promise<TextResult> {
  const url = page.url ?? '';
  if (words < MIN_SELECTED_WORDS) return { state: 'error', url, error: TOO_SHORT };
  return readTextAnswer(await ask(page), url);
}
