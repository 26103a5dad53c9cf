/** Impacts: how strongly a story is about one of its terms, by BM25 (Robertson and Zaragoza 2009), in a few levels. */
import { IMPACT_LEVEL_BITS } from '../format/layout.ts';

/** How soon repetition stops counting, and how much length counts. */
const BM25_K1 = 1.2;
const BM25_B = 0.75;
/** Size of one of the 8 levels that impacts are quantised to. The largest possible impact, 8.5 * (k1 + 1), is a little above the top level. */
export const IMPACT_STEP = 2;
/** log2 of the fewest buckets of an index. */
export const BUCKET_LEAST_BITS = 8;
const LEVELS = 2 ** IMPACT_LEVEL_BITS;

/**
 * The level of a term's impact in a story, 1 to 8.
 * @param count how often the story holds the term
 * @param relativeLength the story's words as a multiple of the mean
 */
export function levelOf(rarity: number, count: number, relativeLength: number): number {
  const impact =
    (rarity * count * (BM25_K1 + 1)) / (count + BM25_K1 * (1 - BM25_B + BM25_B * relativeLength));
  return Math.min(LEVELS, Math.max(1, Math.round(impact / IMPACT_STEP)));
}
