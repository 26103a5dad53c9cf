import { ByteWriter } from '../format/bytes.ts';
import { crc32 } from '../format/crc32.ts';
import * as layout from '../format/layout.ts';
import { deflateNames } from './encode-names.ts';

/** Largest estimated size of a shard of several stories. Reading a shard of this size takes about 2 ms. */
const SHARD_BYTES = 64 * 1024;
/** Estimated size of the deflated names of a story or carrier: address, headline, outlet, date. */
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
    this.#table.push(this.#first, file.length, crc32(file));
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

/** The file of a shard, from its stories' records and the block of their names. */
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
