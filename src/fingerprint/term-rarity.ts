import { COMMON_TERMS } from './common-terms.ts';
import { hashString } from './term-hash.ts';

/** Share of news articles that hold a term which is not in the table: far below the table's last class. */
const UNLISTED_SHARE = 0.001;
/** How many articles' worth of weight the table has beside the index's own counts: it decides in small indexes, and fades in large ones. */
const PRIOR_ARTICLES = 400;

let shares: Map<number, number> | undefined;

function commonShares(): Map<number, number> {
  if (shares !== undefined) return shares;
  shares = new Map();
  for (const [index, stems] of COMMON_TERMS.entries()) {
    const share = 2 ** (-(index - 0.5) / 2);
    if (stems !== '') for (const stem of stems.split(' ')) shares.set(hashString(stem), Math.min(share, 1));
  }
  return shares;
}

/**
 * Estimated share of news stories that hold a term, 0 to 1: the index's own count, smoothed with a table of common terms.
 * @param hash of the term
 * @param storiesWith stories of the index that hold it
 * @param stories in the index
 */
export function estimatedStoryShare(hash: number, storiesWith: number, stories: number): number {
  const prior = commonShares().get(hash) ?? UNLISTED_SHARE;
  return (storiesWith + PRIOR_ARTICLES * prior) / (stories + PRIOR_ARTICLES);
}

/** How telling a term is: the natural logarithm of one in how many stories hold it (inverse document frequency). At least 0. */
export function rarityOf(storyShare: number): number {
  return Math.max(0, -Math.log(storyShare));
}
