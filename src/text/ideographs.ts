/**
 * Fast reading of ideographs. Each is a word of its own and its own normal form, so that no string is made and the pattern of `tokenize` is not
 * run, which would read the character the same way at ten times the cost.
 */
import { wordOf, type Token, type Word } from './token.ts';

/** The block of common ideographs, as far as every engine knows it (Unicode 10). */
const FIRST = 0x4e00;
const LAST = 0x9fea;

const isIdeograph = (code: number): boolean => code >= FIRST && code <= LAST;

/** Is a character surely no mark that would belong to the ideograph before it? The text's end, Latin letters, punctuation, another ideograph. */
const endsWord = (code: number): boolean =>
  Number.isNaN(code) ||
  code < 0x300 ||
  isIdeograph(code) ||
  (code > 0x3000 && code < 0x302a) ||
  (code > 0xff00 && code < 0xff61);

/** The words of ideographs met before. There are 20,000 at most. */
const words = new Map<number, Word>();

/** The token that starts at a place, if it is an ideograph with no mark after it; undefined otherwise. */
export function ideographTokenAt(text: string, at: number): Token | undefined {
  const code = text.charCodeAt(at);
  if (!isIdeograph(code) || !endsWord(text.charCodeAt(at + 1))) return undefined;
  let word = words.get(code);
  if (!word) words.set(code, (word = wordOf(text.charAt(at))));
  return { word, charStart: at, charEnd: at + 1 };
}
