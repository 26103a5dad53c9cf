/** Writes the test vectors of SUBSCRIPTION.md: `npx tsx tests/library/subscription/make-vectors.ts`. The same bytes each time. */
import fs from 'node:fs';
import path from 'node:path';
import { timeOf } from '../../../src/library/subscription/forms.ts';
import {
  BASE,
  DAY,
  entryOf,
  keyListOf,
  keyPairOf,
  manifestOf,
  NOW,
  putSigned,
  RELEASE,
  ROOT,
  segmentOf,
  siteOf,
  type Site,
} from './publisher.ts';

export const VECTORS = path.join(import.meta.dirname, 'vectors');

/** What a client makes of a site that it asks for the first time. */
export interface Expected {
  /** Address of the index. */
  address: string;
  /** What the clock says. */
  now: string;
  /** Why all is refused; null if it is not. */
  problem: string | null;
  sequence: number | null;
  /** SHA-256 of the segments that are asked and of those that are left out, in the order of the manifest. */
  asked: string[];
  missing: string[];
}

const one = segmentOf('one');
const two = segmentOf('two', 20_000);
const SEGMENTS = [{ bytes: one }, { bytes: two, kind: 'day', day: '2026-11-27' }] as const;
const hashOf = async (bytes: Uint8Array<ArrayBuffer>) => (await entryOf(bytes, 'part', '2026-11-28')).sha256;
const [ONE, TWO] = [await hashOf(one), await hashOf(two)];

type Change = (site: Site) => void | Promise<void>;

const flip =
  (name: string, at: number): Change =>
  (site) => {
    const bytes = site.get(BASE + name)?.slice() ?? new Uint8Array();
    bytes[at] = (bytes[at] as number) ^ 1;
    site.set(BASE + name, bytes);
  };
const signed =
  (content: object, by = RELEASE): Change =>
  (site) =>
    putSigned(site, 'wiremark.json', manifestOf(content), { by });
const keys =
  (content: object, by = ROOT): Change =>
  (site) =>
    putSigned(site, 'keys.json', keyListOf(content), { by });

const BROKEN: Record<string, [Change, string]> = {
  'broken-manifest-flipped-bit': [flip('wiremark.json', 50), 'wrong-signature'],
  'broken-keys-flipped-bit': [flip('keys.json', 50), 'wrong-signature'],
  'broken-signed-by-root': [signed({}, ROOT), 'unknown-key'],
  'broken-signed-by-stranger': [signed({}, await keyPairOf(9)), 'unknown-key'],
  'broken-keys-signed-by-release-key': [keys({}, RELEASE), 'unknown-key'],
  'broken-key-ended': [
    keys({ keys: [{ key: RELEASE.publicKey.text, until: timeOf(NOW - 1000) }] }),
    'expired-key',
  ],
  'broken-key-for-two-years': [
    keys({ keys: [{ key: RELEASE.publicKey.text, until: timeOf(NOW + 700 * DAY) }] }),
    'malformed',
  ],
  'broken-from-the-future': [
    signed({ made: timeOf(NOW + DAY), next: timeOf(NOW + 2 * DAY) }),
    'from-the-future',
  ],
  'broken-sequence-2-53': [signed({ sequence: 2 ** 53 }), 'malformed'],
  'broken-unknown-field': [signed({ extra: 1 }), 'malformed'],
  'broken-bidi-name': [signed({ name: 'Example \u202Eeriw' }), 'malformed'],
  'broken-script-as-contact': [signed({ contact: 'javascript:alert(1)' }), 'malformed'],
  'broken-format-2': [signed({ format: 2 }), 'newer-format'],
  'broken-long-signature': [
    (site) => void site.set(`${BASE}wiremark.json.minisig`, new Uint8Array(1025).fill(10)),
    'too-large',
  ],
  'broken-login-page': [
    (site) => void site.set(`${BASE}keys.json.minisig`, new TextEncoder().encode('<!doctype html>')),
    'not-an-index',
  ],
  'broken-short-segment': [
    (site) => void site.set(`${BASE}segments/${TWO}.wmk`, two.slice(0, 19_999)),
    'too-short',
  ],
};

async function write(name: string, change: Change, differs: Partial<Expected>): Promise<void> {
  const site = await siteOf(SEGMENTS);
  await change(site);
  const expected: Expected = {
    address: `${BASE}wiremark.json#${ROOT.publicKey.text}`,
    now: timeOf(NOW),
    problem: null,
    sequence: 10,
    asked: [ONE, TWO],
    missing: [],
    ...differs,
  };
  const folder = path.join(VECTORS, name);
  for (const [url, bytes] of site) {
    const file = path.join(folder, url.slice(BASE.length));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  fs.writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  fs.rmSync(VECTORS, { recursive: true, force: true });
  await write('two-segments', () => undefined, {});
  await write('wrong-segment', flip(`segments/${TWO}.wmk`, 5000), { asked: [ONE], missing: [TWO] });
  for (const [name, [change, problem]] of Object.entries(BROKEN))
    await write(name, change, { problem, sequence: null, asked: [] });
}
