import { MOST_STORIES, TIMES_BITS } from '../format/layout.ts';
import { MOST_TIMES, PLAIN_POSTINGS, storyBitsOf } from '../format/posting-code.ts';
import { createPostingBuffer, reserve, type PostingBuffer } from '../posting-buffer.ts';
import type { AskedStories, PostingForm } from '../segment.ts';
import { BlockCursor } from './block-cursor.ts';
import type { EncodedList } from './encoded-list.ts';
import { levelOfPosting } from './level-of-posting.ts';

const AS_LEVELS: PostingForm = { first: 0, asTimes: false };

/**
 * Decodes one list into `buffer`, from place `at` on. Returns the number of postings. Damaged bytes give a shorter list of valid ordinals,
 * never a crash. Cost: one step a posting.
 * @param lengths of all stories of the segment, as bytes
 * @param form by default a segment's own ordinals, with levels
 */
export function decodePostings(
  list: EncodedList,
  lengths: Uint8Array,
  buffer: PostingBuffer,
  at = 0,
  form = AS_LEVELS,
): number {
  reserve(buffer, at + list.count);
  if (list.count <= PLAIN_POSTINGS) return decodePlain(list, lengths, buffer, at, form);
  const cursor = new BlockCursor(list, lengths.length);
  const lastBlock = (lengths.length - 1) >>> cursor.blockBits;
  let place = at;
  for (let block = 0; block <= lastBlock; block++) {
    cursor.skipTo(block);
    place = decodeBlock(list, cursor, { ...form, lengths, buffer, from: place, to: at + list.count });
  }
  return place - at;
}

/** Turns times, from 1, into levels. @param lengths of all stories of the segment, as bytes */
export function setLevels(lengths: Uint8Array, { stories, levels, from, end, first }: AskedStories): void {
  for (let i = from; i < end; i++)
    levels[i] = levelOfPosting(lengths[(stories[i] as number) - first] as number, (levels[i] as number) - 1);
}

/** Decodes a plain list. Stops before an ordinal that is out of range, or does not rise. */
function decodePlain(
  list: EncodedList,
  lengths: Uint8Array,
  buffer: PostingBuffer,
  at: number,
  { first, asTimes }: PostingForm,
): number {
  const storyBits = storyBitsOf(lengths.length);
  const timesBits = list.times === 0 ? TIMES_BITS : 0;
  let position = list.start * 8;
  let before = -1;
  for (let i = 0; i < list.count; i++) {
    const story = bitsAt(list, position) & ((1 << storyBits) - 1);
    const more = timesBits === 0 ? list.times - 1 : bitsAt(list, position + storyBits) & (MOST_TIMES - 1);
    position += storyBits + timesBits;
    if (position > list.end * 8 || story <= before || story >= lengths.length) return i;
    buffer.stories[at + i] = first + story;
    buffer.levels[at + i] = asTimes ? more + 1 : levelOfPosting(lengths[story] as number, more);
    before = story;
  }
  return list.count;
}

/**
 * Sets the levels of the stories that are asked. Cost: a step for each block of the list, and about 16 postings for each story.
 * @param lengths of all stories of the segment, as bytes
 */
export function probePostings(list: EncodedList, lengths: Uint8Array, asked: AskedStories): void {
  if (list.count <= PLAIN_POSTINGS) return probePlain(list, lengths, asked);
  const cursor = new BlockCursor(list, lengths.length);
  for (let i = asked.from; i < asked.end;) {
    cursor.skipTo(((asked.stories[i] as number) - asked.first) >>> cursor.blockBits);
    i = probeBlock(list, cursor, lengths, asked, i);
  }
}

/** Holds the few postings of a plain list while stories are looked up in it. */
const plain: PostingBuffer = createPostingBuffer(PLAIN_POSTINGS);

function probePlain(
  list: EncodedList,
  lengths: Uint8Array,
  { stories, levels, from, end, first }: AskedStories,
): void {
  const count = decodePlain(list, lengths, plain, 0, { first, asTimes: false });
  let held = 0;
  for (let i = from; i < end; i++) {
    const story = stories[i] as number;
    while (held < count && (plain.stories[held] as number) < story) held++;
    levels[i] = held < count && plain.stories[held] === story ? (plain.levels[held] as number) : 0;
  }
}

