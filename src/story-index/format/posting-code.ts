/**
 * One posting list: the stories that hold a term, in rising order, and how often each holds it, 1 to 8 times.
 *
 * Lists of up to 4 stories are plain: the ordinals in a fixed number of bits each. In longer ones, gaps are Golomb-Rice coded (Rice 1979); their
 * parameter follows from the list's length, so it need not be stored. Long lists are cut into blocks of neighbouring stories, so that a few stories
 * can be looked up without decoding the rest.
 *
 *   plain:  bit stream: for each posting  the story in `storyBits`, its times - 1 in 3 bits unless the head says them; filled up with zeros
 *   coded:  one block                            up to 32 postings
 *           a byte for each block: its length    more postings: 16 to 32 a block on average; length byte 255: 255 bytes or more,
 *           | the blocks                         and the block starts with a varint of its length - 255
 *   block:  bit stream, lowest bit first: for each posting  q ones, a zero, k bits of (gap - 1), times - 1 ones, a zero; filled up with ones
 */
import { TIMES_BITS } from './layout.ts';

/** More repetitions of a term in a story are not counted. */
export const MOST_TIMES = 1 << TIMES_BITS;
/** Most postings of a plain list. From 5 on, Rice codes and their length take fewer bytes. */
export const PLAIN_POSTINGS = 4;
/** Most postings of a block, on average. Lower: more bytes for lengths. Higher: more postings to decode for each story that is looked up. */
export const BLOCK_POSTINGS = 32;

/** Bits of a story's ordinal in a plain list. */
export function storyBitsOf(storyCount: number): number {
  return 32 - Math.clz32(Math.max(1, storyCount - 1));
}

/** Best k for geometrically distributed gaps: log2 of 0.69 times the mean gap, at least 0. */
export function riceParameter(count: number, storyCount: number): number {
  const meanGap = storyCount / count;
  if (meanGap < 2) return 0;
  const gap = meanGap * 0.69;
  // The logarithm is slow, and rounds up just below a power of two: only there is it asked.
  const k = 31 - Math.clz32(gap);
  return gap * (1 + 1e-9) < 2 << k ? k : Math.floor(Math.log2(gap));
}

/** log2 of the stories that a block spans: the largest with at most 32 postings in an average block. A short list is one block of all stories. */
export function blockBitsOf(count: number, storyCount: number): number {
  return count <= BLOCK_POSTINGS ? 24 : 31 - Math.clz32((BLOCK_POSTINGS * storyCount) / count);
}

/** Length byte of a block of this many bytes or more. Such a block starts with the rest of its length. */
export const LONG_BLOCK = 255;
