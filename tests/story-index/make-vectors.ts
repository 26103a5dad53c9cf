/** `tsx tests/story-index/make-vectors.ts` writes the test vectors anew, then prettier: only after a change of the format. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from '../../src/story-index/format/crc32.ts';
import { readHeader } from '../../src/story-index/format/header.ts';
import * as layout from '../../src/story-index/format/layout.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { writeIndex } from '../../src/story-index/write/writer.ts';
import { entryOf } from './sample-entries.ts';

export const VECTORS = fileURLToPath(new URL('vectors', import.meta.url));

type Files = Map<string, Uint8Array>;
type Change = (bytes: Uint8Array, view: DataView) => Uint8Array | void;

/** Three stories: one whole, one in two paragraphs with a carrier that has all fields, one known by its address alone. */
export function vectorEntries(): StoryEntry[] {
  const [first, second] = [
    entryOf('gulls', 'Gulls nest on the harbour crane. Harbour crane drivers wait.'),
    entryOf('ferry', 'The ferry to Orm Island stops on Monday.', 'Orm Island keeps 3,400 sheep.'),
  ];
  const bare: StoryEntry = {
    story: { id: 'https://outlet.example/a', agency: null, outlet: 'outlet.example', headline: 'A “quoted” headline', published: null, url: 'https://outlet.example/a', language: null },
    fingerprints: null,
    carriers: [{ outlet: 'Radio Orm', url: null, headline: '', published: '2026-03-04', relation: 'cites', credited: null }],
  }; // prettier-ignore
  return [first, second, bare];
}

function broken(change: Change, isHeaderMended = true, file = layout.RESIDENT_FILE): Files {
  const files = writeIndex(vectorEntries(), 'vectors');
  const bytes = (files.get(file) as Uint8Array).slice();
  const changed = change(bytes, new DataView(bytes.buffer)) ?? bytes;
  if (isHeaderMended && changed.length >= layout.HEADER_BYTES && file === layout.RESIDENT_FILE)
    mendHeader(changed);
  return files.set(file, changed);
}

function mendHeader(bytes: Uint8Array): void {
  const crc = crc32(bytes.subarray(0, layout.HEADER_BYTES - 4));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(layout.HEADER_BYTES - 4, crc, true);
}

/** A change inside a section, its checksum mended: the section is not damaged but wrong. */
function inSection(name: layout.SectionName, change: (bytes: Uint8Array) => void): Files {
  return broken((bytes, view) => {
    const { byteOffset, byteLength } = readHeader(bytes).sections[name];
    const section = bytes.subarray(byteOffset, byteOffset + byteLength);
    change(section);
    view.setUint32(48 + layout.SECTIONS.indexOf(name) * 12 + 8, crc32(section), true);
  });
}

const sectionField = (name: layout.SectionName, field: number): number =>
  48 + layout.SECTIONS.indexOf(name) * 12 + field * 4;

