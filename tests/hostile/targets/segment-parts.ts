/** A segment taken apart, and put together again with checksums that fit: what a writer of false segments has to do. */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from '../../../src/story-index/format/crc32.ts';
import * as layout from '../../../src/story-index/format/layout.ts';

export interface ShardParts {
  first: number;
  /** From the records' lengths to the last record. */
  records: Uint8Array;
  /** Deflated. */
  names: Uint8Array;
  /** Bytes of the names once inflated, as the shard says. */
  nameBytes: number;
}

export interface SegmentParts {
  /** Bytes 0 to 47 of the header. */
  fields: Uint8Array;
  sections: Map<layout.SectionName, Uint8Array>;
  shards: ShardParts[];
}

const TABLE = 48;
const ENTRY = 12;
const RESIDENT_BYTES = 28;
const FILE_BYTES = 32;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Takes apart a segment that is whole. */
export function partsOf(file: Uint8Array): SegmentParts {
  const view = viewOf(file);
  const sections = new Map(
    layout.SECTIONS.map((name, i) => {
      const at = view.getUint32(TABLE + i * ENTRY, true);
      return [name, file.slice(at, at + view.getUint32(TABLE + i * ENTRY + 4, true))] as const;
    }),
  );
  const table = sections.get('shards') as Uint8Array;
  const placeOf = (i: number): number =>
    i * layout.SHARD_ENTRY_BYTES < table.length
      ? viewOf(table).getUint32(i * layout.SHARD_ENTRY_BYTES + 4, true)
      : file.length;
  const shards = Array.from({ length: table.length / layout.SHARD_ENTRY_BYTES }, (_, i): ShardParts => {
    const bytes = file.slice(placeOf(i), placeOf(i + 1));
    const names = viewOf(bytes).getUint32(0, true);
    return {
      first: viewOf(table).getUint32(i * layout.SHARD_ENTRY_BYTES, true),
      records: bytes.slice(layout.SHARD_HEADER_BYTES, names),
      names: bytes.slice(names),
      nameBytes: viewOf(bytes).getUint32(4, true),
    };
  });
  return { fields: file.slice(0, TABLE), sections, shards };
}

/** The names of a shard as text, a line a story. Undefined if they cannot be inflated any more. */
export function linesOf({ names }: ShardParts): string[] | undefined {
  try {
    return new TextDecoder().decode(inflateSync(names)).split('\n');
  } catch {
    return undefined;
  }
}

/** A shard with other names. */
export function withLines(shard: ShardParts, lines: readonly string[]): ShardParts {
  const text = new TextEncoder().encode(lines.join('\n'));
  return { ...shard, names: deflateSync(text, { level: 1 }), nameBytes: text.length };
}

/** Puts parts together: places, lengths and checksums fit, whatever the parts hold. */
export function fileOf({ fields, sections, shards }: SegmentParts): Uint8Array<ArrayBuffer> {
  const bodies = shards.map(({ records, names, nameBytes }) => {
    const body = new Uint8Array(layout.SHARD_HEADER_BYTES + records.length + names.length);
    viewOf(body).setUint32(0, layout.SHARD_HEADER_BYTES + records.length, true);
    viewOf(body).setUint32(4, nameBytes, true);
    body.set(records, layout.SHARD_HEADER_BYTES);
    body.set(names, layout.SHARD_HEADER_BYTES + records.length);
    return body;
  });
  const places = layout.SECTIONS.map(() => 0);
  let end = layout.HEADER_BYTES;
  layout.SECTIONS.forEach((name, i) => {
    places[i] = end;
    end = (end + (sections.get(name)?.length ?? 0) + 7) & ~7;
  });
  const file = new Uint8Array(end + bodies.reduce((sum, { length }) => sum + length, 0));
  const view = viewOf(file);
  file.set(fields);
  view.setUint32(RESIDENT_BYTES, end, true);
  view.setUint32(FILE_BYTES, file.length, true);
  layout.SECTIONS.forEach((name, i) => {
    const bytes = sections.get(name) ?? new Uint8Array();
    file.set(bytes, places[i]);
    view.setUint32(TABLE + i * ENTRY, places[i] as number, true);
    view.setUint32(TABLE + i * ENTRY + 4, bytes.length, true);
  });
  const table = places[layout.SECTIONS.indexOf('shards')] as number;
  for (const [i, body] of bodies.entries()) {
    file.set(body, end);
    const entry = table + i * layout.SHARD_ENTRY_BYTES;
    if (i * layout.SHARD_ENTRY_BYTES < (sections.get('shards')?.length ?? 0) - 8)
      view.setUint32(entry + 4, end, true);
    end += body.length;
  }
  mend(file);
  return file;
}

/** Makes every checksum right again, of whatever lies where the file's own tables say. */
export function mend(file: Uint8Array): void {
  if (file.length < layout.HEADER_BYTES) return;
  const view = viewOf(file);
  const section = (name: layout.SectionName): [at: number, length: number] => {
    const at = TABLE + layout.SECTIONS.indexOf(name) * ENTRY;
    return [view.getUint32(at, true), view.getUint32(at + 4, true)];
  };
  const [table, tableBytes] = section('shards');
  for (
    let at = table;
    at + layout.SHARD_ENTRY_BYTES <= Math.min(table + tableBytes, file.length);
    at += layout.SHARD_ENTRY_BYTES
  ) {
    const isLast = at + 2 * layout.SHARD_ENTRY_BYTES > Math.min(table + tableBytes, file.length);
    const end = isLast ? file.length : view.getUint32(at + layout.SHARD_ENTRY_BYTES + 4, true);
    view.setUint32(at + 8, crc32(file.subarray(view.getUint32(at + 4, true), end)), true);
  }
  layout.SECTIONS.forEach((name, i) => {
    const [at, length] = section(name);
    view.setUint32(TABLE + i * ENTRY + 8, crc32(file.subarray(at, at + length)), true);
  });
  view.setUint32(layout.HEADER_BYTES - 4, crc32(file.subarray(0, layout.HEADER_BYTES - 4)), true);
}

/** Says that the file is as long as it is. */
export function mendLength(file: Uint8Array): void {
  if (file.length >= layout.HEADER_BYTES) viewOf(file).setUint32(FILE_BYTES, file.length, true);
}
