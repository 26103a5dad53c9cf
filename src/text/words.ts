const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Characters of a script without spaces that count as one word: most words of Chinese and Japanese have two. */
const UNSPACED_PER_WORD = 2;

/** Collapses white space to single spaces and trims. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Number of words; in scripts without spaces two characters count as one word. Linear in the text. */
export function countWords(text: string): number {
  const words = text.match(WORD)?.length ?? 0;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return words + Math.floor(unspaced / UNSPACED_PER_WORD);
}

/** Does the text end as a sentence does? Closing quotation marks and brackets may follow the stop. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？।؟:][\s"'”’»)\]]*$/u.test(text);
}

/** Lower-case words of a title without punctuation, for comparing two titles. */
export function titleWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of the words of `part` that also stand in `whole`; 0 for an empty part. */
export function shareIn(part: readonly string[], whole: readonly string[]): number {
  if (part.length === 0) return 0;
  const known = new Set(whole);
  return part.filter((word) => known.has(word)).length / part.length;
}
