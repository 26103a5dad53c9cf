/** One shard file: the records of neighbouring stories, and their names. */
import { ByteReader, ByteWriter } from './bytes.ts';
import * as layout from './layout.ts';
import { deflateNames } from './names.ts';

/** A shard is closed when it is larger: read in about 2 ms. */
const SHARD_BYTES = 64 * 1024;
/** Deflated names of a story or a carrier: address, headline, outlet, date. */
const ESTIMATED_NAME_BYTES = 90;

/** Puts neighbouring stories into shard files. */
export class ShardWriter {
  readonly #emit: (name: string, bytes: Uint8Array) => void;
  readonly #table: number[] = [];
  #records: Uint8Array[] = [];
  #lines: string[] = [];
  #first = 0;
  #bytes = 0;

  constructor(emit: (name: string, bytes: Uint8Array) => void) {
    this.#emit = emit;
  }

  /** Adds the next story. */
  add({ line, carriers }: { line: string; carriers: number }, record: Uint8Array): void {
    const size = record.length + ESTIMATED_NAME_BYTES * (1 + carriers);
    if (this.#bytes + size > SHARD_BYTES) this.#close();
    this.#records.push(record);
    this.#lines.push(line);
    this.#bytes += size;
  }

  #close(): void {
    if (this.#records.length === 0) return;
    const file = assembleShard(this.#first, this.#records, deflateNames(this.#lines));
    this.#emit(layout.shardFile(this.#table.length / 3), file);
    this.#table.push(this.#first, file.length, layout.crc32(file));
    this.#first += this.#records.length;
    this.#records = [];
    this.#lines = [];
    this.#bytes = 0;
  }

  /** The section `shards`: first story, bytes, checksum of each. */
  finish(): Uint32Array {
    this.#close();
    return Uint32Array.from(this.#table);
  }
}

/** The file of some stories, from their records and the block of their names. */
function assembleShard(firstStory: number, records: readonly Uint8Array[], names: Uint8Array): Uint8Array {
  const body = new ByteWriter();
  for (const record of records) body.varint(record.length);
  for (const record of records) body.raw(record);
  const header = new Uint8Array(layout.SHARD_HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode(layout.SHARD_MAGIC), 0);
  view.setUint32(8, firstStory, true);
  view.setUint32(12, records.length, true);
  view.setUint32(16, layout.FORMAT_VERSION, true);
  view.setUint32(20, header.length + body.length, true);
  const file = new ByteWriter();
  file.raw(header);
  file.raw(body.bytes());
  file.raw(names);
  return file.bytes();
}

/** A shard as it is kept: its bytes, and where each record starts. */
export interface Shard {
  /** The names, deflated. */
  names: Uint8Array;
  /** The record of the i-th of its stories. */
  record(i: number): Uint8Array;
}

/** Finds the parts of a shard whose checksum was right. @throws Error if they do not fit one another. */
export function readShard(bytes: Uint8Array, name: string): Shard {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isShard = bytes.length >= layout.SHARD_HEADER_BYTES && magicOf(bytes) === layout.SHARD_MAGIC;
  layout.check(isShard, `${name} is no shard`);
  const version = view.getUint32(16, true);
  layout.check(version === layout.FORMAT_VERSION, `${name} is of format version ${version}`);
  const stories = view.getUint32(12, true);
  const namesOffset = view.getUint32(20, true);
  layout.check(
    namesOffset <= bytes.length && stories <= bytes.length,
    `${name} is too short for its records`,
  );
  const reader = new ByteReader(bytes, layout.SHARD_HEADER_BYTES);
  const starts = new Uint32Array(stories + 1);
  for (let i = 0; i < stories; i++) starts[i + 1] = (starts[i] as number) + reader.varint();
  const first = reader.position;
  layout.check(
    first + (starts[stories] as number) === namesOffset,
    `${name} has records of ${starts[stories] ?? 0} bytes, expected ${namesOffset - first}`,
  );
  return {
    names: bytes.subarray(namesOffset),
    record: (i) => bytes.subarray(first + (starts[i] as number), first + (starts[i + 1] as number)),
  };
}

function magicOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, layout.SHARD_MAGIC.length));
}
