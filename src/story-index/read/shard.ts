import { ByteReader } from '../format/bytes.ts';
import { check } from '../format/check.ts';
import { crc32 } from '../format/crc32.ts';
import { shardsOffset, type Header } from '../format/header.ts';
import * as layout from '../format/layout.ts';

/** Where a shard is, and which stories it has: the ordinals `[first, end)`. */
export interface ShardPlace {
  first: number;
  end: number;
  byteOffset: number;
  byteEnd: number;
  crc32: number;
}

/** The parts of a shard, as views of its bytes. */
export interface Shard {
  /** The names, deflated. */
  names: Uint8Array;
  /** Bytes of the names once inflated. */
  nameBytes: number;
  /** The record of the shard's i-th story. */
  record(i: number): Uint8Array;
}

/** The places of all shards. @throws Error unless stories and places rise, from the first of each to the last */
export function shardPlaces(
  table: Uint32Array,
  header: Pick<Header, 'storyCount' | 'fileBytes' | 'headlines'>,
): ShardPlace[] {
  const { storyCount, fileBytes } = header;
  const expected = shardsOffset(header);
  const places: ShardPlace[] = [];
  for (let i = 0; i < table.length; i += 3) {
    const [first, byteOffset, crc] = table.subarray(i, i + 3) as unknown as [number, number, number];
    places.push({
      first,
      end: table[i + 3] ?? storyCount,
      byteOffset,
      byteEnd: table[i + 4] ?? fileBytes,
      crc32: crc,
    });
  }
  const start = places[0] ?? { first: 0, byteOffset: expected };
  check(start.first === 0, `its first shard begins with story ${start.first}, expected 0`);
  check(start.byteOffset === expected, `its first shard lies at ${start.byteOffset}, expected ${expected}`);
  for (const { first, end, byteOffset, byteEnd } of places) {
    check(first < end, `a shard of story ${first} ends with story ${end}, expected more`);
    check(
      byteOffset + layout.SHARD_HEADER_BYTES < byteEnd && byteEnd <= fileBytes,
      `a shard lies at ${byteOffset} to ${byteEnd}, outside the file of ${fileBytes} bytes`,
    );
    const bytes = byteEnd - byteOffset;
    check(
      bytes <= layout.MOST_SHARD_BYTES,
      `a shard has ${bytes} bytes, at most ${layout.MOST_SHARD_BYTES} are read`,
    );
  }
  return places;
}

/** Finds the parts of a shard, given its bytes. @throws Error if they are damaged, or do not fit together. */
export function readShard(bytes: Uint8Array, place: ShardPlace): Shard {
  const { first, end } = place;
  const name = `the shard of stories ${first} to ${end - 1}`;
  check(
    bytes.length === place.byteEnd - place.byteOffset,
    `${name} is cut short, the index says ${place.byteEnd - place.byteOffset} bytes, the file has ${bytes.length}`,
  );
  check(crc32(bytes) === place.crc32, `${name} is damaged, its checksum does not fit`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const namesOffset = view.getUint32(0, true);
  const nameBytes = view.getUint32(4, true);
  const stories = end - first;
  check(namesOffset <= bytes.length && stories <= bytes.length, `${name} is too short for its records`);
  check(
    nameBytes <= layout.MOST_NAMES_BYTES,
    `${name} has names of ${nameBytes} bytes, at most ${layout.MOST_NAMES_BYTES} are read`,
  );
  const reader = new ByteReader(bytes, layout.SHARD_HEADER_BYTES);
  const starts = new Uint32Array(stories + 1);
  for (let i = 0; i < stories; i++) starts[i + 1] = (starts[i] as number) + reader.varint();
  const firstRecord = reader.position;
  check(
    firstRecord + (starts[stories] as number) === namesOffset,
    `${name} has records of ${starts[stories] ?? 0} bytes, expected ${namesOffset - firstRecord}`,
  );
  return {
    names: bytes.subarray(namesOffset),
    nameBytes,
    record: (i) =>
      bytes.subarray(firstRecord + (starts[i] as number), firstRecord + (starts[i + 1] as number)),
  };
}
