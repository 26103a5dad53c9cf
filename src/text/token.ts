/** What is known of a word, wherever it stands. */
export interface Word {
  /** Normal form: lower case, no accents, no invisible characters, numbers joined. Never empty. */
  readonly term: string;
  readonly hasDigit: boolean;
  /** Kept by `fingerprint/`, so that it is worked out once: the hash of its stem, null for a stop word, undefined until it was asked for. */
  contentHash: number | null | undefined;
}

/** A word and where it stands in the text it was read from. */
export interface Token {
  /** The same object for most tokens of the same word. */
  word: Word;
  /** Range of UTF-16 units in the original text. */
  charStart: number;
  charEnd: number;
}

/** @param term in normal form */
export function wordOf(term: string): Word {
  return { term, hasDigit: /\d/.test(term), contentHash: undefined };
}
