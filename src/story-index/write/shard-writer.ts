import { ByteWriter } from '../format/bytes.ts';
import { check } from '../format/check.ts';
import { crc32 } from '../format/crc32.ts';
import * as layout from '../format/layout.ts';
import { encodeNames } from './encode-names.ts';
import type { Scratch } from './scratch.ts';

/** Largest estimated size of a shard of several stories. Reading a shard of this size takes about 2 ms. */
const SHARD_BYTES = 64 * 1024;
/** Estimated size of the deflated names of a story or carrier: address, headline, outlet, date. */
const ESTIMATED_NAME_BYTES = 90;
/** The scratch file that shards wait in. */
const SCRATCH = 'shards';

/** Puts neighbouring stories into shards. They wait in a scratch file, because they follow the resident part, which is written last. */
export class ShardWriter {
  readonly #scratch: Scratch;
  /** First story, place after the first shard's start, checksum. */
  readonly #table: number[] = [];
  #records: Uint8Array[] = [];
  #lines: string[] = [];
  #first = 0;
  #bytes = 0;
  /** Bytes of all shards so far. */
  #written = 0;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
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
    const shard = assembleShard(this.#records, this.#lines);
    this.#scratch.append(SCRATCH, shard);
    this.#table.push(this.#first, this.#written, crc32(shard));
    this.#first += this.#records.length;
    this.#written += shard.length;
    this.#records = [];
    this.#lines = [];
    this.#bytes = 0;
  }

  /** The section `shards`, and the bytes of all shards. Places in the section count from the first shard: add where that begins. */
  finish(): { table: Uint32Array; bytes: number } {
    this.#close();
    return { table: Uint32Array.from(this.#table), bytes: this.#written };
  }

  /** The shards, in parts of at most 4 MB. Can be called only once. */
  *parts(): Generator<Uint8Array> {
    const part = 4 * 2 ** 20;
    for (let at = 0; at < this.#written; at += part) yield this.#scratch.read(SCRATCH, at, at + part);
    this.#scratch.remove(SCRATCH);
  }
}

/** The bytes of a shard: where the names start, their size once inflated, the records' lengths, the records, the names. */
function assembleShard(records: readonly Uint8Array[], lines: readonly string[]): Uint8Array {
  const names = encodeNames(lines);
  const body = new ByteWriter();
  for (const record of records) body.varint(record.length);
  for (const record of records) body.raw(record);
  const header = new Uint8Array(layout.SHARD_HEADER_BYTES);
  const view = new DataView(header.buffer);
  view.setUint32(0, header.length + body.length, true);
  view.setUint32(4, names.bytes, true);
  const shard = new ByteWriter();
  shard.raw(header);
  shard.raw(body.bytes());
  shard.raw(names.deflated);
  check(
    shard.length <= layout.MOST_SHARD_BYTES,
    `a story and its carriers have ${shard.length} bytes, at most ${layout.MOST_SHARD_BYTES} fit`,
  );
  return shard.bytes();
}
