/** What a comparison of two texts takes and says. */

/** Fewest words of a run that two texts have hardly in common by chance: fewer do not count as moved. */
export const LEAST_PASSAGE_WORDS = 8;

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

/**
 * `same`: word for word. `changed`: with changes, split or joined. `moved`: has its counterpart at another place, where it is a row of its own.
 * `cut`, `added`: has no counterpart, but some of its words may stand elsewhere.
 */
export type RowKind = 'same' | 'changed' | 'cut' | 'added' | 'moved';

/** Paragraphs that face each other. */
export interface ComparedRow {
  kind: RowKind;
  first: readonly ComparedParagraph[];
  second: readonly ComparedParagraph[];
}

/**
 * How two texts differ. Words are compared without case, accents and punctuation; in scripts without spaces, each character is a word. Words that
 * happen to be the same in otherwise different sentences count as different.
 */
export interface Comparison {
  /** Words of each text without its headline. */
  firstWords: number;
  secondWords: number;
  /** Words that stand in both, moved ones among them. */
  sharedWords: number;
  /** Words that stand in both, at another place. */
  movedWords: number;
  /** Number of the runs in which the shared words stand, and words of the longest. */
  runs: number;
  longestRun: number;
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
