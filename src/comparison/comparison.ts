/** What a comparison of two texts takes and says. */

/** A text to compare. */
export interface GivenText {
  /** Empty where it has none. */
  headline: string;
  paragraphs: readonly string[];
}

/** `same`: stands in both texts at this place. `moved`: stands in the other one at another place. `removed`, `added`: stands in the first or the second text alone. */
export type PartKind = 'same' | 'moved' | 'removed' | 'added';

/** A run of words of one kind, with what stands between them. */
export interface ComparedPart {
  kind: PartKind;
  text: string;
}

/** A paragraph; its parts joined are its text. */
export type ComparedParagraph = readonly ComparedPart[];

/** `same`: word for word. `changed`: with changes, split or joined. `cut`, `added`: has no counterpart, but some of its words may stand elsewhere. */
export type RowKind = 'same' | 'changed' | 'cut' | 'added';

/** Paragraphs that face each other. */
export interface ComparedRow {
  kind: RowKind;
  first: readonly ComparedParagraph[];
  second: readonly ComparedParagraph[];
}

/** Words of a text without its headline, and how many of them stand in the other one, moved ones among them. */
export interface ComparedWords {
  words: number;
  sharedWords: number;
}

/**
 * How two texts differ. Words are compared without case, accents and punctuation; in scripts without spaces, each character is a word. Words that
 * happen to be the same in otherwise different sentences count as different.
 */
export interface Comparison {
  first: ComparedWords;
  second: ComparedWords;
  /** Undefined where neither text has one. */
  headline: ComparedRow | undefined;
  /** In the order of both texts. */
  rows: readonly ComparedRow[];
}

/** Words of a paragraph, and where they stand in it. */
export interface ParagraphWords {
  text: string;
  /** Index of its first word among all of the text. */
  start: number;
  charStarts: readonly number[];
}

/** The words of a text: a number for each that is the same in both texts. */
export interface TextWords {
  terms: Int32Array;
  paragraphs: readonly ParagraphWords[];
}
