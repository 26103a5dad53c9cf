import type { Token } from '../text/token.ts';

/** What stands before the first word of a sentence or a quotation, where every word has a capital. */
const SENTENCE_START = /(?:^|[.!?:;…“”„"«»‘(\u2014-])\s*$/u;
/** Characters before a token that are looked at. */
const BEFORE = 4;

/**
 * Is a token a number, or a name as far as capitals tell: one inside a sentence, not in a word of capitals only (unless it is short:
 * initials). In scripts without capitals only numbers are found. German nouns count as names, on both sides alike.
 */
export function isName(text: string, { word: { hasDigit }, charStart, charEnd }: Token): boolean {
  if (hasDigit) return true;
  const first = text.charCodeAt(charStart);
  if (first >= 0x61 && first <= 0x7a) return false;
  const written = text.slice(charStart, charEnd);
  if (!/^\p{Lu}/u.test(written) || (written.length > 5 && !/\p{Ll}/u.test(written))) return false;
  return !SENTENCE_START.test(text.slice(Math.max(0, charStart - BEFORE), charStart));
}