/** Looks up the stories from place `i` on that fall into a cursor's block. Returns the place of the first story beyond the block. */
function probeBlock(
  list: EncodedList,
  { block, blockBits, start, end: blockEnd, k }: BlockCursor,
  lengths: Uint8Array,
  { stories, levels, end, first }: AskedStories,
  i: number,
): number {
  const mask = (1 << k) - 1;
  const last = blockEnd * 8;
  const beyond = (block + 1) << blockBits;
  let position = start * 8;
  let held = (block << blockBits) - 1;
  let more = 0;
  for (; i < end; i++) {
    const story = (stories[i] as number) - first;
    if (story >= beyond) break;
    while (held < story) {
      const bits = bitsAt(list, position);
      const zeros = ~bits | END_OF_BITS;
      const quotient = zerosOf(zeros);
      more = zerosOf(zeros >>> (quotient + 1 + k));
      const length = quotient + k + more + 2;
      if (length <= BITS_AT_ONCE) {
        held += (quotient << k) + ((bits >>> (quotient + 1)) & mask) + 1;
        position += length;
      } else {
        const long = readLongPosting(list, position, last, k);
        held += long.gap;
        position = long.position;
        more = long.more;
      }
      if (position > last) held = beyond;
    }
    levels[i] = held === story ? levelOfPosting(lengths[story] as number, more) : 0;
  }
  return i;
}

/** Bits that `bitsAt` returns at any position. A posting of no more bits is decoded from one such reading. */
const BITS_AT_ONCE = 25;
/** Marks the end of those bits, so that a run of ones stops there. */
const END_OF_BITS = -1 << BITS_AT_ONCE;

/** Number of zeros at the low end of a number other than 0. */
function zerosOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** At least 25 bits of a stream from a bit position on. Bits beyond the end of the bytes are 0. */
function bitsAt({ bytes, view }: EncodedList, position: number): number {
  const i = position >>> 3;
  return (i + 4 <= bytes.length ? view.getInt32(i, true) : lastBytes(bytes, i)) >>> (position & 7);
}

function lastBytes(bytes: Uint8Array, i: number): number {
  return (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16);
}

/** Reads a posting of any length, slowly. Needed for the few that are longer than `BITS_AT_ONCE`. */
function readLongPosting(
  list: EncodedList,
  from: number,
  last: number,
  k: number,
): { gap: number; more: number; position: number } {
  let position = from;
  let ones = 0;
  for (let more = 24; more === 24 && position < last; position += more) {
    more = zerosOf(~bitsAt(list, position) | (-1 << 24));
    ones += more;
  }
  const more = zerosOf(~bitsAt(list, position + 1 + k) | (-1 << MOST_TIMES));
  // In damaged bytes, the gap may be larger than any index.
  const gap = (Math.min(ones, MOST_STORIES >>> k) << k) + (bitsAt(list, position + 1) & ((1 << k) - 1)) + 1;
  return { gap, more, position: position + 1 + k + more + 1 };
}

/** Decodes the postings of a cursor's block into the places `[from, to)` of the buffer. Returns the next free place. */
function decodeBlock(
  list: EncodedList,
  { block, blockBits, start, end, k }: BlockCursor,
  {
    lengths,
    buffer,
    first,
    asTimes,
    from,
    to,
  }: PostingForm & { lengths: Uint8Array; buffer: PostingBuffer; from: number; to: number },
): number {
  const { stories, levels } = buffer;
  const mask = (1 << k) - 1;
  const last = end * 8;
  const limit = Math.min((block + 1) << blockBits, lengths.length);
  let position = start * 8;
  let story = (block << blockBits) - 1;
  for (let i = from; i < to; i++) {
    const bits = bitsAt(list, position);
    const zeros = ~bits | END_OF_BITS;
    const quotient = zerosOf(zeros);
    let more = zerosOf(zeros >>> (quotient + 1 + k));
    const length = quotient + k + more + 2;
    if (length <= BITS_AT_ONCE) {
      story += (quotient << k) + ((bits >>> (quotient + 1)) & mask) + 1;
      position += length;
    } else {
      const long = readLongPosting(list, position, last, k);
      story += long.gap;
      position = long.position;
      more = long.more;
    }
    if (position > last || story >= limit) return i;
    stories[i] = first + story;
    levels[i] = asTimes ? Math.min(more, MOST_TIMES) + 1 : levelOfPosting(lengths[story] as number, more);
  }
  return to;
}
