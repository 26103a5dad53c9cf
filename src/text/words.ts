const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** Thai is the first script without spaces. */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Characters that count as one word in a script without spaces. Most Chinese and Japanese words have two. */
const UNSPACED_PER_WORD = 2;

/** Collapses white space to single spaces and trims. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Number of characters that are not white space. */
export function countInk(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Number of words in a text. In scripts without spaces, two characters count as one word. Cost: linear in the text. */
export function countWords(text: string): number {
  const words = text.match(WORD)?.length ?? 0;
  const unspaced = MAY_BE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  return words + Math.floor(unspaced / UNSPACED_PER_WORD);
}

/** Does the text end like a sentence? Closing quotation marks and brackets may follow the stop. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？।؟:][\s"'”’»)\]]*$/u.test(text);
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
