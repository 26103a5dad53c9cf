import { FINGERPRINT_VERSION } from '../fingerprint/term-hash.ts';
import type { IndexCoverage } from '../model.ts';
import { IMPACT_STEP, writePostings } from './impacts.ts';
import * as layout from './layout.ts';
import { deflateNames } from './names.ts';
import { encodeRecord, tokenBytesOf, type StoryEntry } from './records.ts';
import { assembleShard } from './shard.ts';
import { codeLengthsFor, signatureCodeOf } from './signature-code.ts';
import { urlKey } from './url-key.ts';

/** A shard is closed when it is larger: read in about 2 ms. */
const SHARD_BYTES = 64 * 1024;
/** Deflated names of a story or a carrier: address, headline, outlet, date. */
const ESTIMATED_NAME_BYTES = 90;

/**
 * The files of an index, by name. The same entries in any order give the same bytes.
 * Memory: all postings at once. Stories are ordered by publication, then id, so that one day's stories share shards.
 */
export function writeIndex(entries: readonly StoryEntry[], name: string): Map<string, Uint8Array> {
  const ordered = [...entries].sort(compareEntries);
  const files = new Map<string, Uint8Array>();
  const { bucketBits, bucketGroups, postings, termWeights, commonTerms } = writePostings(
    ordered.map((entry) => entry.fingerprints),
  );
  const signatureCode = codeLengthsFor(signaturesOf(ordered));
  const shards = writeShards({ entries: ordered, termWeights, signatureCode }, files);
  const urls = writeUrlKeys(ordered);
  const sections: Record<layout.SectionName, Uint8Array> = {
    coverage: new TextEncoder().encode(JSON.stringify(coverageOf(ordered, name))),
    signatureCode,
    commonTerms: bytesOf(commonTerms),
    bucketGroups: bytesOf(bucketGroups),
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

function* signaturesOf(entries: readonly StoryEntry[]): Generator<Uint8Array> {
  for (const { fingerprints } of entries) yield tokenBytesOf(fingerprints);
}

function compareEntries(a: StoryEntry, b: StoryEntry): number {
  const keyOf = ({ story }: StoryEntry): string => `${story.published ?? ''}\t${story.id}\t${story.headline}`;
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function bytesOf(array: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

interface ShardContents {
  entries: readonly StoryEntry[];
  termWeights: Float64Array;
  signatureCode: Uint8Array;
}

/** Adds the shard files to `files`. Returns the section `shards`: first story, bytes, checksum of each. */
function writeShards(
  { entries, termWeights, signatureCode }: ShardContents,
  files: Map<string, Uint8Array>,
): Uint32Array {
  const code = signatureCodeOf(signatureCode);
  const table: number[] = [];
  let records: Uint8Array[] = [];
  let first = 0;
  let bytes = 0;
  const close = (): void => {
    if (records.length === 0) return;
    const names = deflateNames(entries.slice(first, first + records.length));
    const file = assembleShard(first, records, names);
    files.set(layout.shardFile(table.length / 3), file);
    table.push(first, file.length, layout.crc32(file));
    first += records.length;
    records = [];
    bytes = 0;
  };
  entries.forEach((entry, ordinal) => {
    const record = encodeRecord(entry.fingerprints, termWeights[ordinal] as number, code);
    const size = record.length + estimatedNameBytes(entry);
    if (bytes + size > SHARD_BYTES) close();
    records.push(record);
    bytes += size;
  });
  close();
  return Uint32Array.from(table);
}

/** What the names of a story and its carriers add to a shard, deflated. */
function estimatedNameBytes(entry: StoryEntry): number {
  return ESTIMATED_NAME_BYTES * (1 + entry.carriers.length);
}

/** Keys of all addresses of all stories, sorted; a story's own page is marked by the lowest bit of its entry. */
function writeUrlKeys(entries: readonly StoryEntry[]): {
  high: Uint32Array;
  low: Uint16Array;
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
    low: Uint16Array.from(keys, (key) => key.low),
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
