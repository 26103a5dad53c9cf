import { FINGERPRINT_VERSION } from '../../fingerprint/term-hash.ts';
import { CoverageCounts } from './coverage.ts';
import { EntryRuns, type SortableEntry } from './entry-runs.ts';
import { BUCKET_LEAST_BITS, IMPACT_STEP, levelOf } from './impacts.ts';
import { crc32 } from '../format/crc32.ts';
import { writeHeader, type Header, type Section } from '../format/header.ts';
import * as layout from '../format/layout.ts';
import { PostingRuns } from './posting-runs.ts';
import type { StoryEntry } from '../story-entry.ts';
import { tokenBytesOf } from '../story-signature.ts';
import { encodeRecord } from './encode-record.ts';
import { SymbolCounts } from './encode-tokens.ts';
import { memoryScratch, type Scratch } from './scratch.ts';
import { ShardWriter } from './shard-writer.ts';
import { signatureCodeOf } from '../format/signature-code.ts';
import { TermCounts } from './term-counts.ts';
import { UrlKeys } from './url-keys.ts';

/** Receives a finished file. */
export type Emit = (name: string, bytes: Uint8Array) => void;

/** Repetitions of a term in a story are counted up to this number. */
const MOST_REPETITIONS = 255;

/** The files of an index, by name, from entries that fit in memory. The order of the entries does not change a byte. */
export function writeIndex(entries: Iterable<StoryEntry>, name: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const writer = new IndexWriter(memoryScratch());
  for (const entry of entries) writer.add(entry);
  writer.finish(name, (file, bytes) => void files.set(file, bytes));
  return files;
}

/**
 * Writes an index from entries that arrive one by one, in any order. They need not fit in memory, because entries and postings are sorted in
 * scratch files. Memory: the resident file twice, 32 bytes for each distinct term, and about 200 MB.
 */
export class IndexWriter {
  readonly #scratch: Scratch;
  readonly #entries: EntryRuns;
  readonly #terms = new TermCounts();
  readonly #symbols = new SymbolCounts();
  readonly #coverage = new CoverageCounts();
  /** Sum over the stories of their distinct terms. */
  #postings = 0;

  /** @param runBytes bytes of the entries that are sorted in memory at once */
  constructor(scratch: Scratch, runBytes?: number) {
    this.#scratch = scratch;
    this.#entries = new EntryRuns(scratch, runBytes);
  }

  add(entry: StoryEntry): void {
    const hashes = entry.fingerprints?.hashes ?? [];
    this.#entries.add(entry);
    this.#coverage.add(entry);
    this.#symbols.add(tokenBytesOf(hashes));
    forEachTerm(hashes, (hash) => {
      this.#terms.add(hash);
      this.#postings++;
    });
  }

  /** Writes all files. Nothing can be added afterwards. */
  finish(name: string, emit: Emit): void {
    const { stories, words } = this.#coverage;
    const bucketBits = Math.max(BUCKET_LEAST_BITS, Math.ceil(Math.log2(this.#terms.distinct + 1)) + 1);
    const postings = new PostingRuns(this.#scratch, { bucketBits, most: this.#postings });
    const signatureCode = this.#symbols.codeLengths();
    const code = signatureCodeOf(signatureCode);
    const shards = new ShardWriter(emit);
    const urls = new UrlKeys();
    const averageWords = words / Math.max(1, stories);
    let ordinal = 0;
    for (const entry of this.#entries.sorted()) {
      const termWeight = this.#addPostings(entry, postings, { ordinal, averageWords, bucketBits });
      const tokens = tokenBytesOf(entry.hashes);
      shards.add(entry, encodeRecord({ words: entry.words, blocks: entry.blocks, tokens }, termWeight, code));
      for (const { high, low, isOwn } of entry.urlKeys) urls.add(high, low, ordinal * 2 + Number(isOwn));
      ordinal++;
    }
    const shardTable = shards.finish();
    const keys = urls.finish();
    const lists = postings.finish(stories);
    const sections: Record<layout.SectionName, Uint8Array> = {
      coverage: new TextEncoder().encode(JSON.stringify(this.#coverage.coverage(name))),
      signatureCode,
      commonTerms: bytesOf(this.#terms.commonIn(stories)),
      bucketGroups: bytesOf(lists.bucketGroups),
      postings: lists.postings,
      shards: bytesOf(shardTable),
      urlKeysHigh: bytesOf(keys.high),
      urlKeysLow: bytesOf(keys.low),
      urlStories: bytesOf(keys.stories),
    };
    const counts = {
      storyCount: stories,
      shardCount: shardTable.length / 3,
      urlKeyCount: keys.high.length,
      bucketBits,
    };
    emit(layout.RESIDENT_FILE, assembleResident(sections, counts));
  }

  /** Adds a story's postings. Returns its term weight: the summed rarity of its indexed terms. */
  #addPostings(
    { hashes, words }: SortableEntry,
    postings: PostingRuns,
    { ordinal, averageWords, bucketBits }: { ordinal: number; averageWords: number; bucketBits: number },
  ): number {
    let weight = 0;
    forEachTerm(hashes, (hash, repetitions) => {
      const rarity = this.#terms.rarityIn(this.#coverage.stories, hash);
      if (rarity < 0) return;
      weight += rarity;
      postings.add(hash >>> (32 - bucketBits), ordinal, levelOf(rarity, repetitions, words / averageWords));
    });
    return weight;
  }
}

/** Calls `take` with each distinct hash, rising, and how often it occurs. */
function forEachTerm(hashes: ArrayLike<number>, take: (hash: number, repetitions: number) => void): void {
  const sorted = new Uint32Array(hashes).sort();
  for (let i = 0; i < sorted.length;) {
    const hash = sorted[i] as number;
    const start = i;
    while (i < sorted.length && sorted[i] === hash) i++;
    take(hash, Math.min(MOST_REPETITIONS, i - start));
  }
}

function bytesOf(array: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function assembleResident(
  contents: Record<layout.SectionName, Uint8Array>,
  counts: Pick<Header, 'storyCount' | 'shardCount' | 'urlKeyCount' | 'bucketBits'>,
): Uint8Array {
  const sections = {} as Record<layout.SectionName, Section>;
  let byteOffset = layout.HEADER_BYTES;
  for (const name of layout.SECTIONS) {
    sections[name] = { byteOffset, byteLength: contents[name].length, crc32: crc32(contents[name]) };
    byteOffset = Math.ceil((byteOffset + contents[name].length) / 8) * 8;
  }
  const file = new Uint8Array(byteOffset);
  for (const name of layout.SECTIONS) file.set(contents[name], sections[name].byteOffset);
  const header: Header = {
    formatVersion: layout.FORMAT_VERSION,
    fingerprintVersion: FINGERPRINT_VERSION,
    signatureBits: layout.SIGNATURE_BITS,
    impactBits: layout.IMPACT_LEVEL_BITS,
    impactStep: IMPACT_STEP,
    fileBytes: byteOffset,
    sections,
    ...counts,
  };
  file.set(writeHeader(header), 0);
  return file;
}
