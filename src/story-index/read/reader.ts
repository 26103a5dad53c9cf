import type { IndexCoverage } from '../../model.ts';
import { varintAt } from '../format/bytes.ts';
import { check } from '../format/check.ts';
import { crc32 } from '../format/crc32.ts';
import { readHeader, type Header, type Section } from '../format/header.ts';
import { RESIDENT_FILE, SECTIONS, type SectionName } from '../format/layout.ts';
import { signatureCodeOf } from '../format/signature-code.ts';
import type { IndexSource, StoryIndex } from '../story-index.ts';
import { findList } from './buckets.ts';
import { parseNames } from './decode-names.ts';
import { decodePostings, probePostings } from './decode-postings.ts';
import { decodeRecord } from './decode-record.ts';
import { encodedList } from './encoded-list.ts';
import { lowerBound } from './lower-bound.ts';
import { ShardCache } from './shard-cache.ts';
import { findUrl, type UrlTable } from './url-table.ts';

/**
 * Opens an index: reads the resident file, checks its header, and makes views. Parses nothing but the coverage (about 500 bytes).
 * Leaves the checksums of the large sections to `verifyIndex`.
 * @throws Error `story index: ...` with one sentence for each way in which a file can be broken.
 */
export async function openIndex(source: IndexSource): Promise<StoryIndex> {
  const bytes = new Uint8Array(await source.read(RESIDENT_FILE));
  const header = readHeader(bytes);
  for (const name of ['coverage', 'signatureCode', 'commonTerms', 'shards'] as const)
    checkSection(bytes, header, name);
  const shards = new ShardCache(source, words(bytes, header.sections.shards), header.storyCount);
  const commonTerms = words(bytes, header.sections.commonTerms);
  const groups = words(bytes, header.sections.bucketGroups);
  const place = encodedList(sectionBytes(bytes, header.sections.postings));
  const find = (hash: number): boolean => findList(groups, hash >>> (32 - header.bucketBits), place);
  const urls = urlTable(bytes, header);
  const code = signatureCodeOf(sectionBytes(bytes, header.sections.signatureCode));
  return {
    coverage: readCoverage(bytes, header),
    storyCount: header.storyCount,
    countStoriesWith: (hash) => (find(hash) ? varintAt(place.bytes, place.start) : 0),
    isCommon: (hash) => commonTerms[lowerBound(commonTerms, hash)] === hash,
    readPostings: (hash, buffer, at) =>
      find(hash) ? decodePostings(place, header.storyCount, buffer, at) : 0,
    probePostings: (hash, stories, levels) => {
      if (find(hash)) probePostings(place, header.storyCount, stories, levels);
      else levels.fill(0, 0, stories.length);
    },
    findUrl: (url) => findUrl(urls, url),
    findUrls: (all) => all.map((url) => findUrl(urls, url)),
    readSignature: async (story) => decodeRecord(await shards.record(story), code),
    readNames: async (story) => parseNames(await shards.names(story)),
  };
}

function readCoverage(bytes: Uint8Array, { sections }: Header): IndexCoverage {
  const text = new TextDecoder().decode(sectionBytes(bytes, sections.coverage));
  const shards = words(bytes, sections.shards);
  let total = bytes.length;
  for (let i = 1; i < shards.length; i += 3) total += shards[i] as number;
  return { ...(JSON.parse(text) as Omit<IndexCoverage, 'bytes'>), bytes: total };
}

/** Checks every checksum of every file, which means reading them all. @throws the same errors as `openIndex` */
export async function verifyIndex(source: IndexSource): Promise<void> {
  const bytes = new Uint8Array(await source.read(RESIDENT_FILE));
  const header = readHeader(bytes);
  for (const name of SECTIONS) checkSection(bytes, header, name);
  signatureCodeOf(sectionBytes(bytes, header.sections.signatureCode));
  const shards = new ShardCache(source, words(bytes, header.sections.shards), header.storyCount);
  for (let shard = 0; shard < header.shardCount; shard++) await shards.load(shard);
}

function sectionBytes(bytes: Uint8Array, section: Section): Uint8Array {
  return bytes.subarray(section.byteOffset, section.byteOffset + section.byteLength);
}

function words(bytes: Uint8Array, section: Section): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + section.byteOffset, section.byteLength / 4);
}

function checkSection(bytes: Uint8Array, header: Header, name: SectionName): void {
  const section = header.sections[name];
  const crc = crc32(sectionBytes(bytes, section));
  check(crc === section.crc32, `section ${name} is damaged, its checksum does not fit`);
}

function urlTable(bytes: Uint8Array, { sections, storyCount, urlKeyCount }: Header): UrlTable {
  const low = new Uint16Array(bytes.buffer, bytes.byteOffset + sections.urlKeysLow.byteOffset, urlKeyCount);
  return {
    high: words(bytes, sections.urlKeysHigh),
    low,
    stories: words(bytes, sections.urlStories),
    storyCount,
  };
}
