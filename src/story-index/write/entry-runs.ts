/** Sorts the entries of an index outside memory, by site, then publication, then id: the part of each that the files need. */
import { ByteReader, ByteWriter } from '../format/bytes.ts';
import { lineOf } from './encode-names.ts';
import type { StoryEntry } from '../story-entry.ts';
import { encodeBlocks } from './encode-record.ts';
import type { Scratch } from './scratch.ts';
import { hostOf } from '../../text/site.ts';
import { KeyedRuns } from './keyed-runs.ts';
import { headlineKeysOf } from '../format/headline-key.ts';
import { urlKey } from '../format/url-key.ts';

/** The part of an entry that the files need. */
export interface SortableEntry {
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

export class EntryRuns {
  readonly #runs: KeyedRuns;

  constructor(scratch: Scratch, runBytes = RUN_BYTES) {
    this.#runs = new KeyedRuns(scratch, 'entries', runBytes);
  }

  add(entry: StoryEntry): void {
    this.#runs.add(keyOf(entry), encode(sortable(entry)));
  }

  /** All entries, in order. Can be called only once. */
  *sorted(): Generator<SortableEntry> {
    for (const { bytes } of this.#runs.sorted()) yield decode(bytes);
  }
}

/** Sorting key. Keeps the stories of one site together: their addresses and headlines are alike, so they deflate well. */
function keyOf({ story: { url, outlet, agency, published, id, headline } }: StoryEntry): string {
  const site = hostOf(url) ?? outlet ?? agency ?? '';
  return `${site}\t${published ?? ''}\t${id}\t${headline}`;
}

function sortable(entry: StoryEntry): SortableEntry {
  const { story, fingerprints, carriers } = entry;
  const addresses = [{ url: story.url, isOwn: true }, ...carriers.map(({ url }) => ({ url, isOwn: false }))];
  return {
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
  return { line, carriers, urlKeys, headlineKeys, words, blocks, hashes };
}
