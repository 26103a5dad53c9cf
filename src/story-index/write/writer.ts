import { isCommonTerm } from '../../fingerprint/term-rarity.ts';
import { FINGERPRINT_VERSION } from '../../fingerprint/term-hash.ts';
import { check } from '../format/check.ts';
import { crc32 } from '../format/crc32.ts';
import { writeHeader, type Header, type Section } from '../format/header.ts';
import * as layout from '../format/layout.ts';
import { signatureCodeOf } from '../format/signature-code.ts';
import { MOST_TIMES } from '../format/posting-code.ts';
import { lengthOf } from '../frequency.ts';
import type { StoryEntry } from '../story-entry.ts';
import { MOST_TOKEN_BITS, tokenBytesOf, type TokenBits } from '../story-signature.ts';
import { CoverageCounts } from './coverage.ts';
import { encodeRecord } from './encode-record.ts';
import { SymbolCounts } from './encode-tokens.ts';
import { EntryRuns, type SortableEntry } from './entry-runs.ts';
import { HeadlineKeys } from './headline-keys.ts';
import { PostingRuns } from './posting-runs.ts';
import { memoryScratch, type Scratch } from './scratch.ts';
import { ShardWriter } from './shard-writer.ts';
import { TermCounts } from './term-counts.ts';
import { UrlKeys } from './url-keys.ts';

/** Receives the next bytes of a segment. */
export type Emit = (bytes: Uint8Array) => void;

/** The bytes of a segment, from entries that fit in memory. The order of the entries does not change a byte. */
export function writeSegment(
  entries: Iterable<StoryEntry>,
  name: string,
  tokenBits: TokenBits = MOST_TOKEN_BITS,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const writer = new SegmentWriter(memoryScratch(), { tokenBits });
  for (const entry of entries) writer.add(entry);
  writer.finish(name, (bytes) => void parts.push(bytes.slice()));
  const segment = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    segment.set(part, at);
    at += part.length;
  }
  return segment;
}

/**
 * Writes a segment from entries that arrive one by one, in any order. They need not fit in memory, because entries and postings are sorted in
 * scratch files. Memory: the resident part twice, 32 bytes for each distinct term, and about 200 MB.
 */
export class SegmentWriter {
  readonly #scratch: Scratch;
  readonly #entries: EntryRuns;
  readonly #terms = new TermCounts();
  readonly #symbols = new SymbolCounts();
  readonly #coverage = new CoverageCounts();
  readonly #tokenBits: TokenBits;
  /** Sum over the stories of their distinct terms. */
  #postings = 0;

  /** @param options `runBytes`: bytes of the entries that are sorted in memory at once */
  constructor(
    scratch: Scratch,
    { runBytes, tokenBits = MOST_TOKEN_BITS }: { runBytes?: number; tokenBits?: TokenBits } = {},
  ) {
    this.#scratch = scratch;
    this.#tokenBits = tokenBits;
    this.#entries = new EntryRuns(scratch, runBytes);
  }

  add(entry: StoryEntry): void {
    const hashes = entry.fingerprints?.hashes ?? [];
    this.#entries.add(entry);
    this.#coverage.add(entry);
    this.#symbols.add(tokenBytesOf(hashes, this.#tokenBits));
    forEachTerm(hashes, (hash) => {
      if (isCommonTerm(hash)) return;
      this.#terms.add(hash);
      this.#postings++;
    });
  }

