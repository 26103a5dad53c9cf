/** How much a term counts in a story by how often it stands there: the saturated frequency of BM25 (Robertson and Zaragoza 2009), in 8 levels. */

/** Levels, counted from 1: a posting has 3 bits for one. */
export const LEVELS = 8;
/** How soon repetition stops counting, and how much length counts. */
const BM25_K1 = 1.2;
const BM25_B = 0.75;
/** Words of a story of usual length, the mean of 20,000 news articles. Part of the format, so that the levels of all segments are comparable. */
const USUAL_WORDS = 900;
/** Size of one level. The first level is twice this size; a term that stands once in a story of usual length has 1. */
const LEVEL_SIZE = 0.25;

/**
 * The level of a term's frequency in a story, 1 to 8.
 * @param count how often the story holds the term
 * @param words of the story
 */
export function levelOf(count: number, words: number): number {
  const length = 1 - BM25_B + (BM25_B * words) / USUAL_WORDS;
  const frequency = (count * (BM25_K1 + 1)) / (count + BM25_K1 * length);
  return Math.min(LEVELS, Math.max(1, Math.round(frequency / LEVEL_SIZE) - 1));
}

/** The frequency that a level stands for: 0.5 to 2.25. */
export function frequencyOf(level: number): number {
  return (level + 1) * LEVEL_SIZE;
}
