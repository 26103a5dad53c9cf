import type { Block, CreditPlace } from '../model.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { countWords, endsSentence } from '../text/words.ts';
import { isName } from './names.ts';
import { isPostSignature, quotedRanges } from './quotations.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { isStopWord } from './stop-words.ts';

/** Characters of an article that are looked at, about 2,000 words. Copies keep a story's beginning; higher costs more, and finds little. */
const MOST_CHARS = 12_000;
/** Words of a sentence to search for: fewer stand in many texts, and engines leave out the words beyond about the thirtieth. */
const WORDS = { least: 8, most: 30 };

/** Weight of a name or a number, and the most that another word has. */
const NAME_WEIGHT = 6;
/** Weight of each letter of a word that is neither: long words are rarer than short ones in every language (Zipf 1935). */
const LETTER_WEIGHT = 0.5;

/** Marks that open or close words of somebody else, and the dash that begins them in dialogue. */
const QUOTED = /["“”„«»「」『』]|(?:^|\s)['‘]|^\s*[—–-]/u;

/** How telling a sentence's words are: the sum of their weights, each word counted once. A longer sentence needs more. */
function tellingOf(text: string, tokens: readonly Token[]): number {
  const weights = new Map<string, number>();
  for (const token of tokens) {
    const { term } = token.word;
    if (isStopWord(term)) continue;
    const weight = isName(text, token) ? NAME_WEIGHT : Math.min(term.length * LETTER_WEIGHT, NAME_WEIGHT);
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0) / Math.sqrt(tokens.length);
}

/** Does a line begin and end as a sentence does? A list of names or a caption often does not. */
const isWhole = ({ text }: Sentence): boolean =>
  /^\s*[\p{L}\p{N}]/u.test(text) && endsSentence(text.trimEnd());

const overlaps = ({ text, charStart }: Sentence, { charStart: from, charEnd: to }: CreditPlace): boolean =>
  charStart < to && from < charStart + text.length;

/** The sentences of a paragraph that are its author's own words: no quotation, and no credit. */
function ownSentences(block: Block, language: string | null, credits: readonly CreditPlace[]): Sentence[] {
  const tokens = tokenize(block.text);
  const quoted = quotedRanges(block.text, tokens);
  const isQuoted = ({ text, charStart }: Sentence): boolean =>
    QUOTED.test(text) ||
    quoted.some((edge, i) => {
      const [first, last] = [tokens[edge], tokens[(quoted[i + 1] ?? 0) - 1]];
      return (
        i % 2 === 0 && first && last && first.charStart < charStart + text.length && charStart < last.charEnd
      );
    });
  return sentencesOf(block.text, language).filter(
    (sentence) =>
      isWhole(sentence) && !isQuoted(sentence) && !credits.some((place) => overlaps(sentence, place)),
  );
}

/**
 * The sentence of an article that is best to search for: its author's own words, no quotation, no credit line, of the rarest terms. How rare a
 * word is, is told by its form (names, numbers, length), so that it is the same in every language, and needs no table. Undefined where no
 * sentence has a fitting length. Cost: linear in the first `MOST_CHARS` characters.
 * @param language BCP 47; null if unknown
 * @param credits places of credits in this article
 */
export function tellingSentence(
  blocks: readonly Block[],
  language: string | null,
  credits: readonly CreditPlace[],
): string | undefined {
  let best: { text: string; telling: number } | undefined;
  let chars = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || isPostSignature(blocks[i + 1]?.text ?? '')) continue;
    if ((chars += block.text.length) > MOST_CHARS && chars > block.text.length) break;
    const here = credits.filter(({ part, index }) => part === 'blocks' && index === i);
    for (const sentence of ownSentences(block, language, here)) {
      const words = countWords(sentence.text);
      if (words < WORDS.least || words > WORDS.most) continue;
      const telling = tellingOf(sentence.text, tokenize(sentence.text));
      if (!best || telling > best.telling) best = { text: sentence.text.trim(), telling };
    }
  }
  return best?.text;
}
