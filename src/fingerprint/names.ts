import type { Token } from '../text/token.ts';

/** Languages that write every noun with a capital. */
export const NOUN_CAPITALS: readonly string[] = ['de', 'lb'];

/** The text just before the first word of a sentence or quotation. There a capital says nothing: every first word has one. */
const SENTENCE_START = /(?:^|[.!?:;…“”„"«»‘(\u2014-])\s*$/u;
/** Characters examined before a token. */
const BEFORE = 4;

/**
 * Is a token a number, or a name as far as capitals tell? A name starts with a capital inside a sentence. A word in capitals only counts if it
 * is short, as initials are. In scripts without capitals, only numbers are found. Where every noun has a capital, `isNameAmongNouns` tells more.
 */
export function isName(text: string, { word: { hasDigit }, charStart, charEnd }: Token): boolean {
  if (hasDigit) return true;
  const first = text.charCodeAt(charStart);
  if (first >= 0x61 && first <= 0x7a) return false;
  const written = text.slice(charStart, charEnd);
  if (!/^\p{Lu}/u.test(written) || (written.length > 5 && !/\p{Ll}/u.test(written))) return false;
  return !SENTENCE_START.test(text.slice(Math.max(0, charStart - BEFORE), charStart));
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
  if (word === undefined || next === undefined || next.charStart !== word.charEnd + 1) return false;
  return (
    text[word.charEnd] === ' ' && [word, next].every(({ charStart }) => /\p{Lu}/u.test(text[charStart] ?? ''))
  );
}
