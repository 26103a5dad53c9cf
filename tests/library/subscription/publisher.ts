/** A publisher for tests: keys from a seed, signed files, and a static host that serves them. */
import { signFile } from '../../../src/library/subscription/minisign.ts';
import {
  publicKeyText,
  parsePublicKey,
  type PublicKey,
} from '../../../src/library/subscription/public-key.ts';
import { sha256Of } from '../../../src/library/subscription/bytes.ts';
import { timeOf } from '../../../src/library/subscription/forms.ts';
import type { Manifest, SegmentEntry } from '../../../src/library/subscription/manifest.ts';
import { trustedCommentOf } from '../../../src/library/subscription/trust.ts';

export const BASE = 'https://wire.example/news/';
export const MIRROR = 'https://mirror.example/copy/';
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** When the tests take place. */
export const NOW = Date.parse('2026-11-28T10:30:00Z');

/** PKCS #8 of Ed25519 is these bytes, then the 32 of the seed (RFC 8410). */
const PKCS8 = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

export interface KeyPair {
  publicKey: PublicKey;
  sign: (bytes: Uint8Array, comment: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The same pair for the same number, 0 to 255. */
export async function keyPairOf(seed: number): Promise<KeyPair> {
  const pkcs8 = Uint8Array.from([...PKCS8, ...Array<number>(32).fill(seed)]);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  const key = Uint8Array.from(Buffer.from(x, 'base64url'));
  const id = new Uint8Array(8).fill(seed);
  const publicKey = parsePublicKey(publicKeyText(id, key));
  if (!publicKey) throw new Error('no key');
  return {
    publicKey,
    sign: (bytes, trusted) =>
      signFile({ id, privateKey }, bytes, { trusted, untrusted: 'signature of a Wiremark index' }),
  };
}

export const ROOT = await keyPairOf(1);
export const RELEASE = await keyPairOf(2);

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const bytesOfJson = (value: unknown) => bytesOf(`${JSON.stringify(value, null, 1)}\n`);

/** A segment for the client, which looks at its hash and length alone: bytes that begin with `SEGMENT` and are the same for the same name. */
export function segmentOf(name: string, length = 1000): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = [...name].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0, 7);
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  bytes.set(bytesOf('SEGMENT').subarray(0, length));
  return bytes;
}

export async function entryOf(
  bytes: Uint8Array<ArrayBuffer>,
  kind: SegmentEntry['kind'],
  day: string,
): Promise<SegmentEntry> {
  return { sha256: await sha256Of(bytes), bytes: bytes.length, stories: 10, from: day, to: day, kind };
}

export const manifestOf = (part: Partial<Manifest>): Manifest => ({
  format: 1,
  name: 'Example Wire',
  publisher: 'Example Press',
  contact: 'mailto:index@wire.example',
  licence: 'CC0-1.0',
  languages: ['en'],
  agencies: ['AP'],
  sequence: 10,
  made: timeOf(NOW - HOUR / 2),
  next: timeOf(NOW + HOUR / 2),
  mirrors: [],
  segments: [],
  withdrawn: [],
  ...part,
});

export const keyListOf = (part: object = {}): { sequence: number; made: string } =>
  ({
    format: 1,
    sequence: 1,
    made: timeOf(NOW - 30 * DAY),
    keys: [{ key: RELEASE.publicKey.text, until: timeOf(NOW + 200 * DAY) }],
    ...part,
  }) as { sequence: number; made: string };

/** Files by address. */
export type Site = Map<string, Uint8Array<ArrayBuffer>>;

/** Puts a signed file on a site. */
export async function putSigned(
  site: Site,
  name: 'keys.json' | 'wiremark.json',
  content: { sequence: number; made: string },
  { by = name === 'keys.json' ? ROOT : RELEASE, base = BASE }: { by?: KeyPair; base?: string } = {},
): Promise<void> {
  await putBytes(site, name, bytesOfJson(content), { comment: trustedCommentOf(name, content), by, base });
}

/** The same for any bytes and any comment. */
export async function putBytes(
  site: Site,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { comment, by, base = BASE }: { comment: string; by: KeyPair; base?: string },
): Promise<void> {
  site.set(base + name, bytes);
  site.set(`${base}${name}.minisig`, await by.sign(bytes, comment));
}

/** A whole site: list of keys, manifest of these segments, and their files. */
export async function siteOf(
  segments: readonly { bytes: Uint8Array<ArrayBuffer>; kind?: SegmentEntry['kind']; day?: string }[],
  {
    manifest = {},
    keys = {},
    base = BASE,
  }: { manifest?: Partial<Manifest>; keys?: object; base?: string } = {},
): Promise<Site> {
  const site: Site = new Map();
  const entries: SegmentEntry[] = [];
  for (const { bytes, kind = 'part', day = '2026-11-28' } of segments) {
    const entry = await entryOf(bytes, kind, day);
    entries.push(entry);
    site.set(`${base}segments/${entry.sha256}.wmk`, bytes);
  }
  await putSigned(site, 'keys.json', keyListOf(keys), { base });
  await putSigned(site, 'wiremark.json', manifestOf({ segments: entries, ...manifest }), { base });
  return site;
}
