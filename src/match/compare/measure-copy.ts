import type { ArticleFingerprints } from '../../model.ts';
import type { StorySignature } from '../../story-index/story-signature.ts';
import type { TokenPassage } from './alignment.ts';
import { shareOf } from './share.ts';
import { quotedTokens, tokenKindsOf } from './token-kinds.ts';
import { rangesOfRuns, wordRange, wordSpan } from './word-range.ts';

/** The evidence for copying: how much the passages in the same words cover. All shares are 0 to 1. */
export interface CopyMeasures {
  /** Words of the article inside passages. */
  copiedWords: number;
  /** Share of the article's words inside passages. */
  pageShare: number;
  /** Share of the story's content tokens inside passages. */
  storyShare: number;
  /** Words of the longest passage. */
  longestPassageWords: number;
  /** Mean length, in words, of the passage around a copied word, over all copied words. */
  meanPassageWords: number;
  /** Share of equal content tokens inside the passages. A copy with changed words has 0.8 or more; passages that a rewrite keeps are less dense. */
  density: number;
  /** Share of the article from the first substantial passage to the last. */
  extentShare: number;
  /** Copied words outside quotation marks, both on the page and in the story, in stretches of some length. Shared speech is no evidence of copying. */
  ownWords: number;
  /** Content tokens of the own words, except names and numbers: who and where is the same in all reports of an event. */
  ownTerms: number;
  /** Words of the longest stretch of own words. */
  longestOwnWords: number;
}

/** An alignment, with the measures of what it covers. */
export interface CopyEvidence extends CopyMeasures {
  passages: readonly TokenPassage[];
}

/**
 * Fewest words of a stretch that counts as a text's own. "He said on Monday" between two quotations belongs to nobody. Not measured apart.
 * Lower: reports that quote the same speech become copies of each other.
 */
const LEAST_STRETCH_WORDS = 10;
/**
 * Fewest content tokens, except names and numbers, of a stretch that counts as a text's own. A row of names with their titles belongs to nobody.
 * Not measured apart. Lower: reports that list the same people become copies of each other.
 */
const LEAST_STRETCH_TERMS = 3;
/**
 * Least copied share of a page whose first-person blocks count as copied text. With less, they are a statement or a transcript that two outlets
 * print; with more, the page has taken an author's own text. Not measured apart. Lower: shared statements become excerpts.
 */
const OWN_STORY_SHARE = 0.5;
/** Fewest words of a substantial passage, which widens the extent; a stray phrase far from the excerpt must not. Not measured apart. Lower: more excerpts become edited copies. */
const EXTENT_PASSAGE_WORDS = 15;

const NOTHING_COPIED: CopyMeasures = {
  copiedWords: 0,
  pageShare: 0,
  storyShare: 0,
  longestPassageWords: 0,
  meanPassageWords: 0,
  density: 0,
  extentShare: 0,
  ownWords: 0,
  ownTerms: 0,
  longestOwnWords: 0,
};

/** Measures what an alignment's passages cover of article and story. Cost: linear in the copied tokens and the story. */
export function measureCopy(
  prints: ArticleFingerprints,
  signature: StorySignature,
  passages: readonly TokenPassage[],
): CopyMeasures {
  if (passages.length === 0) return NOTHING_COPIED;
  const words = passages.map((passage) => wordsOfRuns(prints, passage));
  const copiedWords = words.reduce((sum, count) => sum + count, 0);
  const pageShare = shareOf(copiedWords, prints.wordCount);
  return {
    copiedWords,
    pageShare,
    storyShare: storyShareOf(signature, passages),
    longestPassageWords: Math.max(...words),
    meanPassageWords: shareOf(
      words.reduce((sum, count) => sum + count * count, 0),
      copiedWords,
    ),
    density: densityOf(passages),
    extentShare: extentShareOf(prints, passages),
    ...measureOwnWords({ prints, signature, passages, pageShare }),
  };
}

/** Number of words in the equal runs of a passage. */
function wordsOfRuns(prints: ArticleFingerprints, passage: TokenPassage): number {
  return rangesOfRuns(prints, passage).reduce((sum, { start, end }) => sum + end - start, 0);
}

function storyShareOf({ tokens }: StorySignature, passages: readonly TokenPassage[]): number {
  const isTaken = new Uint8Array(tokens.length);
  for (const { runs } of passages)
    for (const { storyStart, length } of runs) isTaken.fill(1, storyStart, storyStart + length);
  return shareOf(
    isTaken.reduce((sum, taken) => sum + taken, 0),
    isTaken.length,
  );
}

/** Share of equal content tokens inside the passages. */
export function densityOf(passages: readonly TokenPassage[]): number {
  let equalTokens = 0;
  let spanTokens = 0;
  for (const passage of passages) {
    equalTokens += passage.equalTokens;
    spanTokens += Math.max(passage.pageEnd - passage.pageStart, passage.storyEnd - passage.storyStart);
  }
  return shareOf(equalTokens, spanTokens);
}

/** Share of the article from the first substantial passage to the last; 0 if no passage is substantial. */
function extentShareOf(prints: ArticleFingerprints, passages: readonly TokenPassage[]): number {
  let first = prints.wordCount;
  let last = 0;
  for (const { pageStart, pageEnd } of passages) {
    const { start, end } = wordRange(prints, pageStart, pageEnd);
    if (end - start < EXTENT_PASSAGE_WORDS) continue;
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  return shareOf(Math.max(0, last - first), prints.wordCount);
}

interface Copied {
  prints: ArticleFingerprints;
  signature: StorySignature;
  passages: readonly TokenPassage[];
  pageShare: number;
}

/** Measures the own words. A stretch continues through changed words; it ends with its passage and at any word of speech. */
function measureOwnWords({
  prints,
  signature,
  passages,
  pageShare,
}: Copied): Pick<CopyMeasures, 'ownWords' | 'ownTerms' | 'longestOwnWords'> {
  const { isQuoted, isFirstPerson, isName } = tokenKindsOf(prints);
  const isSpeech = pageShare < OWN_STORY_SHARE ? isFirstPerson : isQuoted;
  const isQuotedInStory = quotedTokens(signature);
  const own = { ownWords: 0, ownTerms: 0, longestOwnWords: 0 };
  for (const { runs } of passages) {
    let words = 0;
    let terms = 0;
    for (const { pageStart, storyStart, length } of runs) {
      for (let i = 0; i < length; i++) {
        const token = pageStart + i;
        if (isSpeech[token] === 1 || isQuotedInStory[storyStart + i] === 1) {
          addStretch(own, words, terms);
          words = terms = 0;
        } else {
          const { start, end } = wordSpan(prints, token);
          words += end - start;
          terms += 1 - (isName[token] as number);
        }
      }
    }
    addStretch(own, words, terms);
  }
  return own;
}

function addStretch(
  own: Pick<CopyMeasures, 'ownWords' | 'ownTerms' | 'longestOwnWords'>,
  words: number,
  terms: number,
): void {
  if (words < LEAST_STRETCH_WORDS || terms < LEAST_STRETCH_TERMS) return;
  own.ownWords += words;
  own.ownTerms += terms;
  own.longestOwnWords = Math.max(own.longestOwnWords, words);
}
