/**
 * Sorts all postings of an index by bucket, outside memory. Postings arrive story by story, and each goes to the file of its range of buckets.
 * At the end, each file is sorted by itself.
 */
import { writeBuckets } from './buckets.ts';
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

  /** Adds a posting. Stories must come in rising order; levels are 1 to 8. */
  add(bucket: number, story: number, level: number): void {
    const file = bucket >>> this.#fileBits;
    const kept = this.#kept[file] as { words: Uint32Array; length: number };
    kept.words[kept.length++] = bucket;
    kept.words[kept.length++] = story * 8 + level - 1;
    if (kept.length === kept.words.length) this.#flush(file);
  }

  #flush(file: number): void {
    const kept = this.#kept[file] as { words: Uint32Array; length: number };
    this.#scratch.append(nameOf(file), new Uint8Array(kept.words.buffer, 0, kept.length * 4));
    kept.length = 0;
  }

  /** The two sections of the index. */
  finish(storyCount: number): { bucketGroups: Uint32Array; postings: Uint8Array } {
    let sorted: SortedPostings | undefined;
    let file = -1;
    return writeBuckets(this.#bucketBits, (bucket) => {
      if (bucket >>> this.#fileBits !== file) sorted = this.#sort(++file);
      return sorted?.encode(bucket - file * 2 ** this.#fileBits, storyCount);
    });
  }

  #sort(file: number): SortedPostings {
    this.#flush(file);
    const bytes = this.#scratch.read(nameOf(file), 0, Infinity).slice();
    this.#scratch.remove(nameOf(file));
    const words = new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / BYTES) * 2);
    return new SortedPostings(words, 2 ** this.#fileBits);
  }
}

function nameOf(file: number): string {
  return `postings-${file}`;
}

/** The postings of some neighbouring buckets, sorted by bucket, then story. The counting sort keeps the stories' order. */
class SortedPostings {
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;
  readonly #stories: number[] = [];
  readonly #levels: number[] = [];

  /** @param words bucket and posting, alternating */
  constructor(words: Uint32Array, buckets: number) {
    const starts = new Uint32Array(buckets + 2);
    const mask = buckets - 1;
    for (let i = 0; i < words.length; i += 2) {
      const next = ((words[i] as number) & mask) + 2;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    this.#postings = new Uint32Array(words.length / 2);
    for (let i = 0; i < words.length; i += 2) {
      const bucket = ((words[i] as number) & mask) + 1;
      const slot = starts[bucket] as number;
      this.#postings[slot] = words[i + 1] as number;
      starts[bucket] = slot + 1;
    }
    this.#starts = starts;
  }

  /** The list of a bucket. If two terms of one story share the bucket, the stronger impact is kept. */
  encode(bucket: number, storyCount: number): Uint8Array | undefined {
    const [from, to] = [this.#starts[bucket] as number, this.#starts[bucket + 1] as number];
    if (from === to) return undefined;
    const stories = this.#stories;
    const levels = this.#levels;
    stories.length = levels.length = 0;
    for (let i = from; i < to; i++) {
      const posting = this.#postings[i] as number;
      const [story, level] = [posting >>> 3, (posting & 7) + 1];
      const last = stories.length - 1;
      if (stories[last] === story) {
        levels[last] = Math.max(levels[last] as number, level);
      } else {
        stories.push(story);
        levels.push(level);
      }
    }
    return encodePostings(stories, levels, storyCount);
  }
}
