/** `tsx tests/story-index/make-vectors.ts` writes the test vectors anew, then prettier: only after a change of the format. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from '../../src/story-index/format/crc32.ts';
import { readHeader, shardsOffset } from '../../src/story-index/format/header.ts';
import * as layout from '../../src/story-index/format/layout.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { writeSegment } from '../../src/story-index/write/writer.ts';
import { entryOf } from './sample-entries.ts';

export const VECTORS = fileURLToPath(new URL('vectors', import.meta.url));

type Bytes = Uint8Array<ArrayBuffer>;
type Change = (bytes: Bytes, view: DataView) => Bytes | void;

/** Three stories: one whole, one in two paragraphs with a carrier that has all fields, one known by its address alone. */
export function vectorEntries(): StoryEntry[] {
  const [first, second] = [
    entryOf('gulls', 'Gulls nest on the harbour crane. Harbour crane drivers wait.'),
    entryOf('ferry', 'The ferry to Orm Island stops on Monday.', 'Orm Island keeps 3,400 sheep.'),
  ];
  const bare: StoryEntry = {
    story: { id: 'https://outlet.example/a', agency: null, outlet: 'outlet.example', headline: 'A “quoted” headline', published: null, url: 'https://outlet.example/a', language: null },
    fingerprints: null,
    carriers: [{ outlet: 'Radio Orm', url: null, headline: 'Sheep outnumber the keepers of Orm Island again', published: '2026-03-04', relation: 'cites', credited: null }],
  }; // prettier-ignore
  return [first, second, bare];
}

const sectionField = (name: layout.SectionName, field: number): number =>
  48 + layout.SECTIONS.indexOf(name) * 12 + field * 4;

/** Place of the fields of the headlines' keys, behind those of the sections. */
const HEADLINES_FIELDS = 48 + layout.SECTIONS.length * 12;

const whole = writeSegment(vectorEntries(), 'vectors');
/** The same, with 4 bits of each token. */
const coarse = writeSegment(vectorEntries(), 'vectors', 4);

function broken(change: Change, isHeaderMended = true): Bytes {
  const bytes = whole.slice();
  const changed = change(bytes, new DataView(bytes.buffer)) ?? bytes;
  if (isHeaderMended && changed.length >= layout.HEADER_BYTES) mendHeader(changed);
  return changed;
}

function mendHeader(bytes: Bytes): void {
  const crc = crc32(bytes.subarray(0, layout.HEADER_BYTES - 4));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(layout.HEADER_BYTES - 4, crc, true);
}

/** A change inside a section, its checksum mended: the section is not damaged but wrong. */
function inSection(name: layout.SectionName, change: (section: Bytes, view: DataView) => void): Bytes {
  return broken((bytes, view) => {
    const { byteOffset, byteLength } = readHeader(bytes, bytes.length).sections[name];
    const section = bytes.subarray(byteOffset, byteOffset + byteLength);
    change(section, new DataView(section.buffer, byteOffset, byteLength));
    view.setUint32(sectionField(name, 2), crc32(section), true);
  });
}

/** The coverage with some words in place of others of the same length. */
const inCoverage = (found: string, instead: string): Bytes =>
  inSection('coverage', (section) => {
    const text = new TextDecoder().decode(section);
    if (!text.includes(found) || found.length !== instead.length) throw new Error(`${found} in ${text}`);
    section.set(new TextEncoder().encode(text.replace(found, instead)));
  });

/** A change inside the first shard, its checksum mended. */
function inShard(change: (shard: Bytes, view: DataView) => void): Bytes {
  const shard = whole.slice(shardsOffset(readHeader(whole, whole.length)));
  change(shard, new DataView(shard.buffer));
  const resident = inSection('shards', (_, view) => view.setUint32(8, crc32(shard), true));
  resident.set(shard, resident.length - shard.length);
  return resident;
}

/** A change of the keys of headlines, their checksum mended. */
function inHeadlines(change: (keys: Bytes, view: DataView) => void): Bytes {
  return broken((bytes, view) => {
    const { byteOffset, byteLength } = readHeader(bytes, bytes.length).headlines;
    const keys = bytes.subarray(byteOffset, byteOffset + byteLength);
    change(keys, new DataView(keys.buffer, byteOffset, byteLength));
    view.setUint32(HEADLINES_FIELDS + 8, crc32(keys), true);
  });
}

