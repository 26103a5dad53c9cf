import { lazy } from '../lazy.ts';
import { COMMON_TERMS, TERMS_OF_A_TIME } from './common-terms.ts';
import { hashString } from './term-hash.ts';

/** Assumed share of news articles that hold a term outside the table: far below the table's last class. */
const UNLISTED_SHARE = 0.001;
/** Weight of the table beside the index's own counts, in articles. The table decides in a small index, and hardly counts in a large one. */
const PRIOR_ARTICLES = 400;

/**
 * Last class of the table that is common: the terms in more than 2^(-7/2) = 9 % of news articles. They find no candidates, and would have two
 * thirds of all postings. Lower: larger indexes that find no more.
 */
const LAST_COMMON_CLASS = 7;

const commonTerms = lazy(() => {
  const ofATime = new Set(TERMS_OF_A_TIME.split(' '));
  const stems = COMMON_TERMS.slice(0, LAST_COMMON_CLASS + 1).flatMap((line) => line.split(' '));
  return new Set(stems.filter((stem) => stem !== '' && !ofATime.has(stem)).map(hashString));
});

/**
 * Whether a term is too common to be indexed, in whatever index: a fixed list, so that all parts of a library leave out the same terms.
 * @param hash of the term
 */
export function isCommonTerm(hash: number): boolean {
  return commonTerms().has(hash);
}

/** Hash of each listed stem -> share of news articles that hold the stem, taken at the middle of its class. */
const commonShares = lazy(
  () =>
    new Map(
      COMMON_TERMS.flatMap((stems, index) => {
        const share = Math.min(2 ** (-(index - 0.5) / 2), 1);
        return stems === '' ? [] : stems.split(' ').map((stem) => [hashString(stem), share] as const);
      }),
    ),
);

/**
 * Estimated share of news stories that hold a term, 0 to 1: the index's own count, smoothed with a table of common terms.
 * @param hash of the term
 * @param storiesWith stories of the index that hold the term
 * @param stories in the index
 */
export function estimatedStoryShare(hash: number, storiesWith: number, stories: number): number {
  const prior = commonShares().get(hash) ?? UNLISTED_SHARE;
  return (storiesWith + PRIOR_ARTICLES * prior) / (stories + PRIOR_ARTICLES);
}

/** How telling a term is, in nats: -ln of the share of stories that hold the term (inverse document frequency). At least 0. */
export function rarityOf(storyShare: number): number {
  return Math.max(0, -Math.log(storyShare));
}
