import { varintAt, varintEnd } from '../format/bytes.ts';
import { GROUP_BITS, TAG_BITS } from '../format/layout.ts';
import { ANOTHER_LIST, CODED, commonTimesOf, countOf, MANY_HEAD, plainSizes } from '../format/list-head.ts';
import type { PostingBuffer } from '../posting-buffer.ts';
import type { TermLists } from '../story-index.ts';
import { decodePostings, probePostings } from './decode-postings.ts';
import { encodedList, type EncodedList } from './encoded-list.ts';

/** Fields of a list that was found: its postings, first byte, end, and the times of every posting. */
const FIELDS = 4;

/** Where the posting lists of a segment are. */
export class ListFinder {
  readonly #groups: Uint32Array;
  readonly #bucketBits: number;
  /** The length of each story, as a byte. */
  readonly #lengths: Uint8Array;
  /** Bytes of a list by its head; 0 for one that says its length. */
  readonly #sizes = new Uint32Array(2 * ANOTHER_LIST);
  readonly #list: EncodedList;

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

  /** Looks up some terms. Cost: a few steps for each list of a group before the term's own, 12 on average (FORMAT.md, "Buckets"). */
  find(hashes: ArrayLike<number>): TermLists {
    const list = this.#list;
    const counts = new Uint32Array(hashes.length);
    const found = new Uint32Array(hashes.length * FIELDS);
    for (let i = 0; i < hashes.length; i++) {
      if (!this.#findOne(hashes[i] as number)) continue;
      counts[i] = list.count;
      found[i * FIELDS] = list.count;
      found[i * FIELDS + 1] = list.start;
      found[i * FIELDS + 2] = list.end;
      found[i * FIELDS + 3] = list.times;
    }
    const goTo = (term: number): boolean => {
      list.count = found[term * FIELDS] as number;
      list.start = found[term * FIELDS + 1] as number;
      list.end = found[term * FIELDS + 2] as number;
      list.times = found[term * FIELDS + 3] as number;
      return list.count > 0;
    };
    return {
      counts,
      read: (term, buffer: PostingBuffer, at = 0) =>
        goTo(term) ? decodePostings(list, this.#lengths, buffer, at) : 0,
      probe: (term, stories, levels) => {
        if (goTo(term)) probePostings(list, this.#lengths, stories, levels);
        else levels.fill(0, 0, stories.length);
      },
    };
  }

  /** Sets `#list` to a term's list. Returns whether the term has one. Damaged bytes never make it throw or run on. */
  #findOne(hash: number): boolean {
    const bucket = hash >>> (32 - this.#bucketBits);
    const group = (bucket >>> GROUP_BITS) * 2;
    const mask = this.#groups[group] as number;
    const bit = 1 << (bucket & (2 ** GROUP_BITS - 1));
    if ((mask & bit) === 0) return false;
    const { bytes } = this.#list;
    const sizes = this.#sizes;
    const start = this.#groups[group + 1] as number;
    const lists = varintAt(bytes, start);
    const heads = varintEnd(bytes, start) + lists;
    const end = Math.min(heads + lists, bytes.length);
    let at = end;
    let i = heads;
    for (let before = bitsIn(mask & (bit - 1)); before > 0 && i < end; i++) {
      const head = bytes[i] as number;
      if (head < ANOTHER_LIST) before--;
      const size = sizes[head] as number;
      at = size > 0 ? at + size : afterList(bytes, head, at);
    }
    const tag = (hash << this.#bucketBits) >>> (32 - TAG_BITS);
    for (; i < end; i++) {
      const head = bytes[i] as number;
      if (bytes[i - lists] === tag) return this.#setList(head & MANY_HEAD, at);
      if (head < ANOTHER_LIST) return false;
      const size = sizes[head] as number;
      at = size > 0 ? at + size : afterList(bytes, head, at);
    }
    return false;
  }

  #setList(head: number, at: number): boolean {
    const list = this.#list;
    const { bytes } = list;
    list.count = countOf(head);
    list.times = commonTimesOf(head);
    list.start = at;
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
    return true;
  }
}

/** The end of a coded list, which says its length. */
function afterList(bytes: Uint8Array, head: number, start: number): number {
  const at = (head & MANY_HEAD) === MANY_HEAD ? varintEnd(bytes, start) : start;
  const length = bytes[at] as number;
  return length < 128 ? at + 1 + length : varintEnd(bytes, at) + varintAt(bytes, at);
}

/** Number of ones among 32 bits (Warren, Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
