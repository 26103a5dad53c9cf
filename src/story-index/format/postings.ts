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
import { BitWriter } from './bits.ts';
import { ByteWriter, type EncodedList } from './bytes.ts';
import { IMPACT_BITS, MOST_STORIES } from './layout.ts';

const LEVELS = 1 << IMPACT_BITS;
/** Most postings of a block, on average. Fewer: more bytes for lengths; more: more to decode for each story that is asked for. */
const BLOCK_POSTINGS = 32;

/** Best k for gaps that are geometrically distributed: log2 of 0.69 times the mean gap, at least 0. */
function riceParameter(count: number, storyCount: number): number {
  const meanGap = storyCount / count;
  return meanGap < 2 ? 0 : Math.floor(Math.log2(meanGap * 0.69));
}

/** log2 of the stories that a block spans: the largest for which an average block has at most 32 postings; all in a short list. */
function blockBitsOf(count: number, storyCount: number): number {
  return count <= BLOCK_POSTINGS ? 24 : 31 - Math.clz32((BLOCK_POSTINGS * storyCount) / count);
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

/** The reverse, `[k * (LEVELS + 1) + level]`. */
const RANK_OF_LEVEL = Uint8Array.from({ length: 32 * (LEVELS + 1) }, (_, i) => {
  const from = Math.floor(i / (LEVELS + 1)) * LEVELS;
  return LEVEL_OF_RANK.subarray(from, from + LEVELS).indexOf(i % (LEVELS + 1)) & (LEVELS - 1);
});

function usualLevel(k: number): number {
  return Math.min(LEVELS, Math.max(1, Math.floor((k * 7 + 16) / 20)));
}

/** Stands for a longer block, which has its length before it. */
const LONG_BLOCK = 255;

/** Reused from list to list. */
const listWriter = new ByteWriter();
const blocksWriter = new ByteWriter();
const bitWriter = new BitWriter();

/** @param stories rising ordinals below `storyCount`; `levels` are 1 to 8, one for each. */
export function encodePostings(
  stories: ArrayLike<number>,
  levels: ArrayLike<number>,
  storyCount: number,
): Uint8Array {
  const count = stories.length;
  if (count === 0) return new Uint8Array();
  const k = riceParameter(count, storyCount);
  const ranks = k * (LEVELS + 1);
  const span = 2 ** blockBitsOf(count, storyCount);
  listWriter.varint(count);
  for (let first = 0, i = 0; first < storyCount; first += span) {
    for (let previous = first - 1; i < count && (stories[i] as number) < first + span; i++) {
      const story = stories[i] as number;
      bitWriter.rice(story - previous - 1, k);
      bitWriter.rice(RANK_OF_LEVEL[ranks + (levels[i] as number)] as number, 0);
      previous = story;
    }
    const block = bitWriter.take(1);
    if (count > BLOCK_POSTINGS) {
      listWriter.byte(Math.min(block.length, LONG_BLOCK));
      if (block.length >= LONG_BLOCK) blocksWriter.varint(block.length - LONG_BLOCK);
    }
    blocksWriter.raw(block);
  }
  listWriter.raw(blocksWriter.take());
  return listWriter.take();
}

/** Where decoded lists are put, one after another; grown when needed. */
export interface PostingBuffer {
  stories: Uint32Array;
  levels: Uint8Array;
}

/** @param capacity postings that it takes before it grows */
export function createPostingBuffer(capacity = 1024): PostingBuffer {
  return { stories: new Uint32Array(capacity), levels: new Uint8Array(capacity) };
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

/** Steps through a list's blocks. */
class BlockCursor {
  readonly count: number;
  readonly k: number;
  /** log2 of the stories of a block. */
  readonly blockBits: number;
  /** The block's ordinal, and its bytes, `[start, end)`. */
  block = 0;
  start: number;
  end: number;
  readonly #list: EncodedList;
  /** Where the length of the next block stands. */
  #nextLength: number;

  constructor(list: EncodedList, storyCount: number) {
    const { bytes, start, end } = list;
    this.#list = list;
    this.count = Math.min(countPostings(bytes, start, end), storyCount);
    const count = Math.max(1, this.count);
    this.k = riceParameter(count, storyCount);
    this.blockBits = blockBitsOf(count, storyCount);
    let lengths = start;
    while (lengths < end && (bytes[lengths] as number) >= 128) lengths++;
    this.#nextLength = ++lengths;
    this.start = this.end = Math.min(end, lengths);
    if (count <= BLOCK_POSTINGS) {
      this.end = end;
    } else {
      this.end = Math.min(end, lengths + ((storyCount - 1) >>> this.blockBits) + 1);
      this.block = -1;
      this.skipTo(0);
    }
  }

  /** Goes on to a block that is not before it. */
  skipTo(block: number): void {
    const { bytes, view } = this.#list;
    let { start, end } = this;
    let nextLength = this.#nextLength;
    for (let i = this.block; i < block; i++) {
      for (; i + 4 < block && nextLength + 4 <= bytes.length; i += 4, nextLength += 4) {
        const four = view.getInt32(nextLength, true);
        if (hasLongBlock(four)) break;
        end += sumOfBytes(four);
      }
      const length = bytes[nextLength++] ?? 0;
      start = end;
      end = start + length;
      if (length < LONG_BLOCK) continue;
      for (let shift = 0, byte = 128; byte >= 128 && shift < 28; shift += 7) {
        byte = bytes[start++] ?? 0;
        end += 1 + ((byte & 127) << shift);
      }
    }
    this.#nextLength = nextLength;
    this.block = block;
    this.start = start;
    this.end = Math.min(end, this.#list.end);
  }
}

/** Is one of four bytes 255? */
function hasLongBlock(four: number): boolean {
  return ((~four - 0x01010101) & four & 0x80808080) !== 0;
}

function sumOfBytes(four: number): number {
  const two = (four & 0x00ff00ff) + ((four >>> 8) & 0x00ff00ff);
  return (two & 0xffff) + (two >>> 16);
}

/**
 * Decodes one list into `buffer`, from its place `at` on. Returns the number of postings. Damaged bytes give a shorter list of valid
 * ordinals, never a crash. Cost: one step a posting.
 */
export function decodePostings(list: EncodedList, storyCount: number, buffer: PostingBuffer, at = 0): number {
  const cursor = new BlockCursor(list, storyCount);
  reserve(buffer, at + cursor.count);
  const lastBlock = (storyCount - 1) >>> cursor.blockBits;
  let place = at;
  for (let block = 0; block <= lastBlock; block++) {
    cursor.skipTo(block);
    place = decodeBlock(list, cursor, { storyCount, buffer, from: place, to: at + cursor.count });
  }
  return place - at;
}

function reserve(buffer: PostingBuffer, length: number): void {
  if (buffer.stories.length >= length) return;
  const { stories, levels } = buffer;
  buffer.stories = new Uint32Array(length * 2);
  buffer.levels = new Uint8Array(length * 2);
  buffer.stories.set(stories);
  buffer.levels.set(levels);
}

/**
 * Sets `levels[i]` to the level of `stories[i]` in the list, 0 if it is not there. Cost: a step for each block of the list, and about 16
 * postings for each story.
 * @param stories rising
 */
export function probePostings(
  list: EncodedList,
  storyCount: number,
  stories: Uint32Array,
  levels: Uint8Array,
): void {
  const cursor = new BlockCursor(list, storyCount);
  for (let i = 0; i < stories.length;) {
    cursor.skipTo((stories[i] as number) >>> cursor.blockBits);
    i = probeBlock(list, cursor, { stories, levels, from: i });
  }
}

/** Probes a cursor's block for the stories from `from` on that belong to it. Returns the place of the first that does not. */
function probeBlock(
  list: EncodedList,
  { block, blockBits, start, end, k }: BlockCursor,
  { stories, levels, from }: { stories: Uint32Array; levels: Uint8Array; from: number },
): number {
  const mask = (1 << k) - 1;
  const last = end * 8;
  const beyond = (block + 1) << blockBits;
  let position = start * 8;
  let held = (block << blockBits) - 1;
  let level = 0;
  let i = from;
  for (let story = stories[i] as number; story < beyond; story = stories[++i] as number) {
    while (held < story) {
      const bits = bitsAt(list, position);
      const zeros = ~bits | END_OF_BITS;
      const quotient = zerosOf(zeros);
      const rank = zerosOf(zeros >>> (quotient + 1 + k));
      const length = quotient + k + rank + 2;
      if (length <= BITS_AT_ONCE) {
        held += (quotient << k) + ((bits >>> (quotient + 1)) & mask) + 1;
        position += length;
        level = LEVEL_OF_RANK[k * LEVELS + rank] as number;
      } else {
        const long = readLongPosting(list, position, last, k);
        held += long.gap;
        position = long.position;
        level = long.level;
      }
      if (position > last) held = beyond;
    }
    levels[i] = held === story ? level : 0;
  }
  return i;
}

/** Bits that `bitsAt` has at any position; a posting of no more is decoded from one reading. */
const BITS_AT_ONCE = 25;
/** Ends a run of ones there. */
const END_OF_BITS = -1 << BITS_AT_ONCE;

/** Zeros at the low end of a number that has a one. */
function zerosOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** The 25 or more bits of a stream from a bit position on; 0 beyond the end of all bytes. */
function bitsAt({ bytes, view }: EncodedList, position: number): number {
  const i = position >>> 3;
  return (i + 4 <= bytes.length ? view.getInt32(i, true) : lastBytes(bytes, i)) >>> (position & 7);
}

function lastBytes(bytes: Uint8Array, i: number): number {
  return (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16);
}

/** What `readLongPosting` read last. */
const longPosting = { gap: 0, level: 0, position: 0 };

/** Reads a posting of any length, slowly. Returns the same object each time. */
function readLongPosting(
  list: EncodedList,
  from: number,
  last: number,
  k: number,
): Readonly<typeof longPosting> {
  let position = from;
  let ones = 0;
  for (let more = 24; more === 24 && position < last; position += more) {
    more = zerosOf(~bitsAt(list, position) | (-1 << 24));
    ones += more;
  }
  const rank = zerosOf(~bitsAt(list, position + 1 + k) | (-1 << 8)) & (LEVELS - 1);
  // Of damaged bytes the gap may be larger than any index.
  longPosting.gap =
    (Math.min(ones, MOST_STORIES >>> k) << k) + (bitsAt(list, position + 1) & ((1 << k) - 1)) + 1;
  longPosting.level = LEVEL_OF_RANK[k * LEVELS + rank] as number;
  longPosting.position = position + 1 + k + rank + 1;
  return longPosting;
}

/** Decodes the postings of a cursor's block to the places from `from` on, below `to`. Returns the next place. */
function decodeBlock(
  list: EncodedList,
  { block, blockBits, start, end, k }: BlockCursor,
  { storyCount, buffer, from, to }: { storyCount: number; buffer: PostingBuffer; from: number; to: number },
): number {
  const { stories, levels } = buffer;
  const mask = (1 << k) - 1;
  const ranks = k * LEVELS;
  const last = end * 8;
  const limit = Math.min((block + 1) << blockBits, storyCount);
  let position = start * 8;
  let story = (block << blockBits) - 1;
  for (let i = from; i < to; i++) {
    const bits = bitsAt(list, position);
    const zeros = ~bits | END_OF_BITS;
    const quotient = zerosOf(zeros);
    const rank = zerosOf(zeros >>> (quotient + 1 + k));
    const length = quotient + k + rank + 2;
    let level = LEVEL_OF_RANK[ranks + rank] as number;
    if (length <= BITS_AT_ONCE) {
      story += (quotient << k) + ((bits >>> (quotient + 1)) & mask) + 1;
      position += length;
    } else {
      const long = readLongPosting(list, position, last, k);
      story += long.gap;
      position = long.position;
      level = long.level;
    }
    if (position > last || story >= limit) return i;
    stories[i] = story;
    levels[i] = level;
  }
  return to;
}
