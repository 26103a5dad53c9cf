import { varintAt, varintEnd } from '../format/bytes.ts';
import { GROUP_BITS, TAG_BITS } from '../format/layout.ts';
import { ANOTHER_LIST, CODED, commonTimesOf, countOf, MANY_HEAD, plainSizes } from '../format/list-head.ts';
import type { PostingBuffer } from '../posting-buffer.ts';
import type { AskedStories, FoundLists, PostingForm, SegmentLists, WantedLists } from '../segment.ts';
import { decodePostings, probePostings, setLevels } from './decode-postings.ts';
import { encodedList, type EncodedList } from './encoded-list.ts';

/** The bits of a bucket's number in its group. */
const IN_GROUP = (1 << GROUP_BITS) - 1;
/** Bytes from a group's start to the middle of its tags and heads, of which it has some 24 each. */
const MIDDLE_OF_GROUP = 32;
/** Postings of a list by its head; at least as many for `MANY_HEAD`. */
const COUNTS = Uint8Array.from({ length: ANOTHER_LIST }, (_, head) => countOf(head));

/** Where the posting lists of a segment are. */
export class ListFinder implements SegmentLists {
  readonly #groups: Uint32Array;
  readonly #bucketBits: number;
  /** The length of each story, as a byte. */
  readonly #lengths: Uint8Array;
  /** Bytes of a list by its head; 0 for one that says its length. */
  readonly #sizes = new Uint32Array(2 * ANOTHER_LIST);
  readonly #list: EncodedList;
  /** What was in the bytes that were touched. Without this use of them, the engine would leave the touching out. */
  touched = 0;

  constructor(
    { groups, postings, lengths }: { groups: Uint32Array; postings: Uint8Array; lengths: Uint8Array },
    { bucketBits }: { bucketBits: number },
  ) {
    this.#groups = groups;
    this.#bucketBits = bucketBits;
    this.#lengths = lengths;
    const sizes = plainSizes(lengths.length);
    this.#sizes.set(sizes);
    this.#sizes.set(sizes, ANOTHER_LIST);
    this.#list = encodedList(postings);
  }

  /** The memory of all groups is touched first, and so fetched at once. Cost: a few steps for each list of a group before the term's own, 12 on average (FORMAT.md, "Buckets"). Damaged bytes never make it throw or run on. */
  find(hashes: Uint32Array, { counts, heads, places }: FoundLists, from: number): void {
    const { bytes, view } = this.#list;
    const groups = this.#groups;
    const bucketBits = this.#bucketBits;
    const sizes = this.#sizes;
    const storyCount = this.#lengths.length;
    let touched = 0;
    for (let i = 0; i < hashes.length; i++) {
      const group = ((hashes[i] as number) >>> (32 - bucketBits + GROUP_BITS)) * 2;
      touched |= bytes[(groups[group + 1] as number) + MIDDLE_OF_GROUP] as number;
    }
    this.touched = touched;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      const bucket = hash >>> (32 - bucketBits);
      const group = (bucket >>> GROUP_BITS) * 2;
      const mask = groups[group] as number;
      const bit = 1 << (bucket & IN_GROUP);
      if ((mask & bit) === 0) continue;
      const start = groups[group + 1] as number;
      let lists = bytes[start] ?? 0;
      let tags = start + 1;
      if (lists > 127) {
        lists = Math.min(varintAt(bytes, start), bytes.length);
        tags = varintEnd(bytes, start);
      }
      const firstHead = tags + lists;
      const end = Math.min(firstHead + lists, bytes.length) | 0;
      // Over the lists of the buckets before: each bucket's last has a head below 128.
      let head = firstHead;
      let before = bitsIn(mask & (bit - 1));
      while (head + 4 <= end) {
        const last = Math.imul((~view.getInt32(head, true) >>> 7) & 0x01010101, 0x01010101) >>> 24;
        if (last >= before) break;
        before -= last;
        head += 4;
      }
      for (; before > 0 && head < end; head++) if ((bytes[head] as number) < ANOTHER_LIST) before--;
      const tag = (hash << bucketBits) >>> (32 - TAG_BITS);
      while (head < end && bytes[head - lists] !== tag)
        head = (bytes[head] as number) < ANOTHER_LIST ? end : head + 1;
      if (head >= end) continue;
      // Whole numbers of 32 bits (| 0): as others, these loops take half as long again.
      let place = end;
      for (let each = firstHead; each < head; each++) {
        const size = sizes[bytes[each] as number] as number;
        place = size > 0 ? (place + size) | 0 : afterList(bytes, bytes[each] as number, place);
      }
      const kind = (bytes[head] as number) & MANY_HEAD;
      const more = kind === MANY_HEAD ? Math.min(varintAt(bytes, place), storyCount) : 0;
      heads[from + i] = kind + 1;
      places[from + i] = place;
      counts[i] = (counts[i] as number) + Math.min((COUNTS[kind] as number) + more, storyCount);
    }
  }

  read(found: FoundLists, from: number, wanted: WantedLists, buffer: PostingBuffer, form: PostingForm): void {
    const { heads, places } = found;
    const { ends } = wanted;
    const { bytes } = this.#list;
    let touched = 0;
    for (const place of wanted.places) touched |= bytes[places[from + place] as number] as number;
    this.touched = touched;
    for (let i = 0; i < ends.length; i++) {
      const at = from + (wanted.places[i] as number);
      if (heads[at] === 0) continue;
      const list = this.#goTo((heads[at] as number) - 1, places[at] as number);
      const end = ends[i] as number;
      ends[i] = end + decodePostings(list, this.#lengths, buffer, end, form);
    }
  }

  probe({ heads, places }: FoundLists, at: number, asked: AskedStories): void {
    probePostings(this.#goTo((heads[at] as number) - 1, places[at] as number), this.#lengths, asked);
  }

  setLevels(held: AskedStories): void {
    setLevels(this.#lengths, held);
  }

  #goTo(head: number, place: number): EncodedList {
    const list = this.#list;
    const { bytes } = list;
    list.count = COUNTS[head] as number;
    list.times = commonTimesOf(head);
    list.start = place;
    if (head === MANY_HEAD) {
      list.count += varintAt(bytes, list.start);
      list.start = varintEnd(bytes, list.start);
    }
    let size = this.#sizes[head] as number;
    if (head >= CODED) {
      size = varintAt(bytes, list.start);
      list.start = varintEnd(bytes, list.start);
    }
    list.count = Math.min(list.count, this.#lengths.length);
    list.start = Math.min(list.start, bytes.length);
    list.end = Math.min(list.start + size, bytes.length);
    return list;
  }
}

/** The end of a coded list, which says its length. */
function afterList(bytes: Uint8Array, head: number, start: number): number {
  const at = (head & MANY_HEAD) === MANY_HEAD ? varintEnd(bytes, start) : start;
  const length = bytes[at] ?? 0;
  return length < 128 ? at + 1 + length : (varintEnd(bytes, at) + varintAt(bytes, at)) | 0;
}

/** Number of ones among 32 bits (Warren, Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
