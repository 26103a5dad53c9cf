import type { Token } from '../text/token.ts';

/** The text just before the first word of a sentence or quotation. There a capital says nothing: every first word has one. */
const SENTENCE_START = /(?:^|[.!?:;…“”„"«»‘(\u2014-])\s*$/u;
/** Characters examined before a token. */
const BEFORE = 4;

/**
 * Is a token a number, or a name as far as capitals tell? A name starts with a capital inside a sentence. A word in capitals only counts if it
 * is short, as initials are. In scripts without capitals, only numbers are found. German nouns count as names, in pages and stories alike.
 */
export function isName(text: string, { word: { hasDigit }, charStart, charEnd }: Token): boolean {
  if (hasDigit) return true;
  const first = text.charCodeAt(charStart);
  if (first >= 0x61 && first <= 0x7a) return false;
  const written = text.slice(charStart, charEnd);
  if (!/^\p{Lu}/u.test(written) || (written.length > 5 && !/\p{Ll}/u.test(written))) return false;
  return !SENTENCE_START.test(text.slice(Math.max(0, charStart - BEFORE), charStart));
}
