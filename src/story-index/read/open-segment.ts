import { check } from '../format/check.ts';
import { crc32 } from '../format/crc32.ts';
import { readHeader, type Header, type Section } from '../format/header.ts';
import { HEADER_BYTES, SECTIONS, type SectionName } from '../format/layout.ts';
import { checkCodeLengths, signatureCodeOf, type SignatureCode } from '../format/signature-code.ts';
import { lazy } from '../../lazy.ts';
import type { Segment } from '../segment.ts';
import type { SegmentFile } from '../segment-file.ts';
import { readCoverage } from './coverage.ts';
import { readHeadlineTable, storiesOfHeadline, type HeadlineTable } from './headline-table.ts';
import { parseNames } from './decode-names.ts';
import { decodeRecord } from './decode-record.ts';
import { ShardCache } from './shard-cache.ts';
import { readShard, shardPlaces, type Shard, type ShardPlace } from './shard.ts';
import { findInAll } from './find-in-all.ts';
import { ListFinder } from './term-lists.ts';
import { termsInStory } from './terms-in-story.ts';
import { checkUrlTable, findUrl, type UrlTable } from './url-table.ts';

/** The parts of a segment that stay in memory, checked. */
export interface Resident {
  header: Header;
  coverage: Segment['coverage'];
  signatureCode: Uint8Array;
  /** The length of each story, as a byte (frequency.ts). */
  lengths: Uint8Array;
  groups: Uint32Array;
  postings: Uint8Array;
  shards: readonly ShardPlace[];
  urls: UrlTable;
}

/**
 * Opens a segment: reads its resident part, checks every section by its checksum and for meaning, and makes views. Shards are read, and checked,
 * when a story in them is looked at. Cost: about 1 ms for each megabyte of the resident part.
 * @param cache of the shards in use, shared by all segments of a library
 * @throws Error `story index: ...` with one sentence for each way in which a file can be broken.
 */
export async function openSegment(file: SegmentFile, cache = new ShardCache()): Promise<Segment> {
  const resident = await readResident(file);
  const { header, coverage, signatureCode, shards, urls } = resident;
  const { storyCount, tokenBits } = header;
  const lists = new ListFinder(resident, header);
  const code = lazy<SignatureCode>(() => signatureCodeOf(signatureCode));
  const headlines = readOnce(() => readHeadlines(file, header));
  const shardOf = async (story: number): Promise<{ key: string; shard: Shard; i: number }> => {
    const place = placeOf(story, shards);
    const key = `${file.name} ${place.first}`;
    const shard = await cache.shard(key, place.byteEnd - place.byteOffset, () => readShardAt(file, place));
    return { key, shard, i: story - place.first };
  };
  return {
    coverage,
    storyCount,
    language: coverage.languages?.[0]?.language ?? null,
    segmentOf: () => 0,
    lists,
    findTerms: (hashes) => findInAll([lists], { hashes, starts: Uint32Array.of(0, storyCount) }),
    termsIn: (story, hashes) => termsInStory(lists, story, hashes),
    findUrl: (url) => findUrl(urls, url),
    findUrls: (all) => all.map((url) => findUrl(urls, url)),
    findHeadline: async (key) => storiesOfHeadline(await headlines(), key),
    readSignature: async (story) => {
      const { shard, i } = await shardOf(story);
      return decodeRecord(shard.record(i), { code: code(), tokenBits });
    },
    readNames: async (story) => {
      const { key, shard, i } = await shardOf(story);
      const line = cache.lines(key, shard)[i];
      if (line === undefined) throw new Error(`story index: a shard has no names for story ${story}`);
      return parseNames(line);
    },
  };
}

/** Reads and checks the resident part. @throws the same errors as `openSegment` */
export async function readResident(file: SegmentFile): Promise<Resident> {
  const bytes = await readResidentBytes(file);
  const header = readHeader(bytes, file.byteLength);
  for (const name of SECTIONS) checkSection(bytes, header.sections[name], name);
  const section = (name: SectionName): Uint8Array<ArrayBuffer> => sectionBytes(bytes, header.sections[name]);
  const signatureCode = section('signatureCode');
  checkCodeLengths(signatureCode);
  return {
    header,
    coverage: { ...readCoverage(section('coverage'), header), bytes: header.fileBytes },
    signatureCode,
    lengths: section('storyLengths'),
    groups: words(section('bucketGroups')),
    postings: section('postings'),
    shards: shardPlaces(words(section('shards')), header),
    urls: checkUrlTable({
      high: words(section('urlKeysHigh')),
      low: new Uint16Array(
        bytes.buffer,
        bytes.byteOffset + header.sections.urlKeysLow.byteOffset,
        header.urlKeyCount,
      ),
      stories: words(section('urlStories')),
      storyCount: header.storyCount,
    }),
  };
}

/** The bytes of the header and the resident part. @throws Error if the header is broken */
export async function readResidentBytes(file: SegmentFile): Promise<Uint8Array<ArrayBuffer>> {
  const { residentBytes } = readHeader(await readFrom(file, 0, HEADER_BYTES), file.byteLength);
  return readFrom(file, 0, residentBytes);
}

/** Reads and checks the keys of headlines. @throws Error if they are damaged, or wrong by themselves */
export async function readHeadlines(file: SegmentFile, header: Header): Promise<HeadlineTable> {
  const { byteOffset, byteLength, crc32: crc } = header.headlines;
  const bytes = await readFrom(file, byteOffset, byteOffset + byteLength);
  check(crc32(bytes) === crc, 'the keys of headlines are damaged, their checksum does not fit');
  return readHeadlineTable(words(bytes), header.storyCount);
}

/** A reading that is done at its first use, and again after a failure. */
function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () =>
    (reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));
}

/** Reads and checks one shard. @throws the same errors as `readShard`, or what the file's reading rejects with */
export async function readShardAt(file: SegmentFile, place: ShardPlace): Promise<Shard> {
  return readShard(await readFrom(file, place.byteOffset, place.byteEnd), place);
}

async function readFrom(file: SegmentFile, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const last = Math.min(end, file.byteLength);
  const bytes = await file.read(start, last);
  check(
    bytes.length === last - start,
    `truncated, ${last - start} bytes were asked for at ${start}, the file gave ${bytes.length}`,
  );
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

/** The place of the shard that has a story. @throws Error if there is no such story */
function placeOf(story: number, places: readonly ShardPlace[]): ShardPlace {
  let from = 0;
  let to = places.length;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((places[middle] as ShardPlace).first <= story) from = middle;
    else to = middle;
  }
  const place = places[from];
  const isThere = place !== undefined && story >= place.first && story < place.end;
  check(isThere, `there is no story ${story}, the segment has ${places.at(-1)?.end ?? 0}`);
  return place;
}

function sectionBytes(bytes: Uint8Array<ArrayBuffer>, section: Section): Uint8Array<ArrayBuffer> {
  return bytes.subarray(section.byteOffset, section.byteOffset + section.byteLength);
}

/** Sections begin at multiples of 8 of a file that was read from its start. @throws Error if a section has part of a number */
function words(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 4));
}

function checkSection(bytes: Uint8Array<ArrayBuffer>, section: Section, name: SectionName): void {
  const crc = crc32(sectionBytes(bytes, section));
  check(crc === section.crc32, `section ${name} is damaged, its checksum does not fit`);
}
