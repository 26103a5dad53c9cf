/** Checks a published index from outside: asks for all of it as a reader's browser does, and explains what readers would stumble over. */
import { isPublicHttps, KEY_LIST, MANIFEST, type IndexAddress } from '../../library/subscription/address.ts';
import { askIndex, type Place } from '../../library/subscription/ask-index.ts';
import { sha256Of } from '../../library/subscription/bytes.ts';
import { askSegment, askSmall } from '../../library/subscription/download.ts';
import { UpdateFailure } from '../../library/subscription/failure.ts';
import { MOST_KEY_LIST_BYTES, parseKeyList } from '../../library/subscription/key-list.ts';
import type { Manifest, SegmentEntry } from '../../library/subscription/manifest.ts';
import { NOTHING_SEEN } from '../../library/subscription/trust.ts';
import { segmentInMemory } from '../../story-index/segment-in-memory.ts';
import { verifySegment } from '../../story-index/read/verify-segment.ts';
import { askAsReader, ORIGIN, type AskingAsReader, type Observed } from './ask-as-reader.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After so long readers are told that the news end. */
const LATE_MS = 36 * HOUR_MS;
/** So long before a release key ends its publisher should know. */
const KEY_ENDS_SOON_MS = 30 * DAY_MS;
/** A host's clock and this one differ by less, or one of them is wrong. */
const CLOCKS_DIFFER_MS = HOUR_MS;

/** A fault keeps readers from the index or from a part of it; a warning does not, or not yet. */
export interface Finding {
  kind: 'fault' | 'warning';
  text: string;
}

/** What a check found. */
export interface SiteCheck {
  /** Null if a reader would not believe it. */
  manifest: Manifest | null;
  findings: readonly Finding[];
}

/** What a check needs of its surroundings. */
export interface Surroundings {
  /** ms */
  now: number;
  /** `fetch`; tests hand in their own. */
  send?: typeof fetch;
}

/**
 * Asks for keys, manifest, every segment and every mirror. The same code as a reader's browser believes or refuses them; beside that it looks at what
 * a browser looks at by itself: whether other origins may read the files, lengths, redirects, resumed downloads. Cost: one download of
 * the index, and 40 ms a megabyte. Never rejects for what a server does.
 */
export async function checkSite(address: IndexAddress, { now, send }: Surroundings): Promise<SiteCheck> {
  const reader = askAsReader(send);
  const findings: Finding[] = [];
  const add: Add = (kind, text) => findings.push({ kind, text });
  if (!isPublicHttps(new URL(address.base)))
    add('warning', `${address.base}: readers ask only https at a public host`);
  const manifest = await found(add, () => askPlace(address, reader, now));
  if (manifest !== undefined) {
    await checkKeys(address, { reader, now, add });
    checkAge(manifest, now, add);
    await checkSegments(address.base, manifest, { reader, now, add });
    for (const base of manifest.mirrors)
      await checkMirror({ base, rootKey: address.rootKey }, manifest, { reader, now, add });
  }
  for (const seen of reader.observed.values()) checkAnswer(seen, now, add);
  return { manifest: manifest ?? null, findings };
}

type Add = (kind: Finding['kind'], text: string) => void;

interface Checking {
  reader: AskingAsReader;
  now: number;
  add: Add;
}

/** A host on this machine may be asked too, so that a site can be checked before it is public. */
export const isAskableByPublisher = (url: URL): boolean =>
  isPublicHttps(url) ||
  (url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));

const askPlace = (place: Place, { ask }: AskingAsReader, now: number): Promise<Manifest> =>
  askIndex(place, NOTHING_SEEN, {
    ask,
    isAskable: isAskableByPublisher,
    now,
    remember: () => Promise.resolve(),
  });

/** What a step gives; undefined if readers refuse it, which is then a fault. */
async function found<T>(add: Add, step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof UpdateFailure)) throw error;
    add('fault', error.message);
    return undefined;
  }
}

async function checkKeys({ base }: IndexAddress, { reader, now, add }: Checking): Promise<void> {
  const bytes = await found(add, () => askSmall(reader.ask, base + KEY_LIST, MOST_KEY_LIST_BYTES));
  if (bytes === undefined) return;
  const last = Math.max(...parseKeyList(bytes).keys.map(({ until }) => Date.parse(until)));
  if (last - now < KEY_ENDS_SOON_MS)
    add(
      'warning',
      `${KEY_LIST}: the last release key ends at ${new Date(last).toISOString()}; 'wiremark keys rotate' makes another`,
    );
}

