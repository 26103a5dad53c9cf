/**
 * Weighs only an article's own words: outside quotation marks, for if two reports quote one statement, neither need be made from the other,
 * outside lists of names, and outside boilerplate.
 */
import type { ArticleFingerprints } from '../../model.ts';
import type { Evidence } from './evidence.ts';
import { weigh } from './weigh.ts';
import { termsOfPart, type PageTerms } from '../search/page-terms.ts';
import { askUnread, sharedTermsOf, type SharedTerms } from '../search/shared-terms.ts';

/** Fewest words of a quotation that counts as speech. Shorter ones are names of things, or single words. Not measured apart. Lower: titles of books are taken out. */
const LEAST_QUOTATION_WORDS = 8;

/** Sets the words of the article's longer quotations to 1. @param isOut one byte for each word */
export function markQuotations({ quotedWordRanges: ranges }: ArticleFingerprints, isOut: Uint8Array): void {
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const [start, end] = [ranges[i] as number, ranges[i + 1] as number];
    if (end - start >= LEAST_QUOTATION_WORDS) isOut.fill(1, start, end);
  }
}

/**
 * Fewest names in a row, with stop words alone between them, that are a list: all states, all members, a table of results. Of 158 rewrites with eight or
 * more, one is not called with any value from 10 to 30, whose source was wrong; with 8 five more, all right. Lower: rewrites that name many are missed.
 */
const LEAST_LIST = 15;

/** Sets the words of the article's lists of names to 1: they are the same whoever gives them. @param isOut one byte for each word */
export function markLists({ nameTokens, wordPositions }: ArticleFingerprints, isOut: Uint8Array): void {
  let start = 0;
  nameTokens.forEach((token, i) => {
    if (nameTokens[i + 1] === token + 1) return;
    if (i + 1 - start >= LEAST_LIST)
      isOut.fill(1, wordPositions[nameTokens[start] as number], (wordPositions[token] as number) + 1);
    start = i + 1;
  });
}

/** The article without some of its words. All other positions stay. @param isOut for each word, 1 if it goes */
function withoutWords(prints: ArticleFingerprints, isOut: Uint8Array): ArticleFingerprints {
  const kept = [...prints.hashes.keys()].filter(
    (token) => isOut[prints.wordPositions[token] as number] !== 1,
  );
  return {
    ...onlyTokens(prints, kept),
    wordCount: isOut.reduce((sum, out) => sum + 1 - out, 0),
    quotedWordRanges: [],
  };
}

/** The article with some of its content tokens alone, at their places; its number of words stays. @param kept rising */
export function onlyTokens(prints: ArticleFingerprints, kept: readonly number[]): ArticleFingerprints {
  const named = new Set(prints.nameTokens);
  return {
    ...prints,
    hashes: kept.map((token) => prints.hashes[token] as number),
    wordPositions: kept.map((token) => prints.wordPositions[token] as number),
    nameTokens: [...kept.keys()].filter((i) => named.has(kept[i] as number)),
  };
}

/** The article without its longer quotations. */
export function withoutQuotations(prints: ArticleFingerprints): ArticleFingerprints {
  const isOut = new Uint8Array(prints.wordCount);
  markQuotations(prints, isOut);
  return withoutWords(prints, isOut);
}

/** An article, with the words that do not count. */
interface OwnWords {
  prints: ArticleFingerprints;
  /** For each word of the article, 1 if it does not count. */
  isOut: Uint8Array;
}

interface Weighing {
  /** All terms of the article. */
  terms: PageTerms;
  /** See `weigh`. */
  mayBeRewrite: (bound: Evidence) => boolean;
  /** The story's day; null or undefined if it is not known yet. */
  published?: string | null;
}

/** The evidence on a story by some of the article's words; the same object if that is all of them. Cost: linear in the article and the story. */
export function weighOwnWords(
  { prints, isOut }: OwnWords,
  evidence: Evidence,
  { terms: all, mayBeRewrite, published = null }: Weighing,
): Evidence {
  const own = withoutWords(prints, isOut);
  if (own.hashes.length === prints.hashes.length) return evidence;
  const { story, signature, standing } = evidence;
  const terms = termsOfPart(own, all);
  askUnread(terms, Uint32Array.of(story));
  const shared = sharedTermsOf(terms, [story])[0] as SharedTerms;
  return weigh({ prints: own, terms }, { story, signature, standing, shared, published }, mayBeRewrite);
}
