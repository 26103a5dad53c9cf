/**
 * Sorts all postings of an index by term, outside memory. Postings arrive story by story, and each goes to the file of its range of keys. At the
 * end, each file is sorted by itself.
 */
import { TAG_BITS, TIMES_BITS } from '../format/layout.ts';
import { headOf } from '../format/list-head.ts';
import { writeBuckets, type TermList } from './buckets.ts';
import { encodePostings } from './encode-postings.ts';
import type { Scratch } from './scratch.ts';

/** Postings that are sorted in memory at once, at 24 bytes each. */
const POSTINGS_AT_ONCE = 2_000_000;
/** Postings that are collected for a file before being written. */
const KEPT = 16 * 1024;
const BYTES = 8;

export class PostingRuns {
  readonly #scratch: Scratch;
  readonly #bucketBits: number;
  /** log2 of the buckets of a file. */
  readonly #fileBits: number;
  readonly #kept: { words: Uint32Array; length: number }[];

  /** @param most upper limit of the number of postings */
  constructor(scratch: Scratch, { bucketBits, most }: { bucketBits: number; most: number }) {
    const files = 2 ** Math.min(8, Math.ceil(Math.log2(Math.max(1, most / POSTINGS_AT_ONCE))));
    this.#scratch = scratch;
    this.#bucketBits = bucketBits;
    this.#fileBits = bucketBits - Math.log2(files);
    this.#kept = Array.from({ length: files }, () => ({ words: new Uint32Array(KEPT * 2), length: 0 }));
  }

  /** Adds a posting of a term. Stories must come in rising order. @param times how often the story holds the term, 1 to 8 */
  add(hash: number, story: number, times: number): void {
    const key = hash >>> (32 - this.#bucketBits - TAG_BITS);
    const file = key >>> (this.#fileBits + TAG_BITS);
    const kept = this.#kept[file] as { words: Uint32Array; length: number };
    kept.words[kept.length++] = key;
    kept.words[kept.length++] = (story << TIMES_BITS) | (times - 1);
    if (kept.length === kept.words.length) this.#flush(file);
  }

  #flush(file: number): void {
    const kept = this.#kept[file] as { words: Uint32Array; length: number };
    this.#scratch.append(nameOf(file), new Uint8Array(kept.words.buffer, 0, kept.length * 4));
    kept.length = 0;
  }

  /** The two sections of the segment. */
  finish(storyCount: number): { bucketGroups: Uint32Array; postings: Uint8Array } {
    return writeBuckets(this.#bucketBits, this.#lists(storyCount));
  }

  *#lists(storyCount: number): Generator<TermList> {
    for (let file = 0; file < this.#kept.length; file++) yield* listsOf(this.#sorted(file), storyCount);
  }

  /** Key and posting, alternating, of one file, sorted by key, then story: two counting sorts, which keep the order of equal keys. */
  #sorted(file: number): Uint32Array {
    this.#flush(file);
    const bytes = this.#scratch.read(nameOf(file), 0, Infinity).slice();
    this.#scratch.remove(nameOf(file));
    const words = new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / BYTES) * 2);
    const byTag = countingSort(words, { shift: 0, bits: TAG_BITS });
    return countingSort(byTag, { shift: TAG_BITS, bits: this.#fileBits });
  }
}

function nameOf(file: number): string {
  return `postings-${file}`;
}

/** Sorts pairs of words by some bits of the first. */
function countingSort(words: Uint32Array, { shift, bits }: { shift: number; bits: number }): Uint32Array {
  const mask = 2 ** bits - 1;
  const starts = new Uint32Array(2 ** bits + 1);
  for (let i = 0; i < words.length; i += 2) {
    const next = (((words[i] as number) >>> shift) & mask) + 1;
    starts[next] = (starts[next] as number) + 2;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const sorted = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i += 2) {
    const slot = ((words[i] as number) >>> shift) & mask;
    const at = starts[slot] as number;
    sorted[at] = words[i] as number;
    sorted[at + 1] = words[i + 1] as number;
    starts[slot] = at + 2;
  }
  return sorted;
}

/** The lists of sorted postings. If two terms of one story have one key, the larger number of times is kept. */
function* listsOf(sorted: Uint32Array, storyCount: number): Generator<TermList> {
  const stories: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < sorted.length;) {
    const key = sorted[i] as number;
    stories.length = times.length = 0;
    for (; i < sorted.length && sorted[i] === key; i += 2) {
      const posting = sorted[i + 1] as number;
      const [story, each] = [posting >>> TIMES_BITS, (posting & (2 ** TIMES_BITS - 1)) + 1];
      const last = stories.length - 1;
      if (stories[last] === story) {
        times[last] = Math.max(times[last] as number, each);
      } else {
        stories.push(story);
        times.push(each);
      }
    }
    const bytes = encodePostings({ stories, times }, storyCount);
    yield { key, count: stories.length, head: headOf(times), bytes };
  }
}
