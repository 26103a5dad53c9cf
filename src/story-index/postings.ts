/**
 * One posting list: the stories that hold a term, in rising order, each with the level of its impact.
 * Gaps are Golomb-Rice coded (Rice 1979) with a parameter that follows from the list's length, so it costs nothing to store.
 *
 *   varint count | bit stream, lowest bit first: for each posting  q ones, a zero, k bits of (gap - 1), impact bits of (level - 1)
 */
import { ByteWriter } from './bytes.ts';
import { IMPACT_BITS } from './layout.ts';

/** Best k for gaps that are geometrically distributed: log2 of 0.69 times the mean gap, at least 0. */
function riceParameter(count: number, storyCount: number): number {
  const meanGap = storyCount / count;
  return meanGap < 2 ? 0 : Math.floor(Math.log2(meanGap * 0.69));
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
  let bits = 0;
  let bitCount = 0;
  const put = (value: number, width: number): void => {
    for (let i = 0; i < width; i++) {
      bits |= ((value >>> i) & 1) << bitCount;
      if (++bitCount === 8) {
        writer.byte(bits);
        bits = bitCount = 0;
      }
    }
  };
  let previous = -1;
  for (let i = 0; i < count; i++) {
    const gap = (stories[i] as number) - previous - 1;
    for (let quotient = gap >>> k; quotient > 0; quotient--) put(1, 1);
    put(0, 1);
    put(gap & ((1 << k) - 1), k);
    put((levels[i] as number) - 1, IMPACT_BITS);
    previous = stories[i] as number;
  }
  if (bitCount > 0) writer.byte(bits);
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
  if (buffer.stories.length < count) {
    buffer.stories = new Uint32Array(count * 2);
    buffer.levels = new Uint8Array(count * 2);
  }
  const { stories, levels } = buffer;
  const k = riceParameter(count, storyCount);
  const remainderMask = (1 << k) - 1;
  const levelMask = (1 << IMPACT_BITS) - 1;
  let bits = 0;
  let bitCount = 0;
  let story = -1;
  for (let i = 0; i < count; i++) {
    let quotient = 0;
    for (;;) {
      if (bitCount === 0) {
        if (position >= end) return i;
        bits = bytes[position++] as number;
        bitCount = 8;
      }
      const bit = bits & 1;
      bits >>>= 1;
      bitCount--;
      if (bit === 0) break;
      quotient++;
    }
    while (bitCount < k + IMPACT_BITS) {
      bits |= (bytes[position++] ?? 0) << bitCount;
      bitCount += 8;
    }
    story += (quotient << k) + (bits & remainderMask) + 1;
    bits >>>= k;
    const level = (bits & levelMask) + 1;
    bits >>>= IMPACT_BITS;
    bitCount -= k + IMPACT_BITS;
    if (story >= storyCount) return i;
    stories[i] = story;
    levels[i] = level;
  }
  return count;
}