/** Every way in which a segment can be broken, and what the reader says of it as it opens. */
export const BROKEN: Readonly<Record<string, { bytes: Bytes; sentence: string }>> = {
  'empty-file': { bytes: new Uint8Array(), sentence: 'truncated, the header has 256 bytes, the file 0' },
  'other-magic': { bytes: broken((bytes) => void bytes.set([80, 75, 3, 4])), sentence: 'this is no Wiremark index, it starts with "PK\\u0003\\u0004MARK"' },
  'format-3': { bytes: broken((_, view) => view.setUint16(8, 3, true)), sentence: 'format version 3 cannot be read, this Wiremark reads version 4; build the index anew' },
  'damaged-header': { bytes: broken((_, view) => view.setUint32(16, 5, true), false), sentence: 'the header is damaged, its checksum does not fit' },
  'other-fingerprints': { bytes: broken((_, view) => view.setUint16(10, 99, true)), sentence: 'its fingerprints are of version 99, this Wiremark makes version ' },
  'too-many-buckets': { bytes: broken((_, view) => view.setUint8(12, 60)), sentence: '60 bucket bits are out of range, 8 to 24' },
  'tokens-of-5-bits': { bytes: broken((_, view) => view.setUint8(13, 5)), sentence: 'its signatures keep 5 bits of a token, expected 8, 6, 4' },
  'too-many-stories': { bytes: broken((_, view) => view.setUint32(16, 2 ** 25, true)), sentence: '33554432 stories are more than the 16777216 that a file may hold' },
  'too-many-postings': { bytes: broken((_, view) => view.setUint32(sectionField('postings', 1), 2 ** 29 + 8, true)), sentence: '536870920 bytes of postings are more than the 536870912 that a file may hold' },
  'no-shards': { bytes: broken((_, view) => view.setUint32(20, 0, true)), sentence: '3 stories cannot lie in 0 shards' },
  'cut-file': { bytes: broken((bytes) => bytes.slice(0, 600)), sentence: 'truncated, header says ' },
  'resident-part-beyond': { bytes: broken((_, view) => view.setUint32(28, 2 ** 30, true)), sentence: 'its resident part has 1073741824 bytes, the file ' },
  'section-outside': { bytes: broken((_, view) => view.setUint32(sectionField('coverage', 1), 2 ** 31, true)), sentence: 'section coverage lies at 256 with 2147483648 bytes, expected between 256 and ' },
  'section-unaligned': { bytes: broken((_, view) => view.setUint32(sectionField('postings', 0), 1001, true)), sentence: 'section postings lies at 1001' },
  'sections-overlap': { bytes: broken((_, view) => view.setUint32(sectionField('signatureCode', 0), 256, true)), sentence: 'section signatureCode lies at 256 with 257 bytes, expected between ' },
  'section-of-other-size': { bytes: broken((_, view) => view.setUint32(24, 3, true)), sentence: 'section urlKeysHigh has 20 bytes, expected 12' },
  'damaged-coverage': { bytes: broken((bytes) => void (bytes[layout.HEADER_BYTES + 3] = 7)), sentence: 'section coverage is damaged, its checksum does not fit' },
  'coverage-of-other-stories': { bytes: inCoverage('"stories":3,"c', '"stories":4,"c'), sentence: 'its coverage says 4 stories, the header 3' },
  'coverage-of-no-number': { bytes: inCoverage('"words":', '"wordz":'), sentence: 'its coverage says no words, at most ' },
  'incomplete-signature-code': { bytes: inSection('signatureCode', (bytes) => void (bytes[7] = 15)), sentence: 'its signature code is no complete code' },
  'shard-of-story-1': { bytes: inSection('shards', (_, view) => view.setUint32(0, 1, true)), sentence: 'its first shard begins with story 1, expected 0' },
  'shard-elsewhere': { bytes: inSection('shards', (_, view) => view.setUint32(4, 256, true)), sentence: 'its first shard lies at 256, expected ' },
  'headlines-elsewhere': { bytes: broken((_, view) => view.setUint32(HEADLINES_FIELDS, 256, true)), sentence: 'its keys of headlines lie at 256 with ' },
  'headlines-beyond': { bytes: broken((_, view) => view.setUint32(HEADLINES_FIELDS + 4, 2 ** 20, true)), sentence: 'its keys of headlines lie at ' },
  'url-keys-unsorted': { bytes: inSection('urlKeysHigh', (_, view) => view.setUint32(0, 2 ** 32 - 1, true)), sentence: 'its keys of addresses do not rise at 1' },
  'url-of-no-story': { bytes: inSection('urlStories', (_, view) => view.setUint32(0, 6, true)), sentence: 'its address 0 is of story 3, the segment has 3' },
}; // prettier-ignore

