import type { IndexCoverage } from '../../model.ts';
import { findList } from '../format/buckets.ts';
import * as layout from '../format/layout.ts';
import { countPostings, decodePostings, probePostings, type PostingBuffer } from '../format/postings.ts';
import { encodedList } from '../format/bytes.ts';
import { inflateNames, parseNames, type StoryNames } from '../format/names.ts';
import { decodeRecord, type StorySignature } from '../format/records.ts';
import { signatureCodeOf } from '../format/signature-code.ts';
import { readShard, type Shard } from '../format/shard.ts';
import { urlKey } from '../format/url-key.ts';

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
  /** Is the term in so many stories that it has no postings? */
  isCommon(hash: number): boolean;
  /** Fills the buffer, from `at` on, with the stories of a term's bucket and their impact levels; returns how many. */
  readPostings(hash: number, buffer: PostingBuffer, at?: number): number;
  /** Sets `levels[i]` to the impact level of a term's bucket in `stories[i]`, rising; 0 where it is not. Reads only their blocks of the list. */
  probePostings(hash: number, stories: Uint32Array, levels: Uint8Array): void;
  /** All stories that an address belongs to. */
  findUrl(url: string): UrlHit[];
  /** The same for many addresses at once, as of all links of a page: one list for each, in their order. About 10 microseconds each. */
  findUrls(urls: readonly string[]): UrlHit[][];
  /** A story's signature, from its shard (read once, then kept while it is in use). */
  readSignature(story: number): Promise<StorySignature>;
  readNames(story: number): Promise<StoryNames>;
}

/** Shards kept in memory, 16 MB: all of an index of 20,000 stories. Reading one costs a browser 2 milliseconds, whatever its size. */
export const SHARDS_KEPT = 256;
/** Shards whose names are kept inflated, about 25 kB each. */
const NAMES_KEPT = 8;

/**
 * Opens an index: reads the resident file, checks its header, and makes views; nothing is parsed but the coverage (about 500 bytes).
 * The checksums of the large sections are left to `verifyIndex`.
 * @throws Error `story index: ...` with one sentence for each way in which a file can be broken.
 */
export async function openIndex(source: IndexSource): Promise<StoryIndex> {
  const bytes = new Uint8Array(await source.read(layout.RESIDENT_FILE));
  const header = layout.readHeader(bytes);
  for (const name of ['coverage', 'signatureCode', 'commonTerms', 'shards'] as const)
    checkSection(bytes, header, name);
  const shards = new ShardCache(source, words(bytes, header.sections.shards), header.storyCount);
  const commonTerms = words(bytes, header.sections.commonTerms);
  const groups = words(bytes, header.sections.bucketGroups);
  const place = encodedList(sectionBytes(bytes, header.sections.postings));
  const find = (hash: number): boolean => findList(groups, hash >>> (32 - header.bucketBits), place);
  const urls = urlTable(bytes, header);
  const code = signatureCodeOf(sectionBytes(bytes, header.sections.signatureCode));
  return {
    coverage: readCoverage(bytes, header),
    storyCount: header.storyCount,
    countStoriesWith: (hash) => (find(hash) ? countPostings(place.bytes, place.start, place.end) : 0),
    isCommon: (hash) => commonTerms[lowerBound(commonTerms, hash)] === hash,
    readPostings: (hash, buffer, at) =>
      find(hash) ? decodePostings(place, header.storyCount, buffer, at) : 0,
    probePostings: (hash, stories, levels) => {
      if (find(hash)) probePostings(place, header.storyCount, stories, levels);
      else levels.fill(0, 0, stories.length);
    },
    findUrl: (url) => findUrl(urls, url),
    findUrls: (all) => all.map((url) => findUrl(urls, url)),
    readSignature: async (story) => decodeRecord(await shards.record(story), code),
    readNames: async (story) => parseNames(await shards.names(story)),
  };
}

