import type { Carrier, IndexCoverage, Story } from '../model.ts';
import { ByteReader } from './bytes.ts';
import * as layout from './layout.ts';
import { countPostings, decodePostings, type PostingBuffer } from './postings.ts';
import { decodeNames, decodeSignature, type StorySignature } from './records.ts';
import { urlKey } from './url-key.ts';

/** Where an index's files come from: a folder, the extension's package, a cache. */
export interface IndexSource {
  /** For messages to the reader. */
  name: string;
  /** Bytes of one file. Rejects if there is none. */
  read(fileName: string): Promise<ArrayBuffer>;
}

/** What an address is in an index. */
export interface UrlHit {
  story: number;
  /** true: the story's own page; false: a carrier's. */
  isOwn: boolean;
}

/** An open index. Stories are named by their ordinal, 0 to `storyCount - 1`. */
export interface StoryIndex {
  readonly coverage: IndexCoverage;
  readonly storyCount: number;
  /** Number of stories in a term's bucket: the term's own, and those of the few other terms that share it. One look-up. */
  countStoriesWith(hash: number): number;
  /** Fills the buffer with the stories of a term's bucket and their impact levels; returns how many. */
  readPostings(hash: number, buffer: PostingBuffer): number;
  /** All stories that an address belongs to. */
  findUrl(url: string): UrlHit[];
  /** A story's signature, from its shard (read once, then kept while it is in use). */
  readSignature(story: number): Promise<StorySignature>;
  readNames(story: number): Promise<{ story: Story; carriers: readonly Carrier[] }>;
}

/** Shards kept in memory: 64 of 64 kB. */
const SHARDS_KEPT = 64;

/**
 * Opens an index: reads the resident file, checks its header, and makes views; nothing is parsed but the coverage (about 500 bytes).
 * The checksums of the large sections are left to `verifyIndex`.
 * @throws Error `story index: ...` with one sentence for each way in which a file can be broken.
 */
export async function openIndex(source: IndexSource): Promise<StoryIndex> {
  const bytes = new Uint8Array(await source.read(layout.RESIDENT_FILE));
  const header = layout.readHeader(bytes);
  for (const name of ['coverage', 'shards'] as const) checkSection(bytes, header, name);
  const shards = new ShardCache(source, words(bytes, header.sections.shards), header.storyCount);
  const buckets = words(bytes, header.sections.bucketOffsets);
  const postings = sectionBytes(bytes, header.sections.postings);
  const listOf = (hash: number): { bytes: Uint8Array; start: number; end: number } => {
    const bucket = hash >>> (32 - header.bucketBits);
    return {
      bytes: postings,
      start: buckets[bucket] as number,
      end: Math.min(buckets[bucket + 1] as number, postings.length),
    };
  };
  return {
    coverage: JSON.parse(
      new TextDecoder().decode(sectionBytes(bytes, header.sections.coverage)),
    ) as IndexCoverage,
    storyCount: header.storyCount,
    countStoriesWith: (hash) => {
      const list = listOf(hash);
      return countPostings(list.bytes, list.start, list.end);
    },
    readPostings: (hash, buffer) => decodePostings(listOf(hash), header.storyCount, buffer),
    findUrl: (url) => findUrl(bytes, header, url),
    readSignature: async (story) => decodeSignature(await shards.record(story)),
    readNames: async (story) => {
      const reader = await shards.record(story);
      decodeSignature(reader);
      return decodeNames(reader);
    },
  };
}

/** Checks every checksum of every file. Reads all of them. @throws as openIndex. */
export async function verifyIndex(source: IndexSource): Promise<void> {
  const bytes = new Uint8Array(await source.read(layout.RESIDENT_FILE));
  const header = layout.readHeader(bytes);
  for (const name of layout.SECTIONS) checkSection(bytes, header, name);
  const shards = new ShardCache(source, words(bytes, header.sections.shards), header.storyCount);
  for (let shard = 0; shard < header.shardCount; shard++) await shards.load(shard);
}

function sectionBytes(bytes: Uint8Array, section: layout.Section): Uint8Array {
  return bytes.subarray(section.byteOffset, section.byteOffset + section.byteLength);
}

function words(bytes: Uint8Array, section: layout.Section): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + section.byteOffset, section.byteLength / 4);
}

function checkSection(bytes: Uint8Array, header: layout.Header, name: layout.SectionName): void {
  const section = header.sections[name];
  const crc = layout.crc32(sectionBytes(bytes, section));
  layout.check(crc === section.crc32, `section ${name} is damaged, its checksum does not fit`);
}

function findUrl(bytes: Uint8Array, header: layout.Header, url: string): UrlHit[] {
  const key = urlKey(url);
  if (key === undefined) return [];
  const high = words(bytes, header.sections.urlKeysHigh);
  const low = words(bytes, header.sections.urlKeysLow);
  const stories = words(bytes, header.sections.urlStories);
  const hits: UrlHit[] = [];
  for (let i = lowerBound(high, key.high); i < high.length && high[i] === key.high; i++) {
    const entry = stories[i] as number;
    if (low[i] === key.low && entry >>> 1 < header.storyCount)
      hits.push({ story: entry >>> 1, isOwn: (entry & 1) === 1 });
  }
  return hits;
}

/** Index of the first value that is not less. */
function lowerBound(values: Uint32Array, value: number): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Reads shards when they are asked for, and forgets those that were not used for longest. */
class ShardCache {
  readonly #source: IndexSource;
  readonly #table: Uint32Array;
  readonly #storyCount: number;
  readonly #kept = new Map<number, Promise<Uint8Array>>();

  constructor(source: IndexSource, table: Uint32Array, storyCount: number) {
    this.#source = source;
    this.#table = table;
    this.#storyCount = storyCount;
  }

  /** A reader at the start of a story's record. */
  async record(story: number): Promise<ByteReader> {
    layout.check(
      story >= 0 && story < this.#storyCount,
      `there is no story ${story}, the index has ${this.#storyCount}`,
    );
    const shard = this.#shardOf(story);
    const bytes = await this.#keep(shard);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const slot = layout.SHARD_HEADER_BYTES + (story - (this.#table[shard * 3] as number)) * 4;
    return new ByteReader(bytes.subarray(0, view.getUint32(slot + 4, true)), view.getUint32(slot, true));
  }

  /** Reads and checks one shard. */
  async load(shard: number): Promise<Uint8Array> {
    const name = layout.shardFile(shard);
    const bytes = new Uint8Array(await this.#source.read(name));
    const expected = this.#table[shard * 3 + 1] as number;
    layout.check(
      bytes.length === expected,
      `${name} is truncated, the index says ${expected} bytes, the file has ${bytes.length}`,
    );
    const fits = layout.crc32(bytes) === this.#table[shard * 3 + 2];
    layout.check(fits, `${name} is damaged or of another index, its checksum does not fit`);
    return bytes;
  }

  #keep(shard: number): Promise<Uint8Array> {
    const bytes = this.#kept.get(shard) ?? this.load(shard);
    this.#kept.delete(shard);
    this.#kept.set(shard, bytes);
    // A shard that could not be read is asked for again the next time.
    bytes.catch(() => this.#kept.delete(shard));
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > SHARDS_KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    return bytes;
  }

  #shardOf(story: number): number {
    let from = 0;
    let to = this.#table.length / 3;
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if ((this.#table[middle * 3] as number) <= story) from = middle;
      else to = middle;
    }
    return from;
  }
}
