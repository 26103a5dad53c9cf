import { ByteReader } from '../format/bytes.ts';
import { check } from '../format/check.ts';
import * as layout from '../format/layout.ts';

/** The parts of a shard, as views of its bytes. */
export interface Shard {
  /** The names, deflated. */
  names: Uint8Array;
  /** The record of the shard's i-th story. */
  record(i: number): Uint8Array;
}

/** Finds the parts of a shard, given bytes with the right checksum. @throws Error if the parts do not fit together. */
export function readShard(bytes: Uint8Array, name: string): Shard {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isShard = bytes.length >= layout.SHARD_HEADER_BYTES && magicOf(bytes) === layout.SHARD_MAGIC;
  check(isShard, `${name} is no shard`);
  const version = view.getUint32(16, true);
  check(version === layout.FORMAT_VERSION, `${name} is of format version ${version}`);
  const stories = view.getUint32(12, true);
  const namesOffset = view.getUint32(20, true);
  check(namesOffset <= bytes.length && stories <= bytes.length, `${name} is too short for its records`);
  const reader = new ByteReader(bytes, layout.SHARD_HEADER_BYTES);
  const starts = new Uint32Array(stories + 1);
  for (let i = 0; i < stories; i++) starts[i + 1] = (starts[i] as number) + reader.varint();
  const first = reader.position;
  check(
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
