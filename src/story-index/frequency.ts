/** How much a term counts in a story by how often it stands there: the saturated frequency of BM25 (Robertson and Zaragoza 2009), in 8 levels. */

/** Levels, counted from 1. */
export const LEVELS = 8;
/** How soon repetition stops counting. */
const BM25_K1 = 1.2;
/** How much length counts. */
const BM25_B = 0.75;
/** Words of a story of usual length, the mean of 20,000 news articles. */
const USUAL_WORDS = 900;
/** Size of one level. The first level is twice this size; a term that stands once in a story of usual length has 1. */
const LEVEL_SIZE = 0.25;
/** Steps of a story's length for each doubling of its words. Lower: levels differ from those of the true length. */
const LENGTH_STEPS = 16;
/** Values of a story's length, a byte: up to 62,000 words. */
export const LENGTHS = 256;

/** The length of a story as a byte. @param words 0 or more */
export function lengthOf(words: number): number {
  return Math.min(LENGTHS - 1, Math.round(LENGTH_STEPS * Math.log2(Math.max(1, words))));
}

/** The level of a term in a story, 1 to 8. @param times how often the story holds the term, from 1; @param length of the story, as a byte */
export function levelOf(times: number, length: number): number {
  const words = 2 ** (length / LENGTH_STEPS);
  const frequency =
    (times * (BM25_K1 + 1)) / (times + BM25_K1 * (1 - BM25_B + (BM25_B * words) / USUAL_WORDS));
  return Math.min(LEVELS, Math.max(1, Math.round(frequency / LEVEL_SIZE) - 1));
}

/** The frequency that a level stands for: 0.5 to 2.25. */
export function frequencyOf(level: number): number {
  return (level + 1) * LEVEL_SIZE;
}
