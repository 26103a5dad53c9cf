/** Changes of a segment: of its parts, then of the bytes of the file. */
import fc from 'fast-check';
import * as layout from '../../../src/story-index/format/layout.ts';
import {
  fileOf,
  linesOf,
  mend,
  mendLength,
  withLines,
  type SegmentParts,
  type ShardParts,
} from './segment-parts.ts';

/** A part whose bytes are changed: a section, or the records or deflated names of a shard. */
type Part = layout.SectionName | 'records' | 'names';

/** One change of one part. Places count modulo the part's length. */
export type PartChange =
  | { what: 'flip'; part: Part; at: number; bits: number }
  | { what: 'write'; part: Part; at: number; value: number }
  | { what: 'swap'; part: Part; at: number; with: number }
  | { what: 'cut'; part: Part; at: number; bytes: number }
  | { what: 'repeat'; part: Part; at: number; bytes: number }
  | { what: 'exchange'; part: layout.SectionName; with: layout.SectionName }
  | { what: 'line'; story: number; line: unknown }
  | { what: 'field'; story: number; field: number; value: unknown }
  | { what: 'bomb'; unit: string; log2: number; isLine: boolean }
  | { what: 'nameBytes'; value: number }
  | { what: 'coverage'; field: string; value: unknown };

/** One change of the file's bytes. */
export type FileChange =
  | { what: 'flip'; at: number; bits: number }
  | { what: 'write'; at: number; value: number }
  | { what: 'cut'; at: number }
  | { what: 'grow'; bytes: number }
  | { what: 'place'; section: number; like: number; by: number };

/** Changes one after another; `isMended`: by someone who mends all checksums, and the length of the file too. */
export interface ChangedSegment {
  parts: readonly PartChange[];
  file: readonly FileChange[];
  isMended: boolean;
}

const PARTS = [...layout.SECTIONS, 'records', 'names'] as const;
const NUMBERS = [0, 1, 127, 128, 255, 2 ** 16, 2 ** 24 - 1, 2 ** 24, 2 ** 31, 2 ** 32 - 1];
/** Where the fields of the header and its section table are. */
const HEADER_FIELDS = [8, 10, 12, 16, 20, 24, 28, 32, ...Array.from({ length: 24 }, (_, i) => 48 + 4 * i)];
const COVERAGE = [
  'name',
  'stories',
  'carriers',
  'words',
  'agencies',
  'languages',
  'publishedFrom',
  'publishedTo',
  'more',
];
const UNITS = ['\0', '\n', '[', '[],', '0,', '"a",', 'null\n', '{"a":'];

const part = fc.constantFrom(...PARTS);
const section = fc.constantFrom(...layout.SECTIONS);
const value = fc.oneof(fc.constantFrom(...NUMBERS), fc.nat(0xffff_ffff));
const bits = fc.integer({ min: 1, max: 255 });
const what = <T extends string>(word: T): fc.Arbitrary<T> => fc.constant(word);
/** What a field of JSON may be: of any type, of any size, or nearly right. */
const json = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, -1, 1.5, 1e308, '', '\u202e', 'x'.repeat(300), 'https://outlet.example/', 'javascript:alert(1)', '2026-13-99', ['https://', 0, 1e9, ''], ['', -1, 2, {}]),
  fc.record({ agency: fc.constantFrom(null, 'AP', 7), stories: fc.constantFrom(-1, 0, 1, 40, 1e21) }).map((one) => [one]),
); // prettier-ignore

