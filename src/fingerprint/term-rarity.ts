import { lazy } from '../lazy.ts';
import { COMMON_TERMS, TERMS_OF_A_TIME } from './common-terms.ts';
import { hashString } from './term-hash.ts';

/** Assumed share of news articles that hold a term outside the table: far below the table's last class. */
const UNLISTED_SHARE = 0.001;
/** Weight of the table beside the index's own counts, in articles. The table decides in a small index, and hardly counts in a large one. */
const PRIOR_ARTICLES = 400;

/**
 * Share of articles from which on a listed term is common. Such terms find no candidates, and would have two thirds of all postings. Lower: smaller
 * indexes, which find less.
 */
const COMMON_SHARE = 0.1;

/** Hash of each listed stem -> share of news articles that hold the stem, taken at the middle of its class. */
const commonShares = lazy(() => {
  const shares = new Map<number, number>();
  for (const [index, stems] of COMMON_TERMS.entries()) {
    const share = Math.min(2 ** (-(index - 0.5) / 2), 1);
    if (stems !== '') for (const stem of stems.split(' ')) shares.set(hashString(stem), share);
  }
  return shares;
});

/** Classes of hashes, a power of two. Fewer: more terms are looked up in the table for nothing. */
const CLASSES = 32_768;

/** 1 for the class of each listed term, by the low bits of its hash: most terms of a page are not listed. */
const listedClasses = lazy(() => {
  const classes = new Uint8Array(CLASSES);
  for (const hash of commonShares().keys()) classes[hash & (CLASSES - 1)] = 1;
  return classes;
});

const mayBeListed = (hash: number): boolean => listedClasses()[hash & (CLASSES - 1)] === 1;

/** Hashes of the terms that are too common to be indexed. */
const commonTerms = lazy(() => {
  const ofATime = new Set(TERMS_OF_A_TIME.split(' ').map(hashString));
  const common = [...commonShares()].filter(([hash, share]) => share >= COMMON_SHARE && !ofATime.has(hash));
  return new Set(common.map(([hash]) => hash));
});

/**
 * Whether a term is too common to be indexed, in whatever index: a fixed list, so that all parts of a library leave out the same terms.
 * @param hash of the term
 */
export function isCommonTerm(hash: number): boolean {
  return mayBeListed(hash) && commonTerms().has(hash);
}

/**
 * Estimated share of news stories that hold a term, 0 to 1: the index's own count, smoothed with a table of common terms.
 * @param hash of the term
 * @param storiesWith stories of the index that hold the term
 * @param stories in the index
 */
export function estimatedStoryShare(hash: number, storiesWith: number, stories: number): number {
  const prior = (mayBeListed(hash) ? commonShares().get(hash) : undefined) ?? UNLISTED_SHARE;
  return (storiesWith + PRIOR_ARTICLES * prior) / (stories + PRIOR_ARTICLES);
}

/** How telling a term is, in nats: -ln of the share of stories that hold the term (inverse document frequency). At least 0. */
export function rarityOf(storyShare: number): number {
  return Math.max(0, -Math.log(storyShare));
}

/** Share of stories above which a term tells nothing: it would find no candidates, and such terms would have two thirds of all postings. */
const LARGEST_STORY_SHARE = 0.1;

/**
 * Rarity of a term among some stories, in nats; 0 for a term that is too common to tell anything.
 * @param storiesWith stories that hold the term
 */
export function tellingRarity(hash: number, storiesWith: number, stories: number): number {
  const share = estimatedStoryShare(hash, storiesWith, stories);
  return share > LARGEST_STORY_SHARE || isCommonTerm(hash) ? 0 : rarityOf(share);
}
