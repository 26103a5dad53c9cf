import { estimatedStoryShare, rarityOf } from '../fingerprint/term-rarity.ts';
import { FINGERPRINT_VERSION } from '../fingerprint/term-hash.ts';
import type { IndexCoverage } from '../model.ts';
import { ByteWriter } from './bytes.ts';
import * as layout from './layout.ts';
import { encodePostings } from './postings.ts';
import { encodeRecord, type StoryEntry } from './records.ts';
import { urlKey } from './url-key.ts';

/** Terms in more than this share of stories find no candidates and are left out: two thirds of all postings would be theirs. */
const LARGEST_STORY_SHARE = 0.1;
/** BM25 (Robertson and Zaragoza 2009): how soon repetition stops counting, and how much length counts. */
const BM25_K1 = 1.2;
const BM25_B = 0.75;
/** Impacts are quantised to 8 levels of this size: the largest possible, 8.5 * (k1 + 1), lies a little above. */
const IMPACT_STEP = 2;
const LEVELS = 2 ** layout.IMPACT_BITS;
/** A shard is closed when it is larger: read in about 2 ms. */
const SHARD_BYTES = 64 * 1024;

/**
 * The files of an index, by name. The same entries in any order give the same bytes.
 * Memory: all postings at once. Stories are ordered by publication, then id, so that one day's stories share shards.
 */
export function writeIndex(entries: readonly StoryEntry[], name: string): Map<string, Uint8Array> {
  const ordered = [...entries].sort(compareEntries);
  const files = new Map<string, Uint8Array>();
  const { bucketBits, bucketOffsets, postings, termWeights } = writePostings(ordered);
  const shards = writeShards(ordered, termWeights, files);
  const urls = writeUrlKeys(ordered);
  const sections: Record<layout.SectionName, Uint8Array> = {
    coverage: new TextEncoder().encode(JSON.stringify(coverageOf(ordered, name))),
    bucketOffsets: bytesOf(bucketOffsets),
    postings,
    shards: bytesOf(shards),
    urlKeysHigh: bytesOf(urls.high),
    urlKeysLow: bytesOf(urls.low),
    urlStories: bytesOf(urls.stories),
  };
  const counts = {
    storyCount: ordered.length,
    shardCount: shards.length / 3,
    urlKeyCount: urls.high.length,
    bucketBits,
  };
  files.set(layout.RESIDENT_FILE, assembleResident(sections, counts));
  return files;
}

