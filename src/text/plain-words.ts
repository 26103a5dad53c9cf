/**
 * Plain words: up to 20 ASCII letters and digits, with apostrophes between. Most words of most languages with Latin letters are such. They are
 * read as numbers whose digits are their characters, and looked up among the words met lately: no string is made of them, and the pattern of
 * `tokenize`, which would read them the same way, is not asked.
 */
import { wordOf, type Token, type Word } from './token.ts';

/** What a word is spelled with, lower case; a character's kind is its place, from 1. */
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const S = CHARACTERS.indexOf('s') + 1;
const LAST_LETTER = 26;
const LAST_CHARACTER = CHARACTERS.length;
/** Other kinds. A separator ends every word; it is never a part of one. */
const SEPARATOR = 37;
/** Ends a word, but may stand in a number or in initials. */
const STOP = 38;
const APOSTROPHE = 39;
/** What only the pattern knows. */
const OTHER = 40;

/** Kinds of the characters up to the general punctuation. */
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

/** The end of a text separates. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return SEPARATOR;
  const code = text.charCodeAt(at);
  return code < KINDS.length ? (KINDS[code] as number) : OTHER;
}

/** False where no token starts, whatever follows. */
export function mayStartToken(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind <= LAST_CHARACTER || kind === OTHER;
}

/** One number holds ten characters: 37^10 is below 2^53. */
const BASE = LAST_CHARACTER + 1;
const CHARACTERS_OF_NUMBER = 10;

/** The token that starts at `start`, if it is a plain word, and ends where the pattern would end it; else undefined. Linear in its length. */
export function plainTokenAt(text: string, start: number): Token | undefined {
  let high = 0;
  let low = 0;
  let length = 0;
  // What stands before the last apostrophe.
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
  if (kind !== SEPARATOR && !(startsWithLetter && endsWord(text, end, end - start))) return undefined;
  const isPossessive = stemEnd >= 0 && end - stemEnd === 2 && kindAt(text, end - 1) === S;
  const word = isPossessive ? plainWord(stemHigh, stemLow) : plainWord(high, low);
  return { word, charStart: start, charEnd: end };
}

/** Does a word that starts with a letter end before `end`, at no separator? After a single letter a stop may stand in initials. */
function endsWord(text: string, end: number, length: number): boolean {
  const kind = kindAt(text, end);
  if (kind === STOP) return length > 1;
  return kind === APOSTROPHE && kindAt(text, end + 1) === SEPARATOR;
}

/**
 * Words met lately, by their numbers. Two words share a place, the one met last comes first, and a third drops the second: however many words
 * a hostile page has, the table does not grow.
 */
const PLACE_BITS = 14;
const numbers = new Float64Array(4 << PLACE_BITS);
const words = new Array<Word>(2 << PLACE_BITS);

/** The word with these characters: the last ten or fewer in `low`, those before in `high`. */
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
    // Faster than the remainder of numbers beyond 32 bits, and exact: a quotient is never so near the next whole number that it is rounded up to it.
    const others = Math.floor(rest / BASE);
    term = CHARACTERS.charAt(rest - others * BASE - 1) + term;
    rest = others;
  }
  return term;
}
