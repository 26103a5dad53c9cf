import { behind, expectRefused, two, TWO } from './behind.ts';
import { describe, expect, test } from 'vitest';
import { type FailureKind } from '../../../src/library/subscription/failure.ts';
import { timeOf } from '../../../src/library/subscription/forms.ts';
import type { siteOf } from './publisher.ts';
import {
  BASE,
  bytesOf,
  DAY,
  keyListOf,
  keyPairOf,
  manifestOf,
  NOW,
  putBytes,
  putSigned,
  RELEASE,
  ROOT,
  segmentOf,
  type Site,
} from './publisher.ts';
import { serve } from './reader.ts';

describe('refused, and the old data stay', () => {
  const versions: [string, Parameters<typeof siteOf>[1], FailureKind][] = [
    ['an older version', { manifest: { sequence: 9 } }, 'rollback'],
    ['the same version with other bytes', { manifest: { sequence: 10 } }, 'equivocation'],
    ['a version 2^31 + 1 later', { manifest: { sequence: 10 + 2 ** 31 + 1 } }, 'fast-forward'],
    ['version 2^53', { manifest: { sequence: 2 ** 53 } }, 'malformed'],
    ['version 1.5', { manifest: { sequence: 11.5 } }, 'malformed'],
    [
      'made 61 minutes from now',
      { manifest: { made: timeOf(NOW + 61 * 60_000), next: timeOf(NOW + DAY) } },
      'from-the-future',
    ],
    [
      'a list of keys that ended a second ago',
      { keys: { sequence: 2, keys: [{ key: RELEASE.publicKey.text, until: timeOf(NOW - 1000) }] } },
      'expired-key',
    ],
    [
      'a list of keys that ended a year ago',
      {
        keys: {
          sequence: 2,
          made: timeOf(NOW - 500 * DAY),
          keys: [{ key: RELEASE.publicKey.text, until: timeOf(NOW - 365 * DAY) }],
        },
      },
      'expired-key',
    ],
    [
      'a key that counts for two years',
      { keys: { sequence: 2, keys: [{ key: RELEASE.publicKey.text, until: timeOf(NOW + 700 * DAY) }] } },
      'malformed',
    ],
    [
      'a list of keys with the same number and other bytes',
      { keys: { made: timeOf(NOW - 29 * DAY) } },
      'equivocation',
    ],
    [
      'a revoked key',
      { keys: { sequence: 2, keys: [{ key: ROOT.publicKey.text, until: timeOf(NOW + DAY) }] } },
      'unknown-key',
    ],
    ['a later format', { manifest: { format: 2 as 1 } }, 'newer-format'],
    ['an address that runs a script', { manifest: { contact: 'javascript:alert(1)' } }, 'malformed'],
    ['a mirror without encryption', { manifest: { mirrors: ['http://mirror.example/'] } }, 'malformed'],
    ['a mirror in a private network', { manifest: { mirrors: ['https://192.168.0.1/'] } }, 'malformed'],
    ['a mirror with a password', { manifest: { mirrors: ['https://a:b@mirror.example/'] } }, 'malformed'],
    ['a name that runs backwards', { manifest: { name: 'Example \u202Eeriw' } }, 'malformed'],
    ['a name with invisible characters', { manifest: { publisher: 'Exam\u200Bple' } }, 'malformed'],
    ['a name of two lines', { manifest: { publisher: 'Exam\nple' } }, 'malformed'],
    ['an empty name', { manifest: { name: '' } }, 'malformed'],
    ['a name of 101 characters', { manifest: { name: 'x'.repeat(101) } }, 'malformed'],
    ['a field that nobody knows', { manifest: { extra: 1 } as object }, 'malformed'],
    ['a day that no calendar has', { manifest: { made: '2026-02-30T10:00:00Z' } }, 'malformed'],
    ['a next version before this one', { manifest: { next: timeOf(NOW - DAY) } }, 'malformed'],
  ];
  test.each(versions)('%s', async (_, newer, kind) => {
    await expectRefused(await behind(newer), kind);
  });

  const raw = (change: (text: string) => string) => async (site: Site) => {
    const manifest = manifestOf({ sequence: 11 });
    const comment = `wiremark.json sequence:11 made:${manifest.made}`;
    await putBytes(site, 'wiremark.json', bytesOf(change(JSON.stringify(manifest))), {
      comment,
      by: RELEASE,
    });
  };
  const sites: [string, (site: Site) => Promise<unknown> | void, FailureKind][] = [
    ['a __proto__ among the fields', raw((text) => text.replace('{', '{"__proto__":{},')), 'malformed'],
    ['a constructor among the fields', raw((text) => text.replace('{', '{"constructor":{},')), 'malformed'],
    ['no JSON', raw(() => 'hello'), 'malformed'],
    ['null', raw(() => 'null'), 'malformed'],
    ['a list', raw(() => '[]'), 'malformed'],
    ['a byte order mark', raw((text) => `\uFEFF${text}`), 'malformed'],
    ['a manifest over 256 kB', raw((text) => text + ' '.repeat(262_144)), 'too-large'],
    [
      'another key’s signature',
      async (site) =>
        putSigned(site, 'wiremark.json', manifestOf({ sequence: 11 }), { by: await keyPairOf(9) }),
      'unknown-key',
    ],
    [
      'the root key’s signature under the manifest',
      (site) => putSigned(site, 'wiremark.json', manifestOf({ sequence: 11 }), { by: ROOT }),
      'unknown-key',
    ],
    [
      'a release key’s signature under the list of keys',
      (site) => putSigned(site, 'keys.json', keyListOf({ sequence: 2 }), { by: RELEASE }),
      'unknown-key',
    ],
    [
      'the name of the right key over the signature of another',
      async (site) => {
        const thief = await keyPairOf(9);
        await putSigned(site, 'wiremark.json', manifestOf({ sequence: 11 }), { by: thief });
        const file = `${BASE}wiremark.json.minisig`;
        const lines = new TextDecoder().decode(site.get(file)).split('\n');
        const signed = Buffer.from(lines[1] as string, 'base64');
        signed.fill(2, 2, 10);
        lines[1] = signed.toString('base64');
        site.set(file, bytesOf(lines.join('\n')));
      },
      'wrong-signature',
    ],
    [
      'a comment of another version',
      (site) =>
        putBytes(site, 'wiremark.json', bytesOf(JSON.stringify(manifestOf({ sequence: 11 }))), {
          comment: `wiremark.json sequence:12 made:${manifestOf({}).made}`,
          by: RELEASE,
        }),
      'malformed-signature',
    ],
    [
      'a list of keys in place of the manifest',
      (site) => {
        site.set(`${BASE}wiremark.json`, site.get(`${BASE}keys.json`) as Uint8Array<ArrayBuffer>);
        site.set(
          `${BASE}wiremark.json.minisig`,
          site.get(`${BASE}keys.json.minisig`) as Uint8Array<ArrayBuffer>,
        );
      },
      'unknown-key',
    ],
    [
      'a page that asks for a login',
      (site) => void site.set(`${BASE}keys.json.minisig`, bytesOf('\n <!doctype html>')),
      'not-an-index',
    ],
    [
      'a page in place of the manifest',
      (site) => void site.set(`${BASE}wiremark.json`, bytesOf('<html>')),
      'not-an-index',
    ],
    [
      'a signature file over 1 kB',
      (site) => void site.set(`${BASE}wiremark.json.minisig`, new Uint8Array(1025)),
      'too-large',
    ],
    ['no list of keys', (site) => void site.delete(`${BASE}keys.json`), 'status'],
    ['no segment', (site) => void site.delete(`${BASE}segments/${TWO}.wmk`), 'status'],
    [
      'a segment that is longer than stated',
      (site) => void site.set(`${BASE}segments/${TWO}.wmk`, segmentOf('two', 1001)),
      'too-large',
    ],
    [
      'a segment that is shorter than stated',
      (site) => void site.set(`${BASE}segments/${TWO}.wmk`, two.slice(0, 999)),
      'too-short',
    ],
  ];
  test.each(sites)('%s', async (_, change, kind) => {
    const reader = await behind();
    await change(reader.site);
    await expectRefused(reader, kind);
  });

  const endless = async function* () {
    await Promise.resolve();
    for (;;) yield new Uint8Array(65_536);
  };
  test.each([
    ['keys.json.minisig', 1024],
    ['keys.json', 16_384],
    ['wiremark.json', 262_144],
    [`segments/${TWO}.wmk`, 1000],
  ])(
    'a %s without end, as a small file that inflates to gigabytes: nothing is read beyond its limit',
    async (name, limit) => {
      const reader = await behind();
      reader.bytes = { signed: 0, segment: 0 };
      reader.answer = (url, from) =>
        url === BASE + name ? { status: 200, body: endless() } : serve(reader.site, url, from);
      await expectRefused(reader, 'too-large');
      expect(reader.bytes.signed + reader.bytes.segment).toBeLessThan(limit + 65_536 + 5000);
    },
  );

  test.each([
    [429, 'busy'],
    [503, 'busy'],
    [404, 'status'],
    [500, 'status'],
    [301, 'status'],
    [204, 'status'],
    [206, 'unasked-range'],
  ] as const)('the status %i', async (status, kind) => {
    const reader = await behind();
    reader.answer = (url, from) => ({ ...serve(reader.site, url, from), status });
    await expectRefused(reader, kind);
    const late = await behind();
    late.answer = (url, from) => ({
      ...serve(late.site, url, from),
      status: url.endsWith('.wmk') ? status : 200,
    });
    await expectRefused(late, kind);
  });

  test('a part of a segment that nobody asked for', async () => {
    const reader = await behind();
    reader.answer = (url, from) =>
      url.endsWith('.wmk') ? serve(reader.site, url, 100) : serve(reader.site, url, from);
    await expectRefused(reader, 'unasked-range');
  });
});