/** Segments that open, and are found to be broken when all of them is looked at. */
export const BROKEN_INSIDE: Readonly<Record<string, { bytes: Bytes; sentence: string }>> = {
  'shard-damaged': { bytes: broken((bytes) => void (bytes[bytes.length - 30] = (bytes[bytes.length - 30] as number) ^ 1)), sentence: 'the shard of stories 0 to 2 is damaged, its checksum does not fit' },
  'names-of-2-gigabytes': { bytes: inShard((_, view) => view.setUint32(4, 2 ** 31, true)), sentence: 'the shard of stories 0 to 2 has names of 2147483648 bytes, at most 1048576 are read' },
  'names-longer-than-said': { bytes: inShard((_, view) => view.setUint32(4, 5, true)), sentence: 'the names of a shard have 6 bytes, expected 5' },
  'names-shorter-than-said': { bytes: inShard((_, view) => view.setUint32(4, 5000, true)), sentence: 'the names of a shard have ' },
  'records-longer-than-shard': { bytes: inShard((shard) => void (shard[8] = 90)), sentence: 'the shard of stories 0 to 2 has records of ' },
  'headlines-damaged': { bytes: broken((bytes) => { const { byteOffset } = readHeader(bytes, bytes.length).headlines; bytes[byteOffset] = (bytes[byteOffset] as number) ^ 1; }), sentence: 'the keys of headlines are damaged, their checksum does not fit' },
  'headline-of-no-story': { bytes: inHeadlines((keys, view) => view.setUint32(keys.length / 2, 3, true)), sentence: 'its headline 0 is of story 3, the segment has 3' },
  'headline-of-other-story': { bytes: inHeadlines((keys, view) => view.setUint32(keys.length / 2, (view.getUint32(keys.length / 2, true) + 1) % 3, true)), sentence: 'a headline of story ' },
  'headline-of-other-words': { bytes: inHeadlines((_, view) => view.setUint32(0, 1, true)), sentence: 'a headline of story ' },
  'token-beyond-its-bits': { bytes: broken((_, view) => view.setUint8(13, 4)), sentence: 'a token of a story is above 15, its header says 4 bits' },
  'coverage-of-other-words': { bytes: inCoverage('"words":23', '"words":24'), sentence: 'its stories have 23 words, its coverage says 24' },
  'postings-of-no-group': { bytes: inSection('bucketGroups', (_, view) => view.setUint32(4, 1, true)), sentence: 'the posting lists of group 0 begin at 1, expected 0' },
}; // prettier-ignore

function write(name: string, bytes: Bytes, expected: unknown): void {
  fs.mkdirSync(VECTORS, { recursive: true });
  fs.writeFileSync(path.join(VECTORS, `${name}.wmk`), bytes);
  fs.writeFileSync(
    path.join(VECTORS, `${name}.json`),
    `${JSON.stringify(expected, null, 2).replace(/\[[\d,\s]*\]/g, (list) => list.replace(/\s+/g, ' '))}\n`,
  );
}

function contentOf(entries: readonly StoryEntry[], tokenBits = 8): unknown {
  return {
    tokenBits,
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
  write('empty', writeSegment([], 'vectors'), contentOf([]));
  write('three-stories', whole, contentOf(vectorEntries()));
  write('three-stories-of-4-bits', coarse, contentOf(vectorEntries(), 4));
  for (const [name, { bytes, sentence }] of Object.entries({ ...BROKEN, ...BROKEN_INSIDE }))
    write(`broken-${name}`, bytes, { sentence: `story index: ${sentence}`, opens: name in BROKEN_INSIDE });
}
