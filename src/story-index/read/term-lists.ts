import { varintAt, varintEnd } from '../format/bytes.ts';
import { GROUP_BITS, TAG_BITS } from '../format/layout.ts';
import { ANOTHER_LIST, MANY_POSTINGS } from '../format/list-head.ts';
import { PLAIN_POSTINGS, plainBytes, storyBitsOf } from '../format/posting-code.ts';
import type { PostingBuffer } from '../posting-buffer.ts';
import type { TermLists } from '../story-index.ts';
import { decodePostings, probePostings } from './decode-postings.ts';
import { encodedList, type EncodedList } from './encoded-list.ts';

/** Where the posting lists of a segment are. */
export class ListFinder {
  readonly #groups: Uint32Array;
  readonly #bucketBits: number;
  readonly #storyCount: number;
  /** Bytes of a plain list, by its postings. */
  readonly #plainBytes: readonly number[];
  readonly #list: EncodedList;

  constructor(
    { groups, postings }: { groups: Uint32Array; postings: Uint8Array },
    { bucketBits, storyCount }: { bucketBits: number; storyCount: number },
  ) {
    this.#groups = groups;
    this.#bucketBits = bucketBits;
    this.#storyCount = storyCount;
    const storyBits = storyBitsOf(storyCount);
    this.#plainBytes = Array.from({ length: PLAIN_POSTINGS + 1 }, (_, count) => plainBytes(count, storyBits));
    this.#list = encodedList(postings, 0);
  }

  /** Looks up some terms. Cost: about 16 short steps each (FORMAT.md, "Buckets"). */
  find(hashes: ArrayLike<number>): TermLists {
    const list = this.#list;
    const counts = new Uint32Array(hashes.length);
    const ranges = new Uint32Array(hashes.length * 2);
    for (let i = 0; i < hashes.length; i++) {
      if (!this.#findOne(hashes[i] as number)) continue;
      counts[i] = list.count;
      ranges[i * 2] = list.start;
      ranges[i * 2 + 1] = list.end;
    }
    const goTo = (term: number): boolean => {
      list.count = counts[term] as number;
      list.start = ranges[term * 2] as number;
      list.end = ranges[term * 2 + 1] as number;
      return list.count > 0;
    };
    return {
      counts,
      read: (term, buffer: PostingBuffer, at = 0) =>
        goTo(term) ? decodePostings(list, this.#storyCount, buffer, at) : 0,
      probe: (term, stories, levels) => {
        if (goTo(term)) probePostings(list, this.#storyCount, stories, levels);
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
    const tag = (hash << this.#bucketBits) >>> (32 - TAG_BITS);
    const list = this.#list;
    const { bytes } = list;
    let before = bitsIn(mask & (bit - 1));
    for (let at = this.#groups[group + 1] as number; at + 1 < bytes.length;) {
      const isTag = bytes[at] === tag;
      const head = bytes[at + 1] as number;
      at += 2;
      let count = head & (ANOTHER_LIST - 1);
      if (count === MANY_POSTINGS) {
        count += varintAt(bytes, at);
        at = varintEnd(bytes, at);
      }
      let length = this.#plainBytes[count];
      if (length === undefined) {
        length = varintAt(bytes, at);
        at = varintEnd(bytes, at);
      }
      if (before === 0 && isTag) {
        list.count = Math.min(count, this.#storyCount);
        list.start = at;
        list.end = Math.min(at + length, bytes.length);
        return true;
      }
      at += length;
      if (head >= ANOTHER_LIST) continue;
      if (before-- === 0) return false;
    }
    return false;
  }
}

/** Number of ones among 32 bits (Warren, Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
