/** A bit or a cut anywhere in what is signed. */
import { describe, expect, test } from 'vitest';
import { readTier } from '../../tier.ts';
import { BASE, segmentOf, siteOf } from './publisher.ts';
import { readerOf, type Reader } from './reader.ts';

/** Every byte; every seventh where time is short. */
const STRIDE = readTier() === 'check' ? 7 : 1;

async function readerWith(withdrawn: readonly string[] = []): Promise<Reader> {
  const reader = await readerOf(await siteOf([{ bytes: segmentOf('one') }]));
  await reader.update();
  reader.site = await siteOf([{ bytes: segmentOf('two') }], {
    manifest: { sequence: 11, withdrawn: [...withdrawn] },
    keys: { sequence: 2 },
  });
  return reader;
}

describe('a flipped bit', () => {
  test.each(['keys.json', 'keys.json.minisig', 'wiremark.json', 'wiremark.json.minisig'])(
    'in any byte of %s is refused, but in the comment that nobody signs',
    async (name) => {
      const reader = await readerWith();
      const [file, site] = [reader.site.get(BASE + name) as Uint8Array<ArrayBuffer>, reader.site];
      const known = structuredClone(reader.disk);
      const isFree = (at: number) =>
        name.endsWith('.minisig') && at >= 'untrusted comment: '.length && at < file.indexOf(10);
      for (let at = 0; at < file.length; at += STRIDE) {
        // The line break at the end of a signature file can be anything that is no fifth line.
        if (isFree(at)) continue;
        const flipped = file.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
        reader.site = new Map(site).set(BASE + name, flipped);
        const { problem, current } = await reader.update();
        expect(problem?.kind, `byte ${at}`).toMatch(
          /^(wrong-signature|malformed-signature|unknown-key|not-an-index)$/,
        );
        expect(current?.sequence).toBe(10);
      }
      expect(reader.disk.seen.get(reader.id)?.manifest).toEqual(known.seen.get(reader.id)?.manifest);
      reader.site = site;
      expect((await reader.update()).current?.sequence).toBe(11);
    },
  );
});

describe('a cut', () => {
  const long = Array.from({ length: 400 }, (_, i) => `story-${String(i).padStart(40, '0')}`);

  test('of a manifest of 20 kB at every kilobyte is refused', async () => {
    const reader = await readerWith(long);
    const file = reader.site.get(`${BASE}wiremark.json`) as Uint8Array<ArrayBuffer>;
    expect(file.length).toBeGreaterThan(20_000);
    for (let kb = 0; kb * 1000 < file.length; kb++) {
      const site = new Map(reader.site);
      reader.site.set(`${BASE}wiremark.json`, file.slice(0, kb * 1000));
      const { problem, current } = await reader.update();
      expect(problem?.kind).toBe('wrong-signature');
      expect(current?.sequence).toBe(10);
      reader.site = site;
    }
    expect((await reader.update()).current?.withdrawn).toEqual(long);
  });

  test('of a signature at every byte is refused', async () => {
    const reader = await readerWith();
    const file = reader.site.get(`${BASE}wiremark.json.minisig`) as Uint8Array<ArrayBuffer>;
    // Without its last line break it is whole.
    for (let bytes = 0; bytes < file.length - 1; bytes++) {
      reader.site.set(`${BASE}wiremark.json.minisig`, file.slice(0, bytes));
      expect((await reader.update()).problem?.kind).toMatch(/^(malformed-signature|unknown-key)$/);
    }
  });
});
