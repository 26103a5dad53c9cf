/** One shard file: the records of neighbouring stories, and their names. */
import { ByteReader, ByteWriter } from './bytes.ts';
import * as layout from './layout.ts';

/** The file of some stories, from their records and the block of their names. */
export function assembleShard(
  firstStory: number,
  records: readonly Uint8Array[],
  names: Uint8Array,
): Uint8Array {
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