const partChange: fc.Arbitrary<PartChange> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: what('flip'), part, at: fc.nat(), bits }) },
  { weight: 4, arbitrary: fc.record({ what: what('write'), part, at: fc.nat(), value }) },
  fc.record({ what: what('swap'), part, at: fc.nat(), with: fc.nat() }),
  fc.record({ what: what('cut'), part, at: fc.nat(), bytes: fc.integer({ min: 1, max: 64 }) }),
  fc.record({ what: what('repeat'), part, at: fc.nat(), bytes: fc.integer({ min: 1, max: 64 }) }),
  fc.record({ what: what('exchange'), part: section, with: section }),
  fc.record({ what: what('line'), story: fc.nat(), line: json }),
  {
    weight: 3,
    arbitrary: fc.record({ what: what('field'), story: fc.nat(), field: fc.nat(8), value: json }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: what('coverage'), field: fc.constantFrom(...COVERAGE), value: json }),
  },
  fc.record({ what: what('nameBytes'), value }),
);
/** A bomb takes a tenth of a second to make: one input in a hundred has one. */
const bomb: fc.Arbitrary<PartChange> = fc.record({
  what: what('bomb'),
  unit: fc.constantFrom(...UNITS),
  log2: fc.integer({ min: 4, max: 22 }),
  isLine: fc.boolean(),
});

const fileChange: fc.Arbitrary<FileChange> = fc.oneof(
  fc.record({ what: what('flip'), at: fc.nat(), bits }),
  { weight: 2, arbitrary: fc.record({ what: what('flip'), at: fc.constantFrom(...HEADER_FIELDS), bits }) },
  { weight: 3, arbitrary: fc.record({ what: what('write'), at: fc.constantFrom(...HEADER_FIELDS), value }) },
  fc.record({ what: what('cut'), at: fc.nat() }),
  fc.record({ what: what('grow'), bytes: fc.integer({ min: 1, max: 4096 }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      what: what('place'),
      section: fc.nat(8),
      like: fc.nat(8),
      by: fc.constantFrom(-8, -1, 0, 1, 8),
    }),
  },
);