function checkAge({ made, next, segments }: Manifest, now: number, add: Add): void {
  const late = now - Date.parse(next);
  if (late > LATE_MS)
    add(
      'fault',
      `${MANIFEST}: made at ${made}, due again at ${next}: readers are told that its news end there`,
    );
  else if (late > 0) add('warning', `${MANIFEST}: made at ${made}, due again at ${next}, which is past`);
  if (segments.length === 0) add('warning', `${MANIFEST}: it lists no segment`);
}

async function checkSegments(base: string, { segments }: Manifest, checking: Checking): Promise<void> {
  const { reader, add } = checking;
  const largest = Math.max(...segments.map(({ bytes }) => bytes));
  for (const entry of segments) {
    const bytes = await found(add, () => getSegment(base, entry, reader));
    if (bytes === undefined) continue;
    await checkSegment(entry, bytes, add);
    if (entry.bytes === largest) await checkResuming(base, entry, { bytes, checking });
  }
}

const urlOf = (base: string, { sha256 }: SegmentEntry): string => `${base}segments/${sha256}.wmk`;

const getSegment = (
  base: string,
  entry: SegmentEntry,
  { ask }: AskingAsReader,
  had = new Uint8Array(),
): Promise<Uint8Array<ArrayBuffer>> =>
  askSegment(ask, urlOf(base, entry), { had, bytes: entry.bytes, save: () => Promise.resolve() });

async function checkSegment(entry: SegmentEntry, bytes: Uint8Array<ArrayBuffer>, add: Add): Promise<void> {
  const name = `${entry.sha256}.wmk`;
  const hash = await sha256Of(bytes);
  if (hash !== entry.sha256) {
    add('fault', `segments/${name}: SHA-256 ${hash}; readers leave it out`);
    return;
  }
  try {
    const { stories } = await verifySegment(segmentInMemory(name, bytes));
    if (stories !== entry.stories)
      add('warning', `segments/${name}: ${stories} stories, the manifest says ${entry.stories}`);
  } catch (error) {
    add('fault', `${(error as Error).message}; readers leave it out`);
  }
}

/** A download that was broken off goes on where it was, if the host can. */
async function checkResuming(
  base: string,
  entry: SegmentEntry,
  { bytes, checking: { reader, add } }: { bytes: Uint8Array<ArrayBuffer>; checking: Checking },
): Promise<void> {
  const url = urlOf(base, entry);
  const had = bytes.slice(0, bytes.length >> 1);
  if (had.length === 0) return;
  const resumed = await found(add, () => getSegment(base, entry, reader, had));
  if (reader.observed.get(url)?.status === 200)
    add('warning', `${url}: the host does not answer Range: a download that broke off begins anew`);
  else if (resumed !== undefined && !isSame(resumed, bytes))
    add('fault', `${url}: other bytes from byte ${had.length} on when only those are asked for`);
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

async function checkMirror(
  place: Place,
  { sequence }: Manifest,
  { reader, now, add }: Checking,
): Promise<void> {
  const copy = await found(add, () => askPlace(place, reader, now));
  if (copy !== undefined && copy.sequence !== sequence)
    add('warning', `${place.base}: has version ${copy.sequence}, the index itself ${sequence}`);
}

/** What a browser decides by itself, before any code of the reader's runs. */
function checkAnswer(seen: Observed, now: number, add: Add): void {
  const { url, status, allowOrigin, length, type, encoding, date, bytes, isWhole } = seen;
  if (status !== 200 && status !== 206) return;
  if (allowOrigin !== '*' && allowOrigin !== ORIGIN)
    add(
      'fault',
      `${url}: Access-Control-Allow-Origin is ${allowOrigin ?? 'missing'}, expected *: readers' browsers refuse it`,
    );
  if (isWhole && length !== null && length !== bytes)
    add('fault', `${url}: Content-Length says ${length}, ${bytes} bytes came`);
  if (type.startsWith('text/html'))
    add('warning', `${url}: Content-Type is ${type}: networks that filter pages may change it`);
  if (encoding !== null && url.endsWith('.wmk'))
    add('warning', `${url}: sent as ${encoding}: nothing gets smaller, and no download can be resumed`);
  if (date !== null && Math.abs(date - now) > CLOCKS_DIFFER_MS)
    add(
      'warning',
      `${url}: the host's clock says ${new Date(date).toISOString()}, this one ${new Date(now).toISOString()}`,
    );
}