/** Every way in which a resident file can be broken, and what the reader says of it. */
export const BROKEN: Readonly<Record<string, { files: Files; sentence: string }>> = {
  'empty-file': { files: broken(() => new Uint8Array()), sentence: 'truncated, the header has 256 bytes, the file 0' },
  'other-magic': { files: broken((bytes) => void bytes.set([80, 75, 3, 4])), sentence: 'this is no Wiremark index, it starts with "PK\\u0003\\u0004MARK"' },
  'next-version': { files: broken((_, view) => view.setUint16(8, 4, true)), sentence: 'format version 4 cannot be read, this Wiremark reads version 3' },
  'damaged-header': { files: broken((_, view) => view.setUint32(16, 5, true), false), sentence: 'the header is damaged, its checksum does not fit' },
  'other-fingerprints': { files: broken((_, view) => view.setUint16(10, 99, true)), sentence: 'its fingerprints are of version 99, this Wiremark makes version ' },
  'other-signature-bits': { files: broken((_, view) => view.setUint8(12, 16)), sentence: 'signatures of 16 bits cannot be read, only of 8' },
  'other-impact-bits': { files: broken((_, view) => view.setUint8(13, 4)), sentence: 'impacts of 4 bits cannot be read, only of 3' },
  'too-many-buckets': { files: broken((_, view) => view.setUint8(14, 60)), sentence: '60 bucket bits are out of range, 5 to 28' },
  'no-impact-step': { files: broken((_, view) => view.setFloat32(28, 0, true)), sentence: 'impact step 0 is out of range' },
  'too-many-stories': { files: broken((_, view) => view.setUint32(16, 2 ** 25, true)), sentence: '33554432 stories are more than the 16777216 that a file may hold' },
  'too-many-postings': { files: broken((_, view) => view.setUint32(sectionField('postings', 1), 2 ** 29 + 8, true)), sentence: '536870920 bytes of postings are more than the 536870912 that a file may hold' },
  'no-shards': { files: broken((_, view) => view.setUint32(20, 0, true)), sentence: '3 stories cannot lie in 0 shards' },
  'cut-file': { files: broken((bytes) => bytes.slice(0, 600)), sentence: 'truncated, header says ' },
  'section-outside': { files: broken((_, view) => view.setUint32(sectionField('coverage', 1), 2 ** 31, true)), sentence: 'section coverage lies at 256 with 2147483648 bytes, outside the file' },
  'section-unaligned': { files: broken((_, view) => view.setUint32(sectionField('postings', 0), 1001, true)), sentence: 'section postings lies at 1001' },
  'section-of-other-size': { files: broken((_, view) => view.setUint32(24, 3, true)), sentence: 'section urlKeysHigh has 20 bytes, expected 12' },
  'damaged-coverage': { files: broken((bytes) => void (bytes[layout.HEADER_BYTES + 3] = 7)), sentence: 'section coverage is damaged, its checksum does not fit' },
  'incomplete-signature-code': { files: inSection('signatureCode', (bytes) => void (bytes[7] = 15)), sentence: 'its signature code is no complete code' },
}; // prettier-ignore

/** Shards that the resident file vouches for, but that are wrong in themselves. */
export const BROKEN_SHARDS: Readonly<Record<string, { files: Files; sentence: string }>> = {
  'shard-cut': { files: broken((bytes) => bytes.slice(0, 60), true, layout.shardFile(0)), sentence: 'shard-00000.wms is truncated, the index says ' },
  'shard-damaged': { files: broken((bytes) => void (bytes[30] = (bytes[30] as number) ^ 1), true, layout.shardFile(0)), sentence: 'shard-00000.wms is damaged or of another index, its checksum does not fit' },
}; // prettier-ignore

function write(folder: string, files: Files, expected: unknown): void {
  fs.mkdirSync(path.join(VECTORS, folder), { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(VECTORS, folder, name), bytes);
  fs.writeFileSync(
    path.join(VECTORS, folder, 'expected.json'),
    `${JSON.stringify(expected, null, 2).replace(/\[[\d,\s]*\]/g, (list) => list.replace(/\s+/g, ' '))}\n`,
  );
}

function contentOf(entries: readonly StoryEntry[]): unknown {
  return {
    stories: entries.map(({ story, carriers, fingerprints }) => ({
      story,
      carriers,
      words: fingerprints?.wordCount ?? 0,
      hashes: fingerprints?.hashes ?? [],
      blockWordStarts: fingerprints?.blockWordStarts ?? [],
    })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.rmSync(VECTORS, { recursive: true, force: true });
  write('empty', writeIndex([], 'vectors'), contentOf([]));
  write('three-stories', writeIndex(vectorEntries(), 'vectors'), contentOf(vectorEntries()));
  for (const [name, { files, sentence }] of Object.entries({ ...BROKEN, ...BROKEN_SHARDS }))
    write(`broken-${name}`, files, { sentence: `story index: ${sentence}` });
}
