/** Where passages begin and end in the text that a user reads: matching compares no stop words, and marks have to begin with one. */
import { isStopWord } from '../../fingerprint/stop-words.ts';
import type { Article, PageWords } from '../../model.ts';
import { tokenize } from '../../text/tokenize.ts';
import { endsSentence } from '../../text/words.ts';

/** A word of an article, as far as the ends of passages depend on it. */
export interface PassageWord {
  isStopWord: boolean;
  /** Does it begin a sentence, or a block? */
  isFirst: boolean;
}

/** The words of an article, in the order in which passages count them. Cost: linear in its length. */
export const passageWordsOf = ({ blocks }: Pick<Article, 'blocks'>): PassageWord[] =>
  blocks.flatMap(({ text }) => {
    let last = 0;
    return tokenize(text).map(({ word, charStart, charEnd }, i) => {
      const isFirst = i === 0 || endsSentence(text.slice(last, charStart).replace(/[\s"'“‘«„([]*$/u, ''));
      last = charEnd;
      return { isStopWord: isStopWord(word.term), isFirst };
    });
  });

/** Cuts off the stop words at a passage's end that begin another sentence. */
function endOf(words: readonly PassageWord[], start: number, end: number): number {
  let last = end;
  while (last > start + 1 && words[last - 1]?.isStopWord === true) last--;
  while (last < end && words[last]?.isFirst === false) last++;
  return last;
}

/** Adds the stop words before a passage's first word, back to the beginning of the sentence at most, and not those of `from` and before. */
function startOf(words: readonly PassageWord[], start: number, from: number): number {
  let first = start;
  while (first > from && words[first]?.isFirst === false && words[first - 1]?.isStopWord === true) first--;
  return first;
}

/**
 * Passages from their first word to their last, stop words included. None reaches into the one before it.
 * @param words those of all articles of the page, one after another
 */
export function wholePassages<P extends PageWords>(
  passages: readonly P[],
  words: readonly PassageWord[],
): P[] {
  let from = 0;
  return [...passages]
    .sort((a, b) => a.pageStart - b.pageStart)
    .map((passage) => {
      const pageStart = startOf(words, passage.pageStart, from);
      const pageEnd = endOf(words, passage.pageStart, passage.pageEnd);
      from = Math.max(from, pageEnd);
      return { ...passage, pageStart, pageEnd };
    });
}