function compareEntries(a: StoryEntry, b: StoryEntry): number {
  const keyOf = ({ story }: StoryEntry): string => `${story.published ?? ''}\t${story.id}\t${story.headline}`;
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function bytesOf(array: Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Term counts of one story: hash -> how often. */
function countTerms(entry: StoryEntry): Map<number, number> {
  const counts = new Map<number, number>();
  for (const hash of entry.fingerprints?.hashes ?? []) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

interface PostingSections {
  bucketBits: number;
  bucketOffsets: Uint32Array;
  postings: Uint8Array;
  /** For each story, the summed rarity of its indexed terms. */
  termWeights: Float64Array;
}

function writePostings(entries: readonly StoryEntry[]): PostingSections {
  const counts = entries.map(countTerms);
  const storiesWith = new Map<number, number>();
  for (const terms of counts)
    for (const hash of terms.keys()) storiesWith.set(hash, (storiesWith.get(hash) ?? 0) + 1);
  const averageWords =
    entries.reduce((sum, entry) => sum + (entry.fingerprints?.wordCount ?? 0), 0) /
    Math.max(1, entries.length);
  const bucketBits = Math.max(8, Math.ceil(Math.log2(storiesWith.size + 1)) + 1);
  const lists = new Map<number, { stories: number[]; levels: number[] }>();
  const termWeights = new Float64Array(entries.length);
  counts.forEach((terms, ordinal) => {
    const words = entries[ordinal]?.fingerprints?.wordCount ?? 0;
    for (const [hash, count] of terms) {
      const share = estimatedStoryShare(hash, storiesWith.get(hash) ?? 0, entries.length);
      if (share > LARGEST_STORY_SHARE) continue;
      const rarity = rarityOf(share);
      termWeights[ordinal] = (termWeights[ordinal] as number) + rarity;
      addPosting(lists, hash >>> (32 - bucketBits), {
        ordinal,
        level: levelOf(rarity, count, words / averageWords),
      });
    }
  });
  return { bucketBits, ...encodeLists(lists, bucketBits, entries.length), termWeights };
}

function levelOf(rarity: number, count: number, relativeLength: number): number {
  const impact =
    (rarity * count * (BM25_K1 + 1)) / (count + BM25_K1 * (1 - BM25_B + BM25_B * relativeLength));
  return Math.min(LEVELS, Math.max(1, Math.round(impact / IMPACT_STEP)));
}

/** Two terms of one story can share a bucket: the stronger impact is kept. */
function addPosting(
  lists: Map<number, { stories: number[]; levels: number[] }>,
  bucket: number,
  { ordinal, level }: { ordinal: number; level: number },
): void {
  let list = lists.get(bucket);
  if (list === undefined) lists.set(bucket, (list = { stories: [], levels: [] }));
  const last = list.stories.length - 1;
  if (list.stories[last] === ordinal) {
    list.levels[last] = Math.max(list.levels[last] as number, level);
  } else {
    list.stories.push(ordinal);
    list.levels.push(level);
  }
}

function encodeLists(
  lists: Map<number, { stories: number[]; levels: number[] }>,
  bucketBits: number,
  storyCount: number,
): { bucketOffsets: Uint32Array; postings: Uint8Array } {
  const buckets = 2 ** bucketBits;
  const bucketOffsets = new Uint32Array(buckets + 1);
  const writer = new ByteWriter();
  for (let bucket = 0; bucket < buckets; bucket++) {
    bucketOffsets[bucket] = writer.length;
    const list = lists.get(bucket);
    if (list !== undefined) writer.raw(encodePostings(list.stories, list.levels, storyCount));
  }
  bucketOffsets[buckets] = writer.length;
  return { bucketOffsets, postings: writer.bytes() };
}

/** Adds the shard files to `files`. Returns the section `shards`: first story, bytes, checksum of each. */
function writeShards(
  entries: readonly StoryEntry[],
  termWeights: Float64Array,
  files: Map<string, Uint8Array>,
): Uint32Array {
  const table: number[] = [];
  let records: Uint8Array[] = [];
  let first = 0;
  let bytes = 0;
  const close = (): void => {
    if (records.length === 0) return;
    const file = assembleShard(first, records);
    files.set(layout.shardFile(table.length / 3), file);
    table.push(first, file.length, layout.crc32(file));
    first += records.length;
    records = [];
    bytes = 0;
  };
  entries.forEach((entry, ordinal) => {
    const record = encodeRecord(entry, termWeights[ordinal] as number);
    if (bytes + record.length > SHARD_BYTES) close();
    records.push(record);
    bytes += record.length;
  });
  close();
  return Uint32Array.from(table);
}

function assembleShard(firstStory: number, records: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter();
  writer.raw(new TextEncoder().encode(layout.SHARD_MAGIC));
  let offset = layout.SHARD_HEADER_BYTES + (records.length + 1) * 4;
  const words = [firstStory, records.length, layout.FORMAT_VERSION, 0];
  for (const record of records) {
    words.push(offset);
    offset += record.length;
  }
  words.push(offset);
  writer.raw(bytesOf(Uint32Array.from(words)));
  for (const record of records) writer.raw(record);
  return writer.bytes();
}

/** Keys of all addresses of all stories, sorted; a story's own page is marked by the lowest bit of its entry. */
function writeUrlKeys(entries: readonly StoryEntry[]): {
  high: Uint32Array;
  low: Uint32Array;
  stories: Uint32Array;
} {
  const keys: { high: number; low: number; entry: number }[] = [];
  entries.forEach(({ story, carriers }, ordinal) => {
    const add = (url: string | null, isOwn: number): void => {
      const key = url === null ? undefined : urlKey(url);
      if (key !== undefined) keys.push({ ...key, entry: ordinal * 2 + isOwn });
    };
    add(story.url, 1);
    for (const carrier of carriers) add(carrier.url, 0);
  });
  keys.sort((a, b) => a.high - b.high || a.low - b.low || a.entry - b.entry);
  return {
    high: Uint32Array.from(keys, (key) => key.high),
    low: Uint32Array.from(keys, (key) => key.low),
    stories: Uint32Array.from(keys, (key) => key.entry),
  };
}

function coverageOf(entries: readonly StoryEntry[], name: string): IndexCoverage {
  const agencies = new Map<string | null, number>();
  for (const { story } of entries) agencies.set(story.agency, (agencies.get(story.agency) ?? 0) + 1);
  const days = entries
    .flatMap(({ story }) => (story.published === null ? [] : [story.published.slice(0, 10)]))
    .sort();
  return {
    name,
    stories: entries.length,
    carriers: entries.reduce((sum, entry) => sum + entry.carriers.length, 0),
    words: entries.reduce((sum, entry) => sum + (entry.fingerprints?.wordCount ?? 0), 0),
    agencies: [...agencies]
      .map(([agency, stories]) => ({ agency, stories }))
      .sort((a, b) => b.stories - a.stories || ((a.agency ?? '') < (b.agency ?? '') ? -1 : 1)),
    publishedFrom: days[0] ?? null,
    publishedTo: days.at(-1) ?? null,
  };
}

function assembleResident(
  contents: Record<layout.SectionName, Uint8Array>,
  counts: Pick<layout.Header, 'storyCount' | 'shardCount' | 'urlKeyCount' | 'bucketBits'>,
): Uint8Array {
  const sections = {} as Record<layout.SectionName, layout.Section>;
  let byteOffset = layout.HEADER_BYTES;
  for (const name of layout.SECTIONS) {
    sections[name] = { byteOffset, byteLength: contents[name].length, crc32: layout.crc32(contents[name]) };
    byteOffset = Math.ceil((byteOffset + contents[name].length) / 8) * 8;
  }
  const file = new Uint8Array(byteOffset);
  for (const name of layout.SECTIONS) file.set(contents[name], sections[name].byteOffset);
  const header: layout.Header = {
    formatVersion: layout.FORMAT_VERSION,
    fingerprintVersion: FINGERPRINT_VERSION,
    signatureBits: layout.SIGNATURE_BITS,
    impactBits: layout.IMPACT_BITS,
    impactStep: IMPACT_STEP,
    fileBytes: byteOffset,
    sections,
    ...counts,
  };
  file.set(layout.writeHeader(header), 0);
  return file;
}
