import { askAboutText } from '../../browser/messages/ask-for-result.ts';
import type { TextResult } from '../../messages.ts';
import { MIN_SELECTED_WORDS, type Selected } from './read-selection.ts';

const TOO_SHORT = {
  code: 'short-selection',
  message: `selection: fewer than ${MIN_SELECTED_WORDS} words`,
} as const;

/** Asks the worker for the source of a selection, whose text stays here. */
export async function findSelection({ page, words }: Selected): Promise<TextResult> {
  if (words < MIN_SELECTED_WORDS) return { state: 'error', url: page.url ?? '', error: TOO_SHORT };
  const { fingerprintsOf } = await import('../../pipeline.ts');
  return askAboutText(fingerprintsOf(page));
}
