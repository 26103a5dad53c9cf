/** What is known of a word, wherever it occurs. */
export interface Word {
  /** Normal form: lower case, no accents, no invisible characters, numbers joined. Never empty. */
  readonly term: string;
  readonly hasDigit: boolean;
  /** Hash of the word's stem; null for a stop word, undefined until first needed. Kept here by `fingerprint/`, to compute it once. */
  contentHash: number | null | undefined;
}

/** A word, with its place in the text that it was read from. */
export interface Token {
  /** Most tokens of the same word share one object. */
  word: Word;
  /** Range of UTF-16 units in the original text. */
  charStart: number;
  charEnd: number;
}

/** Makes a word of a term. @param term in normal form */
export function wordOf(term: string): Word {
  return { term, hasDigit: /\d/.test(term), contentHash: undefined };
}
