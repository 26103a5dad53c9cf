/** Publishes segments as a site that readers subscribe to: SUBSCRIPTION.md. */
import fs from 'node:fs';
import path from 'node:path';
import { isPublicHttps, KEY_LIST, MANIFEST } from '../../library/subscription/address.ts';
import { timeOf } from '../../library/subscription/forms.ts';
import { releaseKeyOf } from '../../library/subscription/key-list.ts';
import {
  MOST_SEGMENT_BYTES,
  parseManifest,
  type Manifest,
  type SegmentEntry,
} from '../../library/subscription/manifest.ts';
import { sha256Of } from '../../library/subscription/bytes.ts';
import type { IndexCoverage } from '../../model.ts';
import { verifySegment } from '../../story-index/read/verify-segment.ts';
import { segmentFile, segmentPaths } from '../folder/index-folder.ts';
import { writingTo } from '../folder/unwritable.ts';
import { writeAside } from '../folder/write-aside.ts';
import { UnreadableInput } from '../input/input-records.ts';
import type { SecretKey } from './key-file.ts';
import { readKeyList } from './release-keys.ts';
import { bytesFor, readSiteFile, writeSigned } from './signed-file.ts';

const SEGMENTS = 'segments';

/** What the publisher says of the index; the rest of the manifest comes from the segments. */
export type About = Pick<Manifest, 'name' | 'publisher' | 'contact' | 'licence'> &
  Partial<Pick<Manifest, 'mirrors' | 'withdrawn'>>;

/** A segment, and what is to be said of its days. */
export interface NamedSegment {
  file: string;
  /** The UTC day on which its stories were found. */
  day: string;
  kind: 'part' | 'day';
}

/** What is to be published. */
export interface Publication {
  /** Segments, or a folder of them. */
  segments: string | readonly NamedSegment[];
  about: About;
  /** The folder that the host serves. */
  site: string;
  /** A release key that the site lists. */
  key: SecretKey;
  /** When the next version is due. */
  everyMs: number;
  /** ms. */
  now: number;
}

interface Read {
  entry: SegmentEntry;
  coverage: IndexCoverage;
  bytes: Uint8Array;
}

const parse = (bytes: Uint8Array): Manifest => parseManifest(bytes, isPublicHttps);

/**
 * Publishes these segments in place of those of the version before. The segments come first, then the manifest and its signature, and then those
 * segments go that neither version has: readers on their way find what they know of. Returns the new manifest.
 * @throws UnreadableInput, before anything is written, for what readers would refuse; Unwritable
 */
export async function publishIndex(publication: Publication): Promise<Manifest> {
  const { site, key, now } = publication;
  expectListed(site, key, now);
  const before = readSiteFile(site, MANIFEST, parse);
  if (before !== undefined && Date.parse(before.made) > now)
    throw new UnreadableInput(
      `${path.join(site, MANIFEST)}: made at ${before.made}, which the clock has not reached`,
    );
  const read: Read[] = [];
  if (typeof publication.segments === 'string')
    for (const file of segmentPaths(publication.segments)) read.push(await readSegment(file, now));
  else
    for (const { file, day, kind } of publication.segments) {
      const segment = await readSegment(file, now);
      read.push({ ...segment, entry: { ...segment.entry, from: day, to: day, kind } });
    }
  const content = manifestOf(read, publication, (before?.sequence ?? 0) + 1);
  const bytes = bytesFor(content, parse);
  for (const { entry, bytes } of read) writeAside(fileOf(site, entry), bytes);
  await writeSigned(site, { name: MANIFEST, bytes, content }, key);
  removeOthers(site, [content, ...(before ? [before] : [])]);
  return content;
}

function expectListed(site: string, { publicKey }: SecretKey, now: number): void {
  try {
    const listed = releaseKeyOf(readKeyList(site), publicKey.id, now);
    if (listed.text !== publicKey.text) throw new Error(`${KEY_LIST} lists another key of this id`);
  } catch (error) {
    throw new UnreadableInput(`${site}: ${(error as Error).message}`);
  }
}

async function readSegment(file: string, now: number): Promise<Read> {
  try {
    const coverage = await verifySegment(segmentFile(file));
    const bytes = new Uint8Array(fs.readFileSync(file));
    if (bytes.length > MOST_SEGMENT_BYTES)
      throw new Error(
        `${bytes.length} bytes, a published segment has at most ${MOST_SEGMENT_BYTES}: 'wiremark build --by day' makes smaller ones`,
      );
    return { coverage, bytes, entry: await entryOf(bytes, coverage, timeOf(now).slice(0, 10)) };
  } catch (error) {
    throw new UnreadableInput(`${file}: ${(error as Error).message}`);
  }
}

/** A segment of one day that is over is a day, of today a part, of several days or of none an archive. */
async function entryOf(
  bytes: Uint8Array<ArrayBuffer>,
  { stories, publishedFrom, publishedTo }: IndexCoverage,
  today: string,
): Promise<SegmentEntry> {
  const [from, to] = [publishedFrom ?? today, publishedTo ?? today];
  const isOneDay = publishedFrom !== null && from === to;
  const kind = !isOneDay ? 'archive' : from < today ? 'day' : 'part';
  return { sha256: await sha256Of(bytes), bytes: bytes.length, stories, from, to, kind };
}

function manifestOf(read: readonly Read[], { about, everyMs, now }: Publication, sequence: number): Manifest {
  const codes = (of: (coverage: IndexCoverage) => readonly (string | null)[]) =>
    [...new Set(read.flatMap(({ coverage }) => of(coverage)).filter((code) => code !== null))].sort();
  return {
    format: 1,
    name: about.name,
    publisher: about.publisher,
    contact: about.contact,
    licence: about.licence,
    languages: codes(({ languages }) => languages?.map(({ language }) => language) ?? []),
    agencies: codes(({ agencies }) => agencies.map(({ agency }) => agency)),
    sequence,
    made: timeOf(now),
    next: timeOf(now + everyMs),
    mirrors: about.mirrors ?? [],
    segments: read.map(({ entry }) => entry),
    withdrawn: about.withdrawn ?? [],
  };
}

const fileOf = (site: string, { sha256 }: SegmentEntry): string => path.join(site, SEGMENTS, `${sha256}.wmk`);

/** Removes segments that are in none of these manifests, and nothing else. */
function removeOthers(site: string, manifests: readonly Manifest[]): void {
  const named = new Set(manifests.flatMap(({ segments }) => segments.map(({ sha256 }) => `${sha256}.wmk`)));
  const folder = path.join(site, SEGMENTS);
  writingTo(folder, () => {
    if (!fs.existsSync(folder)) return;
    for (const name of fs.readdirSync(folder))
      if (/^[0-9a-f]{64}\.wmk(\.part)?$/.test(name) && !named.has(name)) fs.rmSync(path.join(folder, name));
  });
}
