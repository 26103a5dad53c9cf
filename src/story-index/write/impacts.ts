/** How strongly a story is about one of its terms: BM25 (Robertson and Zaragoza 2009), in few levels. */
import { IMPACT_LEVEL_BITS } from '../format/layout.ts';

/** How soon repetition stops counting, and how much length counts. */
const BM25_K1 = 1.2;
const BM25_B = 0.75;
/** Impacts are quantised to 8 levels of this size: the largest possible, 8.5 * (k1 + 1), lies a little above. */
export const IMPACT_STEP = 2;
/** An index has at least 2^8 buckets. */
export const BUCKET_LEAST_BITS = 8;
const LEVELS = 2 ** IMPACT_LEVEL_BITS;

/**
 * The level of a term's impact in a story, 1 to 8.
 * @param count how often it stands there
 * @param relativeLength the story's words as a multiple of the mean
 */
export function levelOf(rarity: number, count: number, relativeLength: number): number {
  const impact =
    (rarity * count * (BM25_K1 + 1)) / (count + BM25_K1 * (1 - BM25_B + BM25_B * relativeLength));
  return Math.min(LEVELS, Math.max(1, Math.round(impact / IMPACT_STEP)));
}
