/**
 * Text -> tokens: the words of a text in one normal form, each with its place in the original.
 *
 * A word must give the same token in every outlet's typography: curly or straight quotes, soft hyphens, zero-width characters, ALL CAPS,
 * accents, "34, 000" for "34,000". In scripts without spaces (Chinese, Japanese, Thai, ...), each character is a token.
 */

import { endOfInitials, endOfWord, numberAt } from './common-tokens.ts';
import { ideographTokenAt } from './ideographs.ts';
import { mayStartToken, plainTokenAt } from './plain-words.ts';
import { wordOf, type Token } from './token.ts';

/** Characters that nobody sees, some of them used as watermarks: zero-width characters, soft hyphen, variation selectors, bidirectional marks, tags. */
const INVISIBLE =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\u{E0000}-\\u{E0FFF}';
const APOSTROPHE = "'\\u2018\\u2019\\u02BC\\uFF07`\\u00B4";
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/**
 * Matches one token. The alternatives, in order: a character of an unspaced script; a number with its groups of three ("34,000", "34, 000",
 * "34 000" with a no-break space); initials ("U.S."); a word, with any apostrophes and invisible characters inside it.
 */
const TOKEN = new RegExp(
  `(?<unspaced>[${UNSPACED}]\\p{M}*)` +
    `|(?<number>(?:\\p{Nd}{1,3}(?:(?:[.,'\\u2019\\u00A0\\u202F\\u2009]|,\\s)\\p{Nd}{3}(?!\\p{Nd}))+|\\p{Nd}+(?:[.,]\\p{Nd}+)*)(?![\\p{L}\\p{Nd}]))` +
    `|(?<initials>(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}\\p{Nd}]))` +
    `|(?<word>(?:(?![${UNSPACED}])[\\p{L}\\p{N}])(?:(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}${INVISIBLE}])|[${APOSTROPHE}](?=\\p{L}))*)`,
  'gu',
);

const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
const ACCENTS = /[\u0300-\u036F]/g;
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, 'gu');
const POSSESSIVE = new RegExp(`[${APOSTROPHE}][sS]$`, 'u');
const GROUP_OF_THREE = /(?<=\p{Nd})(?:[.,'\u2019\u00A0\u202F\u2009]|,\s)(?=\p{Nd}{3}(?!\p{Nd}))/gu;
const PLAIN = /^[a-z0-9]+$/;

/** UTF-8 apostrophes misread as Windows-1252. */
const MOJIBAKE_APOSTROPHE = /â€[™˜]/g;
/** Other UTF-8 quotation marks, and dashes, misread as Windows-1252. */
const MOJIBAKE_PUNCTUATION = /â€[^\p{L}\s]|â€œ|â€/gu;

/** Cyrillic and Greek letters that look Latin. They are used to disguise copied text. */
const LOOKALIKES: Record<string, string> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w',
  α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x',
}; // prettier-ignore

/**
 * The tokens of a text, in order. Cost: linear in its length.
 * A possessive ending is dropped ("Korea's" -> "korea"), any other apostrophe is removed ("haven't" -> "havent"), and a hyphen separates words.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const readable = text.includes('â€') ? repairMojibake(text) : text;
  for (let at = 0; at < readable.length;) {
    if (!mayStartToken(readable, at)) {
      at++;
      continue;
    }
    const token =
      plainTokenAt(readable, at) ??
      ideographTokenAt(readable, at) ??
      commonTokenAt(readable, at) ??
      patternTokenFrom(readable, at);
    if (token === undefined) break;
    if (token.word.term !== '') tokens.push(token);
    at = token.charEnd;
  }
  return tokens;
}

/** A word of Latin or Cyrillic letters, a number or initials, where it is surely one. */
function commonTokenAt(text: string, charStart: number): Token | undefined {
  const number = numberAt(text, charStart);
  if (number) return { word: wordOf(number.term), charStart, charEnd: number.end };
  const charEnd = endOfWord(text, charStart) ?? endOfInitials(text, charStart);
  if (charEnd === undefined) return undefined;
  const term = normalizeWord(text.slice(charStart, charEnd).replaceAll('.', ''));
  return { word: wordOf(term), charStart, charEnd };
}

function patternTokenFrom(text: string, start: number): Token | undefined {
  TOKEN.lastIndex = start;
  const match = TOKEN.exec(text);
  return match === null
    ? undefined
    : { word: wordOf(normalForm(match)), charStart: match.index, charEnd: TOKEN.lastIndex };
}

/** Replaces misread punctuation by as many characters, so that positions in the text stay right. */
function repairMojibake(text: string): string {
  return text
    .replace(MOJIBAKE_APOSTROPHE, '\u200B\u200B’')
    .replace(MOJIBAKE_PUNCTUATION, (run) => ' '.repeat(run.length));
}

function normalForm(match: RegExpMatchArray): string {
  const raw = match[0];
  if (PLAIN.test(raw)) return raw;
  if (match.groups?.['number'] !== undefined) return normalizeNumber(raw);
  if (match.groups?.['initials'] !== undefined) return normalizeWord(raw.replaceAll('.', ''));
  return normalizeWord(raw);
}

/** "34,000" -> "34000"; "3.5" stays. The digits of every script become 0 to 9. */
function normalizeNumber(raw: string): string {
  return raw
    .replace(GROUP_OF_THREE, '')
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit);
}

/** The digit 0 to 9 of any script. Unicode puts a script's digits in a run of ten that starts at a code point ending in hexadecimal 0 or 6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 48;
  if (code < 128) return digit;
  const offset = code & 15;
  return String(
    offset <= 9 && ((code - offset) & 15) === 0 && isRunStart(code - offset) ? offset : offset - 6,
  );
}

function isRunStart(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code)) && !/\p{Nd}/u.test(String.fromCodePoint(code - 1));
}

function normalizeWord(raw: string): string {
  const closed = raw.replace(INVISIBLES, '').replace(POSSESSIVE, '').replace(APOSTROPHES, '');
  const folded = closed.toLowerCase().normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
  return undisguise(folded).replaceAll('ß', 'ss').replaceAll('ı', 'i');
}

/** Reads a Latin word that has Cyrillic or Greek lookalikes among its letters as the Latin word. */
function undisguise(word: string): string {
  if (!/[a-z]/.test(word) || !/[\u0370-\u04FF\u0500-\u052F]/.test(word)) return word;
  return Array.from(word, (letter) => LOOKALIKES[letter] ?? letter).join('');
}