function readCoverage(bytes: Uint8Array, { sections }: layout.Header): IndexCoverage {
  const text = new TextDecoder().decode(sectionBytes(bytes, sections.coverage));
  const shards = words(bytes, sections.shards);
  let total = bytes.length;
  for (let i = 1; i < shards.length; i += 3) total += shards[i] as number;
  return { ...(JSON.parse(text) as Omit<IndexCoverage, 'bytes'>), bytes: total };
}

/** Checks every checksum of every file. Reads all of them. @throws as openIndex. */
export async function verifyIndex(source: IndexSource): Promise<void> {
  const bytes = new Uint8Array(await source.read(layout.RESIDENT_FILE));
  const header = layout.readHeader(bytes);
  for (const name of layout.SECTIONS) checkSection(bytes, header, name);
  signatureCodeOf(sectionBytes(bytes, header.sections.signatureCode));
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

/** Keys of 48 bits, sorted, with what each is. */
interface UrlTable {
  high: Uint32Array;
  low: Uint16Array;
  stories: Uint32Array;
  storyCount: number;
}

function urlTable(bytes: Uint8Array, { sections, storyCount, urlKeyCount }: layout.Header): UrlTable {
  const low = new Uint16Array(bytes.buffer, bytes.byteOffset + sections.urlKeysLow.byteOffset, urlKeyCount);
  return {
    high: words(bytes, sections.urlKeysHigh),
    low,
    stories: words(bytes, sections.urlStories),
    storyCount,
  };
}

function findUrl({ high, low, stories, storyCount }: UrlTable, url: string): UrlHit[] {
  const key = urlKey(url);
  if (key === undefined) return [];
  const hits: UrlHit[] = [];
  for (let i = lowerBound(high, key.high); i < high.length && high[i] === key.high; i++) {
    const entry = stories[i] as number;
    if (low[i] === key.low && entry >>> 1 < storyCount)
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
  readonly #kept = new Map<number, Promise<Shard>>();
  readonly #inflated = new Map<number, string[]>();

  constructor(source: IndexSource, table: Uint32Array, storyCount: number) {
    this.#source = source;
    this.#table = table;
    this.#storyCount = storyCount;
  }

  async record(story: number): Promise<Uint8Array> {
    const shard = this.#shardOf(story);
    return (await this.#keep(shard)).record(story - this.#firstOf(shard));
  }

  /** The line of a story in its shard's names. */
  async names(story: number): Promise<string> {
    const shard = this.#shardOf(story);
    const { names } = await this.#keep(shard);
    let lines = this.#inflated.get(shard);
    if (lines === undefined) {
      lines = inflateNames(names);
      if (this.#inflated.size >= NAMES_KEPT) this.#inflated.clear();
      this.#inflated.set(shard, lines);
    }
    const line = lines[story - this.#firstOf(shard)];
    if (line === undefined)
      throw new Error(`story index: ${layout.shardFile(shard)} has no names for story ${story}`);
    return line;
  }

  /** Reads and checks one shard. */
  async load(shard: number): Promise<Shard> {
    const name = layout.shardFile(shard);
    const bytes = new Uint8Array(await this.#source.read(name));
    const expected = this.#table[shard * 3 + 1] as number;
    layout.check(
      bytes.length === expected,
      `${name} is truncated, the index says ${expected} bytes, the file has ${bytes.length}`,
    );
    const fits = layout.crc32(bytes) === this.#table[shard * 3 + 2];
    layout.check(fits, `${name} is damaged or of another index, its checksum does not fit`);
    return readShard(bytes, name);
  }

  #keep(shard: number): Promise<Shard> {
    const bytes = this.#kept.get(shard) ?? this.load(shard);
    this.#kept.delete(shard);
    this.#kept.set(shard, bytes);
    // A shard that could not be read is asked for again the next time.
    bytes.catch(() => this.#kept.delete(shard));
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > SHARDS_KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    return bytes;
  }

  #firstOf(shard: number): number {
    return this.#table[shard * 3] as number;
  }

  #shardOf(story: number): number {
    layout.check(
      story >= 0 && story < this.#storyCount,
      `there is no story ${story}, the index has ${this.#storyCount}`,
    );
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
