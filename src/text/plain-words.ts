/**
 * Fast reading of plain words: up to 20 ASCII letters and digits, with apostrophes between them. In languages written in Latin letters, most
 * words are plain. Each is read as a number whose digits are its characters, then looked up among recent words. This spares making a string
 * and running the pattern of `tokenize`, which would read the word the same way.
 */
import { wordOf, type Token, type Word } from './token.ts';

/** Characters of a plain word, in lower case. A character's kind is its position here, counted from 1. */
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const S = CHARACTERS.indexOf('s') + 1;
const LAST_LETTER = 26;
const LAST_CHARACTER = CHARACTERS.length;
/** Kind of a character that ends every word and is never part of one. */
const SEPARATOR = 37;
/** Kind of a character that ends a word, but may stand inside a number or initials. */
const STOP = 38;
const APOSTROPHE = 39;
/** Kind of any character that is left to the pattern. */
const OTHER = 40;

/** Kind of each character below U+2030: ASCII to the common dashes and quotation marks. */
const KINDS = new Uint8Array(0x2030).fill(OTHER).fill(SEPARATOR, 0, 0x80);
setKinds(CHARACTERS, (place) => place + 1);
setKinds(CHARACTERS.slice(0, LAST_LETTER).toUpperCase(), (place) => place + 1);
setKinds('\u2013\u2014\u201C\u201D\u2026', () => SEPARATOR);
setKinds('.,\u00A0', () => STOP);
setKinds("'\u2019", () => APOSTROPHE);
setKinds('`', () => OTHER);

function setKinds(characters: string, kindOf: (place: number) => number): void {
  for (let i = 0; i < characters.length; i++) KINDS[characters.charCodeAt(i)] = kindOf(i);
}

/** Kind of the character at a position. The end of the text counts as a separator. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return SEPARATOR;
  const code = text.charCodeAt(at);
  return code < KINDS.length ? (KINDS[code] as number) : OTHER;
}

/** Can a token start here? If false, none does, whatever follows. */
export function mayStartToken(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind <= LAST_CHARACTER || kind === OTHER;
}

/** Is it an ASCII letter? */
export const isLetterAt = (text: string, at: number): boolean => kindAt(text, at) <= LAST_LETTER;

/** Is it an ASCII digit? */
export function isDigitAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind > LAST_LETTER && kind <= LAST_CHARACTER;
}

/** Is it surely no part of a word, other than as a stop or an apostrophe? */
export function isStopOrSeparatorAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind >= SEPARATOR && kind <= APOSTROPHE;
}

/** Base in which a word's characters are the digits of a number; 0 is left free, so that `a` and `aa` differ. */
const BASE = LAST_CHARACTER + 1;
/** Characters that one number holds exactly: 37^10 is below 2^53. */
const CHARACTERS_OF_NUMBER = 10;

/**
 * The token that starts at `start`, if it is a plain word and ends where the pattern would end it; undefined otherwise. Cost: linear in the
 * token's length.
 */
export function plainTokenAt(text: string, start: number): Token | undefined {
  let high = 0;
  let low = 0;
  let length = 0;
  // The part before the last apostrophe.
  let stemHigh = 0;
  let stemLow = 0;
  let stemEnd = -1;
  let end = start;
  let kind = kindAt(text, start);
  const startsWithLetter = kind <= LAST_LETTER;
  for (;;) {
    for (; kind <= LAST_CHARACTER; kind = kindAt(text, ++end)) {
      if (length++ === CHARACTERS_OF_NUMBER) {
        high = low;
        low = 0;
      }
      low = low * BASE + kind;
    }
    if (kind !== APOSTROPHE || !startsWithLetter || kindAt(text, end + 1) > LAST_LETTER) break;
    stemHigh = high;
    stemLow = low;
    stemEnd = end;
    kind = kindAt(text, ++end);
  }
  if (length === 0 || length > 2 * CHARACTERS_OF_NUMBER) return undefined;
  if (startsWithLetter ? !endsWord(text, end, end - start) : kind !== SEPARATOR) return undefined;
  const isPossessive = stemEnd >= 0 && end - stemEnd === 2 && kindAt(text, end - 1) === S;
  const word = isPossessive ? plainWord(stemHigh, stemLow) : plainWord(high, low);
  return { word, charStart: start, charEnd: end };
}

/** Does a word that starts with a letter surely end at `end`? A stop after a single letter may belong to initials. */
export function endsWord(text: string, end: number, length: number): boolean {
  const kind = kindAt(text, end);
  if (kind === SEPARATOR) return true;
  if (kind === STOP) return length > 1 || text[end] !== '.';
  return kind === APOSTROPHE && kindAt(text, end + 1) === SEPARATOR;
}

/** Set by the build of the scripts that run in pages. */
declare const IS_IN_PAGE: true | undefined;

/**
 * log2 of the places in the table of recent words. Each place holds two words. In pages, each of which has a table of its own and a few thousand words,
 * 160 kB instead of 640.
 */
const PLACE_BITS = typeof IS_IN_PAGE === 'undefined' ? 14 : 12;
/**
 * The recent words' numbers, low and high in turn. Of the two words at a place, the more recent comes first; a third word pushes out the
 * second. The table therefore never grows, however many words a hostile page has.
 */
const numbers = new Float64Array(4 << PLACE_BITS);
/** The words that `numbers` stand for. */
const words = new Array<Word>(2 << PLACE_BITS);

/** The word with these characters: up to the last ten in `low`, the earlier ones in `high`. */
function plainWord(high: number, low: number): Word {
  const first = 2 * (Math.imul(high ^ low, 0x9e3779b1) >>> (32 - PLACE_BITS));
  if (isAt(first, high, low)) return words[first] as Word;
  const second = first + 1;
  const word = isAt(second, high, low) ? (words[second] as Word) : wordOf(spell(high) + spell(low));
  move(first, second);
  numbers[2 * first] = low;
  numbers[2 * first + 1] = high;
  return (words[first] = word);
}

function isAt(slot: number, high: number, low: number): boolean {
  return numbers[2 * slot] === low && numbers[2 * slot + 1] === high;
}

function move(from: number, to: number): void {
  numbers[2 * to] = numbers[2 * from] as number;
  numbers[2 * to + 1] = numbers[2 * from + 1] as number;
  words[to] = words[from] as Word;
}

function spell(number: number): string {
  let term = '';
  for (let rest = number; rest > 0;) {
    // For numbers beyond 32 bits this is faster than `%`. It is exact: no quotient is close enough to the next whole number to be rounded up.
    const others = Math.floor(rest / BASE);
    term = CHARACTERS.charAt(rest - others * BASE - 1) + term;
    rest = others;
  }
  return term;
}
