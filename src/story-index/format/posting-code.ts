/**
 * One posting list: the stories that hold a term, in rising order, each with the level of its impact.
 * Gaps are Golomb-Rice coded (Rice 1979) with a parameter that follows from the list's length, so it costs nothing to store;
 * levels by how far they are from the level that is usual in a list of that length. Long lists are cut into blocks of neighbouring
 * stories, so that a few stories can be asked for without decoding the rest.
 *
 *   varint count | one block                            up to 32 postings
 *   varint count | a byte for each block: its length    more: 16 to 32 a block on average; 255: so many or more, and the block
 *                | the blocks                           starts with a varint of its length - 255
 *   block: bit stream, lowest bit first: for each posting  q ones, a zero, k bits of (gap - 1), r ones, a zero; filled up with ones
 */
import { IMPACT_LEVEL_BITS } from './layout.ts';

/** Impact levels, counted from 1. */
export const LEVELS = 1 << IMPACT_LEVEL_BITS;
/** Most postings of a block, on average. Fewer: more bytes for lengths; more: more to decode for each story that is asked for. */
export const BLOCK_POSTINGS = 32;

/** Best k for gaps that are geometrically distributed: log2 of 0.69 times the mean gap, at least 0. */
export function riceParameter(count: number, storyCount: number): number {
  const meanGap = storyCount / count;
  return meanGap < 2 ? 0 : Math.floor(Math.log2(meanGap * 0.69));
}

/** log2 of the stories that a block spans: the largest for which an average block has at most 32 postings; all in a short list. */
export function blockBitsOf(count: number, storyCount: number): number {
  return count <= BLOCK_POSTINGS ? 24 : 31 - Math.clz32((BLOCK_POSTINGS * storyCount) / count);
}

/**
 * Levels by rank, `[k * LEVELS + rank]`: first the level of a term that a story of mean length holds once, which follows from how rare
 * the term is, and so from k; then one below, one above, two below, and so on.
 */
export const LEVEL_OF_RANK = Uint8Array.from({ length: 32 * LEVELS }, (_, i) => {
  const usual = usualLevel(Math.floor(i / LEVELS));
  const byDistance = Array.from({ length: LEVELS }, (__, level) => level + 1).sort(
    (a, b) => Math.abs(a - usual) - Math.abs(b - usual) || a - b,
  );
  return byDistance[i % LEVELS] as number;
});

/** The reverse, `[k * (LEVELS + 1) + level]`. */
export const RANK_OF_LEVEL = Uint8Array.from({ length: 32 * (LEVELS + 1) }, (_, i) => {
  const from = Math.floor(i / (LEVELS + 1)) * LEVELS;
  return LEVEL_OF_RANK.subarray(from, from + LEVELS).indexOf(i % (LEVELS + 1)) & (LEVELS - 1);
});

function usualLevel(k: number): number {
  return Math.min(LEVELS, Math.max(1, Math.floor((k * 7 + 16) / 20)));
}

/** Stands for the length of a longer block, which has the rest of its length before it. */
export const LONG_BLOCK = 255;