  /** Writes the segment, from its first byte to its last. Nothing can be added afterwards. @throws Error for more than a segment may hold */
  finish(name: string, emit: Emit): void {
    const { stories } = this.#coverage;
    const bucketBits = bucketBitsFor(this.#terms.distinct);
    const postings = new PostingRuns(this.#scratch, { bucketBits, most: this.#postings });
    const signatureCode = this.#symbols.codeLengths();
    const code = signatureCodeOf(signatureCode);
    const shards = new ShardWriter(this.#scratch);
    const urls = new UrlKeys();
    const headlines = new HeadlineKeys();
    const lengths = new Uint8Array(stories);
    let ordinal = 0;
    for (const entry of this.#entries.sorted()) {
      lengths[ordinal] = lengthOf(entry.words);
      const termWeight = this.#addPostings(entry, ordinal, postings);
      const tokens = tokenBytesOf(entry.hashes, this.#tokenBits);
      shards.add(entry, encodeRecord({ words: entry.words, termWeight, blocks: entry.blocks, tokens }, code));
      for (const { high, low, isOwn } of entry.urlKeys) urls.add(high, low, ordinal * 2 + Number(isOwn));
      for (const key of entry.headlineKeys) headlines.add(key, ordinal);
      ordinal++;
    }
    const shardList = shards.finish();
    const keys = urls.finish();
    const lists = postings.finish(stories);
    const sections: Record<layout.SectionName, Uint8Array> = {
      coverage: new TextEncoder().encode(JSON.stringify(this.#coverage.coverage(name))),
      signatureCode,
      storyLengths: lengths,
      bucketGroups: bytesOf(lists.bucketGroups),
      postings: lists.postings,
      shards: bytesOf(shardList.table),
      urlKeysHigh: bytesOf(keys.high),
      urlKeysLow: bytesOf(keys.low),
      urlStories: bytesOf(keys.stories),
    };
    const counts = {
      storyCount: stories,
      shardCount: shardList.table.length / 3,
      urlKeyCount: keys.high.length,
      bucketBits,
      tokenBits: this.#tokenBits,
    };
    const headlineTable = bytesOf(headlines.finish());
    emit(assembleResident(sections, counts, { headlines: headlineTable, shards: shardList }));
    emit(headlineTable);
    for (const part of shards.parts()) emit(part);
  }

  /** Adds a story's postings. Returns its term weight: the summed rarity of its distinct terms, by the counts of this segment. */
  #addPostings({ hashes }: SortableEntry, ordinal: number, postings: PostingRuns): number {
    let weight = 0;
    forEachTerm(hashes, (hash, times) => {
      if (isCommonTerm(hash)) return;
      weight += this.#terms.rarityIn(this.#coverage.stories, hash);
      postings.add(hash, ordinal, times);
    });
    return weight;
  }
}

/** log2 of the buckets for so many distinct terms: half of the buckets to all of them would be used if each had one term. */
function bucketBitsFor(distinct: number): number {
  const { LEAST_BUCKET_BITS: least, MOST_BUCKET_BITS: most } = layout;
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(distinct + 1))));
}

/** Calls `take` with each distinct hash, rising, and how often it occurs, up to 8 times. */
function forEachTerm(hashes: ArrayLike<number>, take: (hash: number, times: number) => void): void {
  const sorted = new Uint32Array(hashes).sort();
  for (let i = 0; i < sorted.length;) {
    const hash = sorted[i] as number;
    const start = i;
    while (i < sorted.length && sorted[i] === hash) i++;
    take(hash, Math.min(MOST_TIMES, i - start));
  }
}

function bytesOf(array: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Header and sections. Sets the places of the shards, which follow them and the keys of headlines. */
function assembleResident(
  contents: Record<layout.SectionName, Uint8Array>,
  counts: Pick<Header, 'storyCount' | 'shardCount' | 'urlKeyCount' | 'bucketBits' | 'tokenBits'>,
  { headlines, shards }: { headlines: Uint8Array; shards: { table: Uint32Array; bytes: number } },
): Uint8Array {
  const residentBytes = layout.SECTIONS.reduce(
    (end, name) => multipleOf8(end + contents[name].length),
    layout.HEADER_BYTES,
  );
  const shardsOffset = residentBytes + headlines.length;
  const fileBytes = shardsOffset + shards.bytes;
  check(
    fileBytes <= layout.MOST_SEGMENT_BYTES,
    `${fileBytes} bytes are more than the ${layout.MOST_SEGMENT_BYTES} that a file may hold`,
  );
  for (let i = 1; i < shards.table.length; i += 3)
    shards.table[i] = (shards.table[i] as number) + shardsOffset;
  const sections = {} as Record<layout.SectionName, Section>;
  const resident = new Uint8Array(residentBytes);
  let byteOffset = layout.HEADER_BYTES;
  for (const name of layout.SECTIONS) {
    sections[name] = { byteOffset, byteLength: contents[name].length, crc32: crc32(contents[name]) };
    resident.set(contents[name], byteOffset);
    byteOffset = multipleOf8(byteOffset + contents[name].length);
  }
  const header: Header = {
    formatVersion: layout.FORMAT_VERSION,
    fingerprintVersion: FINGERPRINT_VERSION,
    residentBytes,
    fileBytes,
    sections,
    headlines: { byteOffset: residentBytes, byteLength: headlines.length, crc32: crc32(headlines) },
    ...counts,
  };
  resident.set(writeHeader(header), 0);
  return resident;
}

function multipleOf8(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
