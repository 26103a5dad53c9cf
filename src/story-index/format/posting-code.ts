/**
 * One posting list: the stories that hold a term, in rising order, each with the level of its impact.
 * Gaps are Golomb-Rice coded (Rice 1979). Their parameter follows from the list's length, so it need not be stored. A level is coded by its
 * distance from the usual level in a list of that length. Long lists are cut into blocks of neighbouring stories, so that a few stories can be
 * looked up without decoding the rest.
 *
 *   varint count | one block                            up to 32 postings
 *   varint count | a byte for each block: its length    more postings: 16 to 32 a block on average; length byte 255: 255 bytes or more,
 *                | the blocks                           and the block starts with a varint of its length - 255
 *   block: bit stream, lowest bit first: for each posting  q ones, a zero, k bits of (gap - 1), r ones, a zero; filled up with ones
 */
import { IMPACT_LEVEL_BITS } from './layout.ts';

/** Impact levels, counted from 1. */
export const LEVELS = 1 << IMPACT_LEVEL_BITS;
/** Most postings of a block, on average. Lower: more bytes for lengths. Higher: more postings to decode for each story that is looked up. */
export const BLOCK_POSTINGS = 32;

/** Best k for geometrically distributed gaps: log2 of 0.69 times the mean gap, at least 0. */
export function riceParameter(count: number, storyCount: number): number {
  const meanGap = storyCount / count;
  return meanGap < 2 ? 0 : Math.floor(Math.log2(meanGap * 0.69));
}

/** log2 of the stories that a block spans: the largest with at most 32 postings in an average block. A short list is one block of all stories. */
export function blockBitsOf(count: number, storyCount: number): number {
  return count <= BLOCK_POSTINGS ? 24 : 31 - Math.clz32((BLOCK_POSTINGS * storyCount) / count);
}

/**
 * Levels by rank, at `[k * LEVELS + rank]`. Rank 0 is the level of a term that a story of mean length holds once; it follows from the term's
 * rarity, and so from k. The next ranks are one level below, one above, two below, and so on.
 */
export const LEVEL_OF_RANK = Uint8Array.from({ length: 32 * LEVELS }, (_, i) => {
  const usual = usualLevel(Math.floor(i / LEVELS));
  const byDistance = Array.from({ length: LEVELS }, (__, level) => level + 1).sort(
    (a, b) => Math.abs(a - usual) - Math.abs(b - usual) || a - b,
  );
  return byDistance[i % LEVELS] as number;
});

/** Ranks by level, the reverse of `LEVEL_OF_RANK`, at `[k * (LEVELS + 1) + level]`. */
export const RANK_OF_LEVEL = Uint8Array.from({ length: 32 * (LEVELS + 1) }, (_, i) => {
  const from = Math.floor(i / (LEVELS + 1)) * LEVELS;
  return LEVEL_OF_RANK.subarray(from, from + LEVELS).indexOf(i % (LEVELS + 1)) & (LEVELS - 1);
});

function usualLevel(k: number): number {
  return Math.min(LEVELS, Math.max(1, Math.floor((k * 7 + 16) / 20)));
}

/** Length byte of a block of this many bytes or more. Such a block starts with the rest of its length. */
export const LONG_BLOCK = 255;
