/**
 * One posting list: the stories that hold a term, in rising order, each with the level of its impact.
 * Gaps are Golomb-Rice coded (Rice 1979) with a parameter that follows from the list's length, so it costs nothing to store;
 * levels by how far they are from the level that is usual in a list of that length.
 *
 *   varint count | bit stream, lowest bit first: for each posting  q ones, a zero, k bits of (gap - 1), r ones, a zero
 */
import { BitWriter } from './bits.ts';
import { ByteWriter } from './bytes.ts';
import { IMPACT_BITS } from './layout.ts';

const LEVELS = 1 << IMPACT_BITS;

/** Best k for gaps that are geometrically distributed: log2 of 0.69 times the mean gap, at least 0. */
function riceParameter(count: number, storyCount: number): number {
  const meanGap = storyCount / count;
  return meanGap < 2 ? 0 : Math.floor(Math.log2(meanGap * 0.69));
}

/**
 * Levels by rank, `[k * LEVELS + rank]`: first the level of a term that a story of mean length holds once, which follows from how rare
 * the term is, and so from k; then one below, one above, two below, and so on.
 */
const LEVEL_OF_RANK = Uint8Array.from({ length: 32 * LEVELS }, (_, i) => {
  const usual = usualLevel(Math.floor(i / LEVELS));
  const byDistance = Array.from({ length: LEVELS }, (__, level) => level + 1).sort(
    (a, b) => Math.abs(a - usual) - Math.abs(b - usual) || a - b,
  );
  return byDistance[i % LEVELS] as number;
});

function usualLevel(k: number): number {
  return Math.min(LEVELS, Math.max(1, Math.floor((k * 7 + 16) / 20)));
}

/** @param stories rising ordinals below `storyCount`; `levels` are 1 to 8, one for each. */
export function encodePostings(
  stories: ArrayLike<number>,
  levels: ArrayLike<number>,
  storyCount: number,
): Uint8Array {
  const writer = new ByteWriter();
  const count = stories.length;
  if (count === 0) return writer.bytes();
  writer.varint(count);
  const k = riceParameter(count, storyCount);
  const ranks = LEVEL_OF_RANK.subarray(k * LEVELS, (k + 1) * LEVELS);
  const bits = new BitWriter();
  let previous = -1;
  for (let i = 0; i < count; i++) {
    bits.rice((stories[i] as number) - previous - 1, k);
    bits.rice(ranks.indexOf(levels[i] as number), 0);
    previous = stories[i] as number;
  }
  writer.raw(bits.bytes());
  return writer.bytes();
}

/** Where decoded lists are put; reused from list to list, grown when needed. */
export interface PostingBuffer {
  stories: Uint32Array;
  levels: Uint8Array;
}

export function createPostingBuffer(): PostingBuffer {
  return { stories: new Uint32Array(1024), levels: new Uint8Array(1024) };
}

/** Number of postings of the list at `[start, end)`, without decoding it. */
export function countPostings(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start, shift = 0; i < end && shift < 28; i++, shift += 7) {
    const byte = bytes[i] as number;
    count |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return count;
}

/**
 * Decodes one list into `buffer`. Returns the number of postings. Damaged bytes give a shorter list of valid ordinals, never a crash.
 * Cost: one step a posting.
 */
export function decodePostings(
  list: { bytes: Uint8Array; start: number; end: number },
  storyCount: number,
  buffer: PostingBuffer,
): number {
  const { bytes, end } = list;
  let position = list.start;
  if (position >= end) return 0;
  const count = Math.min(countPostings(bytes, position, end), storyCount);
  while (position < end && (bytes[position] as number) >= 128) position++;
  position++;
  if (count === 0) return 0;
  if (buffer.stories.length < count) {
    buffer.stories = new Uint32Array(count * 2);
    buffer.levels = new Uint8Array(count * 2);
  }
  const { stories, levels } = buffer;
  const k = riceParameter(count, storyCount);
  const remainderMask = (1 << k) - 1;
  const ranks = k * LEVELS;
  // `bits` holds the next `bitCount` bits of the stream, at most 32, lowest first; above them zeros.
  let bits = 0;
  let bitCount = 0;
  let story = -1;
  for (let i = 0; i < count; i++) {
    let quotient = 0;
    for (;;) {
      while (bitCount <= 24 && position < end) {
        bits |= (bytes[position++] as number) << bitCount;
        bitCount += 8;
      }
      const ones = 31 - Math.clz32(~bits & -~bits);
      if (ones >= 0 && ones < bitCount) {
        quotient += ones;
        bits = (bits >>> ones) >>> 1;
        bitCount -= ones + 1;
        break;
      }
      if (position >= end) return i;
      quotient += bitCount;
      bits = bitCount = 0;
    }
    while (bitCount < k + LEVELS && bitCount <= 24 && position < end) {
      bits |= (bytes[position++] as number) << bitCount;
      bitCount += 8;
    }
    story += (quotient << k) + (bits & remainderMask) + 1;
    bits >>>= k;
    bitCount -= k;
    if (bitCount < LEVELS) {
      while (bitCount <= 24 && position < end) {
        bits |= (bytes[position++] as number) << bitCount;
        bitCount += 8;
      }
    }
    const rank = (31 - Math.clz32(~bits & -~bits)) & (LEVELS - 1);
    bits = (bits >>> rank) >>> 1;
    bitCount -= rank + 1;
    if (bitCount < 0 || story >= storyCount) return i;
    stories[i] = story;
    levels[i] = LEVEL_OF_RANK[ranks + rank] as number;
  }
  return count;
}