export const anyChanges: fc.Arbitrary<ChangedSegment> = fc.oneof(
  {
    weight: 99,
    arbitrary: fc.record({
      parts: fc.array(partChange, { minLength: 1, maxLength: 3 }),
      file: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        fc.array(fileChange, { minLength: 1, maxLength: 2 }),
      ),
      isMended: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
  },
  fc.record({ parts: fc.tuple(bomb), file: fc.constant([]), isMended: fc.constant(true) }),
  {
    weight: 30,
    arbitrary: fc.record({
      parts: fc.constant([]),
      file: fc.array(fileChange, { minLength: 1, maxLength: 3 }),
      isMended: fc.boolean(),
    }),
  },
);

/** The file that changes make of a segment. */
export function changedFile(
  good: SegmentParts,
  { parts, file, isMended }: ChangedSegment,
): Uint8Array<ArrayBuffer> {
  let bytes = fileOf(parts.reduce(applyToParts, good));
  if (!isMended && parts.length > 0) bytes = withoutMending(bytes, fileOf(good));
  for (const change of file) bytes = applyToFile(bytes, change);
  if (isMended) {
    mendLength(bytes);
    mend(bytes);
  }
  return bytes;
}

/** A changed file of the same length with the checksums that the segment had: damage, and nobody's doing. Another length tells by itself. */
function withoutMending(
  changed: Uint8Array<ArrayBuffer>,
  good: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  if (changed.length !== good.length) return changed.slice(0, Math.min(changed.length, good.length) - 1);
  const bytes = changed.slice();
  bytes.set(good.subarray(0, layout.HEADER_BYTES));
  return bytes;
}

function applyToParts(parts: SegmentParts, change: PartChange): SegmentParts {
  const { sections, shards } = parts;
  switch (change.what) {
    case 'exchange': {
      const [a, b] = [bytesOf(parts, change.part), bytesOf(parts, change.with)];
      return { ...parts, sections: new Map(sections).set(change.part, b).set(change.with, a) };
    }
    case 'coverage': {
      const fields = parsed(new TextDecoder().decode(bytesOf(parts, 'coverage')));
      const text = JSON.stringify({ ...(fields as object | null), [change.field]: change.value });
      return { ...parts, sections: new Map(sections).set('coverage', new TextEncoder().encode(text)) };
    }
    case 'line':
    case 'field':
      return {
        ...parts,
        shards: shards.map((shard, i) =>
          i === change.story % shards.length ? withLine(shard, change) : shard,
        ),
      };
    case 'bomb':
      return {
        ...parts,
        shards: shards.map((shard, i) => (i === 0 ? withLines(shard, [bombOf(change)]) : shard)),
      };
    case 'nameBytes':
      return {
        ...parts,
        shards: shards.map((shard, i) => (i === 0 ? { ...shard, nameBytes: change.value } : shard)),
      };
    default: {
      const changed = changedBytes(bytesOf(parts, change.part, change.at), change);
      if (change.part !== 'records' && change.part !== 'names')
        return { ...parts, sections: new Map(sections).set(change.part, changed) };
      const { part: name, at } = change;
      return {
        ...parts,
        shards: shards.map((shard, i) => (i === at % shards.length ? { ...shard, [name]: changed } : shard)),
      };
    }
  }
}

/** A small file that inflates to much: one unit again and again, alone or as the carriers of a story. */
function bombOf({ unit, log2, isLine }: PartChange & { what: 'bomb' }): string {
  const text = unit.repeat(Math.ceil(2 ** log2 / unit.length));
  return isLine ? `["a",null,null,null,null,null,"id",${text}0]` : text;
}

function bytesOf({ sections, shards }: SegmentParts, name: Part, at = 0): Uint8Array {
  if (name === 'records' || name === 'names') return shards[at % shards.length]?.[name] ?? new Uint8Array();
  return sections.get(name) ?? new Uint8Array();
}

/** What JSON says; null for text that is none, because an earlier change broke it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function withLine(shard: ShardParts, change: PartChange & { what: 'line' | 'field' }): ShardParts {
  const lines = linesOf(shard);
  if (lines === undefined) return shard;
  const at = change.story % lines.length;
  if (change.what === 'line') lines[at] = JSON.stringify(change.line);
  else {
    const fields = parsed(lines[at] ?? '');
    if (Array.isArray(fields)) fields[change.field] = change.value;
    lines[at] = JSON.stringify(fields);
  }
  return withLines(shard, lines);
}

/** Changes of bytes: of a part, or of a file in place. */
type BytesChange = Extract<PartChange, { at: number }>;

function changedBytes(good: Uint8Array, change: BytesChange): Uint8Array {
  if (good.length === 0) return good;
  const bytes = good.slice();
  const at = change.at % bytes.length;
  switch (change.what) {
    case 'flip':
      bytes[at] = (bytes[at] ?? 0) ^ change.bits;
      return bytes;
    case 'write':
      writeNumber(bytes, at, change.value);
      return bytes;
    case 'swap': {
      const other = change.with % bytes.length;
      [bytes[at], bytes[other]] = [bytes[other] ?? 0, bytes[at] ?? 0];
      return bytes;
    }
    case 'cut':
      return joined(bytes.subarray(0, at), bytes.subarray(at + change.bytes));
    case 'repeat':
      return joined(bytes.subarray(0, at + change.bytes), bytes.subarray(at));
  }
}

function applyToFile(bytes: Uint8Array<ArrayBuffer>, change: FileChange): Uint8Array<ArrayBuffer> {
  if (bytes.length < layout.HEADER_BYTES) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (change.what) {
    case 'flip':
      bytes[change.at % bytes.length] = (bytes[change.at % bytes.length] ?? 0) ^ change.bits;
      return bytes;
    case 'write':
      writeNumber(bytes, change.at % bytes.length, change.value);
      return bytes;
    case 'cut':
      return bytes.slice(0, change.at % bytes.length);
    case 'grow':
      return joined(bytes, new Uint8Array(change.bytes));
    case 'place': {
      const placeOf = (section: number): number => 48 + 12 * (section % layout.SECTIONS.length);
      view.setUint32(placeOf(change.section), view.getUint32(placeOf(change.like), true) + change.by, true);
      return bytes;
    }
  }
}

/** Writes a number of four bytes at the multiple of four before a place. */
function writeNumber(bytes: Uint8Array, at: number, value: number): void {
  const whole = at & ~3;
  if (whole + 4 <= bytes.length) new DataView(bytes.buffer, bytes.byteOffset).setUint32(whole, value, true);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
