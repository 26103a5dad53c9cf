/**
 * The head of a posting list, a byte: how many postings the list has, and for a short list the form of its postings.
 *
 *   0 to 7      1 posting; the story holds the term 1 to 8 times
 *   8 to 10     2 to 4 postings; each story holds the term once
 *   11 to 13    2 to 4 postings, each with the times that its story holds the term
 *   14 to 126   5 to 117 postings
 *   127         118 postings or more; the rest follows as a varint
 */
import { TIMES_BITS } from './layout.ts';
import { MOST_TIMES, PLAIN_POSTINGS, storyBitsOf } from './posting-code.ts';

/** Added to the head of a list that is not its bucket's last. */
export const ANOTHER_LIST = 128;
/** Head of a list of `MANY_POSTINGS` or more. */
export const MANY_HEAD = ANOTHER_LIST - 1;
/** Head of a list of 2 postings that all have one time. */
const ALL_ONCE = MOST_TIMES;
/** Head of a list of 2 postings that say their times. */
const EACH_TIMES = ALL_ONCE + PLAIN_POSTINGS - 1;
/** The first head of a coded list, of 5 postings. */
export const CODED = EACH_TIMES + PLAIN_POSTINGS - 1;
/** Postings of a coded list, less its head. */
const CODED_LESS = CODED - (PLAIN_POSTINGS + 1);
export const MANY_POSTINGS = MANY_HEAD - CODED_LESS;

/** The head of a list. @param times how often each story holds the term, 1 to 8 */
export function headOf(times: ArrayLike<number>): number {
  const { length: count } = times;
  if (count === 1) return (times[0] as number) - 1;
  if (count > PLAIN_POSTINGS) return Math.min(MANY_HEAD, count + CODED_LESS);
  return count - 2 + (Array.prototype.every.call(times, (each) => each === 1) ? ALL_ONCE : EACH_TIMES);
}

/** Postings of a list with this head; at least as many for `MANY_HEAD`. */
export function countOf(head: number): number {
  if (head < ALL_ONCE) return 1;
  if (head < EACH_TIMES) return head - ALL_ONCE + 2;
  return head < CODED ? head - EACH_TIMES + 2 : head - CODED_LESS;
}

/** How often every story of a list with this head holds the term; 0 if each posting says it. */
export function commonTimesOf(head: number): number {
  if (head < ALL_ONCE) return head + 1;
  return head < EACH_TIMES ? 1 : 0;
}

/** For each head of a plain list, the bytes of the list. */
export function plainSizes(storyCount: number): Uint32Array {
  const storyBits = storyBitsOf(storyCount);
  return Uint32Array.from({ length: CODED }, (_, head) => {
    const bits = storyBits + (commonTimesOf(head) === 0 ? TIMES_BITS : 0);
    return (countOf(head) * bits + 7) >>> 3;
  });
}
