import type { Token } from '../text/token.ts';

/** Languages that write every noun with a capital. */
export const NOUN_CAPITALS: readonly string[] = ['de', 'lb'];

/** The text just before the first word of a sentence or quotation. There a capital says nothing: every first word has one. */
const SENTENCE_START = /(?:^|[.!?:;…“”„"«»‘(\u2014-])\s*$/u;
/** Characters examined before a token. */
const BEFORE = 4;
/** Characters beside a word in capitals: a space, and six of a word that is too long for initials. Of 1,440 rewrites of SheepDog three more are called than without. */
const BESIDE = 7;

/**
 * Is a token a number, or a name as far as capitals tell? A name starts with a capital inside a sentence. A word in capitals only counts if it
 * is short, as initials are, and beside no long one, as in a cry. In scripts without capitals, only numbers are found. Where every noun has a capital,
 * `isNameAmongNouns` tells more.
 */
export function isName(text: string, { word: { hasDigit }, charStart, charEnd }: Token): boolean {
  if (hasDigit) return true;
  const first = text.charCodeAt(charStart);
  if (first >= 0x61 && first <= 0x7a) return false;
  const written = text.slice(charStart, charEnd);
  if (!/^\p{Lu}/u.test(written)) return false;
  const isShouted =
    !/\p{Ll}/u.test(written) &&
    /\p{Lu}{6}/u.test(text.slice(Math.max(0, charStart - BESIDE), charEnd + BESIDE));
  if (isShouted) return false;
  return !SENTENCE_START.test(text.slice(Math.max(0, charStart - BEFORE), charStart));
}

/**
 * Fewest content words of a sentence in which each has a capital, so that it is a title. Lower: "(AP Photo/Jane Roe)" is one. Of 300 rewrites of SheepDog,
 * many of which have titles in their text, 262 are called; 240 if titles have names.
 */
const LEAST_TITLE_WORDS = 5;
/** The same of a sentence just behind a title, which goes on: "Read All About It!" Of 1,440 rewrites of SheepDog six more are called than with 5. Lower: a name is one. */
const LEAST_NEXT_WORDS = 3;
/** What stands between two sentences. */
const SENTENCE_END = /[.!?…]["”’»)\]]*\s/u;
/** The same behind a title, which may have no stop, but a quotation mark or more room than between words. Of the same, 12 more are called than without. */
const TITLE_END = /[.!?…"”»]["”’»)\]]*\s|\s\s/u;
/** Fewest characters between two sentences. */
const LEAST_GAP = 2;

/**
 * Marks the tokens of sentences in which every content word has a capital, as in a title: there it marks no name. A title may run into a sentence without
 * a stop: "Old Keeper Maud Tilling Counts Gulls In a storm". Then a stop word has a capital, and the next word has none. It may also end with its quotation
 * mark, or be followed by a short title.
 * @param isContent is the token at an index no stop word?
 */
export function markTitles(
  text: string,
  tokens: readonly Token[],
  isContent: (index: number) => boolean,
): Uint8Array {
  const isInTitle = new Uint8Array(tokens.length);
  let start = 0;
  let capitals = 0;
  let isTitle = true;
  let isAfterTitle = false;
  // Where the sentence may begin that the title runs into.
  let runsInto = 0;
  const isCapital = (i: number): boolean => hasCapital(text, tokens[i]);
  const mayBegin = (i: number): boolean =>
    capitals >= LEAST_TITLE_WORDS &&
    isCapital(i) &&
    !isCapital(i + 1) &&
    isContent(i - 1) &&
    tokens[i - 1]?.charEnd === (tokens[i]?.charStart ?? 0) - 1;
  tokens.forEach(({ word, charEnd }, i) => {
    if (isTitle && !word.hasDigit) {
      if (!isContent(i)) runsInto = mayBegin(i) ? i : runsInto;
      else {
        isTitle = isCapital(i);
        capitals++;
        if (!isTitle && runsInto > start) isInTitle.fill(1, start, runsInto);
      }
    }
    const next = tokens[i + 1]?.charStart ?? Infinity;
    if (next - charEnd < LEAST_GAP) return;
    const isLikeTitle = isTitle && capitals >= (isAfterTitle ? LEAST_NEXT_WORDS : LEAST_TITLE_WORDS);
    const end = isLikeTitle && isCapital(i + 1) ? TITLE_END : SENTENCE_END;
    if (next < Infinity && !end.test(text.slice(charEnd, next))) return;
    if (isLikeTitle) isInTitle.fill(1, start, i + 1);
    [start, capitals, isTitle, isAfterTitle] = [i + 1, 0, true, isLikeTitle];
  });
  return isInTitle;
}

/** Initials and abbreviations: "USA", "G20". */
const INITIALS = /^[\p{Lu}\p{N}]{2,5}$/u;

/**
 * Is a name of `isName` one in a language where every noun has a capital? A number is, initials are, and the last of several words with capitals
 * in a row: "Premierminister Boris Johnson" has one.
 */
export function isNameAmongNouns(text: string, token: Token, previous?: Token, next?: Token): boolean {
  const { word, charStart, charEnd } = token;
  if (word.hasDigit || INITIALS.test(text.slice(charStart, charEnd))) return true;
  return isNextCapital(text, previous, token) && !isNextCapital(text, token, next);
}

/** Does a word with a capital follow another, with a space alone between them? */
function isNextCapital(text: string, word?: Token, next?: Token): boolean {
  if (word === undefined || next?.charStart !== word.charEnd + 1) return false;
  return text[word.charEnd] === ' ' && hasCapital(text, word) && hasCapital(text, next);
}

/** Does a word begin with a capital? None does not. */
function hasCapital(text: string, word?: Token): boolean {
  return /\p{Lu}/u.test(text[word?.charStart ?? -1] ?? '');
}
