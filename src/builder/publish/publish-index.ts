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
import type { PublicKey } from '../../library/subscription/public-key.ts';
import type { IndexCoverage } from '../../model.ts';
import { verifySegment } from '../../story-index/read/verify-segment.ts';
import { segmentFile, segmentPaths } from '../folder/index-folder.ts';
import type { Disk } from '../folder/own-folder.ts';
import { writingTo } from '../folder/unwritable.ts';
import { isInPlace, writeAside } from '../folder/write-aside.ts';
import { unreadable, UnreadableInput } from '../input/input-records.ts';
import { expectReadable } from './expect-readable.ts';
import type { SecretKey } from './key-file.ts';
import { readKeyList } from './release-keys.ts';
import { bytesFor, isSwitchedTo, readSiteFile, signed, switchTo } from './signed-file.ts';

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
  /** The key that readers are given with the address. With it, the list of keys is checked as well. */
  rootKey?: PublicKey | undefined;
  /** The site's page for people, of a version. */
  page?: (manifest: Manifest) => string;
  disk?: Disk;
}

interface Read {
  entry: SegmentEntry;
  coverage: IndexCoverage;
  bytes: Uint8Array;
}

const parse = (bytes: Uint8Array): Manifest => parseManifest(bytes, isPublicHttps);

/** The version that a site has; undefined before the first. @throws UnreadableInput where readers would refuse it */
export const publishedOn = (site: string): Manifest | undefined => readSiteFile(site, MANIFEST, parse);

/**
 * Publishes these segments in place of those of the version before. First the segments come that are new; all of it is read as a reader would; those go
 * that neither version has, so that readers on their way find what they know of; and then the site is switched, the manifest last. A run that ends at
 * any step leaves the old version or the new one, and the next run at the same time and on the same input the same bytes as one that was not cut off.
 * Between the renames of signature and manifest alone they do not belong together, and readers keep what they have.
 * Returns the new manifest.
 * @throws UnreadableInput, before the site is switched, for what readers would refuse; Unwritable
 */
export async function publishIndex(publication: Publication): Promise<Manifest> {
  const { site, key, now, rootKey, page, disk = fs } = publication;
  expectListed(site, key, now);
  const before = publishedOn(site);
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
  const versionOf = async (sequence: number) => {
    const content = manifestOf(read, publication, sequence);
    return { content, file: await signed(MANIFEST, { bytes: bytesFor(content, parse), content }, key) };
  };
  const standing = before && (await versionOf(before.sequence));
  const isSwitched = standing !== undefined && isSwitchedTo(site, standing.file);
  const { content, file } = isSwitched ? standing : await versionOf((before?.sequence ?? 0) + 1);
  for (const { entry, bytes } of read)
    if (!isInPlace(fileOf(site, entry), bytes)) writeAside(fileOf(site, entry), bytes, disk);
  await expectReadable(site, { manifest: content, file, rootKey, now });
  if (!isSwitched) removeOthers(site, [content, ...(before ? [before] : [])], disk);
  const others = page ? [{ file: path.join(site, 'index.html'), bytes: Buffer.from(page(content)) }] : [];
  switchTo(site, file, { others, disk });
  return content;
}

function expectListed(site: string, { publicKey }: SecretKey, now: number): void {
  const list = readKeyList(site);
  try {
    const listed = releaseKeyOf(list, publicKey.id, now);
    if (listed.text !== publicKey.text) throw new Error(`${KEY_LIST} lists another key of this id`);
  } catch (error) {
    throw unreadable(site, error);
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
    throw unreadable(file, error);
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
function removeOthers(site: string, manifests: readonly Manifest[], disk: Disk): void {
  const named = new Set(manifests.flatMap(({ segments }) => segments.map(({ sha256 }) => `${sha256}.wmk`)));
  const folder = path.join(site, SEGMENTS);
  writingTo(folder, () => {
    if (!fs.existsSync(folder)) return;
    for (const name of fs.readdirSync(folder))
      if (/^[0-9a-f]{64}\.wmk(\.part)?$/.test(name) && !named.has(name)) disk.rmSync(path.join(folder, name));
  });
}
