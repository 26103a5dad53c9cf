/**
 * Sorts the entries of an index outside memory (Knuth, The Art of Computer Programming 3, 5.4). The part of each entry that the files need is
 * written to runs of some thousands of entries. Each run is sorted, and the runs are merged as they are read.
 */
import { ByteReader, ByteWriter } from '../format/bytes.ts';
import { lineOf } from './encode-names.ts';
import type { StoryEntry } from '../story-entry.ts';
import { encodeBlocks } from './encode-record.ts';
import type { Scratch } from './scratch.ts';
import { hostOf } from '../../text/site.ts';
import { headlineKeysOf } from '../format/headline-key.ts';
import { urlKey } from '../format/url-key.ts';

/** The part of an entry that the files need. */
export interface SortableEntry {
  /** Place of the entry in the order of the index: by site, then publication, then id. */
  key: string;
  /** The entry's line in the names of its shard. */
  line: string;
  carriers: number;
  urlKeys: readonly { high: number; low: number; isOwn: boolean }[];
  /** See `headlineKeysOf`. */
  headlineKeys: readonly number[];
  words: number;
  blocks: Uint8Array;
  /** Hash of each content token, in order. */
  hashes: Uint32Array;
}

/** Bytes of a run, which are the entries sorted in memory at once. */
const RUN_BYTES = 48 * 2 ** 20;
/** Bytes of a page: about as much of each run is in memory while the runs are merged. */
const PAGE_BYTES = 2 ** 18;

export class EntryRuns {
  readonly #scratch: Scratch;
  readonly #runBytes: number;
  readonly #runs: string[] = [];
  #kept: { key: string; bytes: Uint8Array }[] = [];
  #keptBytes = 0;

  constructor(scratch: Scratch, runBytes = RUN_BYTES) {
    this.#scratch = scratch;
    this.#runBytes = runBytes;
  }

  add(entry: StoryEntry): void {
    const bytes = encode(sortable(entry));
    this.#kept.push({ key: keyOf(entry), bytes });
    this.#keptBytes += bytes.length;
    if (this.#keptBytes >= this.#runBytes) this.#writeRun();
  }

  /** Writes a run: pages of whole entries. Each page follows its length (u32), and each entry its own (varint). */
  #writeRun(): void {
    const run = `entries-${this.#runs.length}`;
    this.#runs.push(run);
    const page = new ByteWriter();
    const flush = (): void => {
      if (page.length === 0) return;
      this.#scratch.append(run, new Uint8Array(Uint32Array.of(page.length).buffer));
      this.#scratch.append(run, page.take());
    };
    for (const { bytes } of this.#kept.sort((a, b) => compare(a.key, b.key))) {
      page.varint(bytes.length);
      page.raw(bytes);
      if (page.length >= PAGE_BYTES) flush();
    }
    flush();
    this.#kept = [];
    this.#keptBytes = 0;
  }

  /** All entries, in order. Can be called only once. */
  *sorted(): Generator<SortableEntry> {
    if (this.#runs.length === 0) {
      for (const { bytes } of this.#kept.sort((a, b) => compare(a.key, b.key))) yield decode(bytes);
      return;
    }
    this.#writeRun();
    let heads = this.#runs
      .map((run) => readRun(run, this.#scratch))
      .map((entries) => ({ entries, head: entries.next().value }));
    for (;;) {
      heads = heads.filter(({ head }) => head !== undefined);
      if (heads.length === 0) break;
      let least = heads[0] as (typeof heads)[0];
      for (const each of heads) {
        if (compare((each.head as SortableEntry).key, (least.head as SortableEntry).key) < 0) least = each;
      }
      yield least.head as SortableEntry;
      least.head = least.entries.next().value;
    }
    for (const run of this.#runs) this.#scratch.remove(run);
  }
}

function* readRun(run: string, scratch: Scratch): Generator<SortableEntry, undefined> {
  for (let at = 0; ;) {
    const header = scratch.read(run, at, at + 4);
    if (header.length === 0) return undefined;
    const length = new DataView(header.buffer, header.byteOffset).getUint32(0, true);
    const page = new ByteReader(scratch.read(run, at + 4, at + 4 + length));
    for (at += 4 + length; !page.isAtEnd;) yield decode(page.raw(page.varint()));
  }
}

/** Sorting key. Keeps the stories of one site together: their addresses and headlines are alike, so they deflate well. */
function keyOf({ story: { url, outlet, agency, published, id, headline } }: StoryEntry): string {
  const site = hostOf(url) ?? outlet ?? agency ?? '';
  return `${site}\t${published ?? ''}\t${id}\t${headline}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortable(entry: StoryEntry): SortableEntry {
  const { story, fingerprints, carriers } = entry;
  const addresses = [{ url: story.url, isOwn: true }, ...carriers.map(({ url }) => ({ url, isOwn: false }))];
  return {
    key: keyOf(entry),
    line: lineOf(entry),
    carriers: carriers.length,
    urlKeys: addresses.flatMap(({ url, isOwn }) => {
      const key = url === null ? undefined : urlKey(url);
      return key === undefined ? [] : [{ ...key, isOwn }];
    }),
    headlineKeys: headlineKeysOf(entry),
    words: fingerprints?.wordCount ?? 0,
    blocks: encodeBlocks(fingerprints),
    hashes: new Uint32Array(fingerprints?.hashes ?? []),
  };
}

function encode(entry: SortableEntry): Uint8Array {
  const writer = new ByteWriter();
  writer.string(entry.key);
  writer.string(entry.line);
  writer.varint(entry.carriers);
  writer.varint(entry.urlKeys.length);
  for (const { high, low, isOwn } of entry.urlKeys) writer.varint((high * 2 ** 16 + low) * 2 + Number(isOwn));
  writer.varint(entry.headlineKeys.length);
  for (const headline of entry.headlineKeys) writer.varint(headline);
  writer.varint(entry.words);
  writer.varint(entry.blocks.length);
  writer.raw(entry.blocks);
  writer.varint(entry.hashes.length);
  writer.raw(new Uint8Array(entry.hashes.buffer));
  return writer.bytes();
}

function decode(bytes: Uint8Array): SortableEntry {
  const reader = new ByteReader(bytes);
  const key = reader.string() ?? '';
  const line = reader.string() ?? '';
  const carriers = reader.varint();
  const urlKeys = Array.from({ length: reader.varint() }, () => {
    const coded = reader.varint();
    const rest = coded % 2 ** 17;
    return { high: Math.floor(coded / 2 ** 17), low: rest >>> 1, isOwn: (rest & 1) === 1 };
  });
  const headlineKeys = Array.from({ length: reader.varint() }, () => reader.varint());
  const words = reader.varint();
  const blocks = reader.raw(reader.varint());
  const hashes = new Uint32Array(reader.raw(reader.varint() * 4).slice().buffer);
  return { key, line, carriers, urlKeys, headlineKeys, words, blocks, hashes };
}
