import { isAccentedOrCyrillic } from './letter.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** Thai is the first script without spaces. */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Characters that count as one word in a script without spaces. Most Chinese and Japanese words have two. */
const UNSPACED_PER_WORD = 2;

/** White space that `collapse` changes. */
const UNEVEN_SPACE = /[^\S ]| {2}/;

/** Collapses white space to single spaces and trims. */
export function collapse(text: string): string {
  return (UNEVEN_SPACE.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}

/** Number of characters that are not white space. */
export function countInk(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Number of words in a text. In scripts without spaces, two characters count as one word. Cost: linear in the text. */
export function countWords(text: string): number {
  const plain = countPlainWords(text);
  if (plain !== undefined) return plain;
  const words = text.match(WORD)?.length ?? 0;
  const unspaced = MAY_BE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  return words + Math.floor(unspaced / UNSPACED_PER_WORD);
}

/** Where a place in a text is: between words, in one, in its letters after an apostrophe, or at that apostrophe. */
const IN = { gap: 0, word: 1, ending: 2, apostrophe: 3 } as const;

/** The same number for a text of Latin or Cyrillic letters and common punctuation, several times as fast; undefined if it has other characters. */
function countPlainWords(text: string): number | undefined {
  let words = 0;
  let at: number = IN.gap;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    if ((lower >= 97 && lower <= 122) || isAccentedOrCyrillic(code)) {
      if (at === IN.gap) words++;
      at = at === IN.gap || at === IN.word ? IN.word : IN.ending;
    } else if (code >= 48 && code <= 57) {
      // A digit after an apostrophe, or after the letters behind one, begins a word.
      if (at !== IN.word) words++;
      at = IN.word;
    } else if (code === 39 || code === 0x2019) {
      at = at === IN.word || at === IN.ending ? IN.apostrophe : IN.gap;
    } else if (
      code < 0x80 ||
      code === 0xa0 ||
      code === 0xab ||
      code === 0xbb ||
      (code >= 0x2010 && code <= 0x2027)
    ) {
      at = IN.gap;
    } else return undefined;
  }
  return words;
}

const STOPS = '.!?…。！？।؟:';
const CLOSING = /[\s"'”’″»)\]]/;

/** Does the text end like a sentence? Closing quotation marks and brackets may follow the stop. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end--;
  return end > 0 && STOPS.includes(text.charAt(end - 1));
}

/** The words of a title in lower case, without punctuation, for comparing titles. */
export function titleWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of the words of `part` that are also in `whole`; 0 for an empty part. */
export function shareIn(part: readonly string[], whole: readonly string[]): number {
  if (part.length === 0) return 0;
  const known = new Set(whole);
  return part.filter((word) => known.has(word)).length / part.length;
}
