import { behind, hashOf, one, ONE, two, TWO } from './behind.ts';
import { describe, expect, test } from 'vitest';
import { isPublicHttps, parseIndexAddress } from '../../../src/library/subscription/address.ts';
import { keepDaysOf, lookAt, subscribe, unsubscribe } from '../../../src/library/subscription/subscribe.ts';
import { BASE, keyPairOf, ROOT, segmentOf, siteOf } from './publisher.ts';
import { ADDRESS, readerOf } from './reader.ts';

describe('subscribing', () => {
  test.each([
    'https://wire.example/wiremark.json',
    'http://wire.example/wiremark.json#KEY',
    'https://wire.example/other.json#KEY',
    'https://wire.example/wiremark.json?a=1#KEY',
    'https://user@wire.example/wiremark.json#KEY',
    'https://127.0.0.1/wiremark.json#KEY',
    'https://[::1]/wiremark.json#KEY',
    'https://localhost/wiremark.json#KEY',
    'https://router.local/wiremark.json#KEY',
    'javascript:alert(1)/wiremark.json#KEY',
    'https://wire.example/wiremark.json#KEY#KEY',
    'https://wire.example/wiremark.json#KEYx',
  ])('no index: %s', (text) => {
    const address = text.replaceAll('KEY', ROOT.publicKey.text);
    expect(parseIndexAddress(address, isPublicHttps)).toBeUndefined();
  });

  test('a look keeps nothing', async () => {
    const reader = await readerOf(await siteOf([{ bytes: one }]));
    await unsubscribe(reader.id, reader.client.store);
    const address = parseIndexAddress(ADDRESS, isPublicHttps);
    expect(address && (await lookAt(address, reader.client)).name).toBe('Example Wire');
    expect(reader.disk).toMatchObject({ subscriptions: new Map(), seen: new Map(), segments: new Map() });
  });

  test('an index that was given up leaves nothing but the newest version, and cannot be rolled back afterwards', async () => {
    const reader = await behind();
    await reader.update();
    await unsubscribe(reader.id, reader.client.store);
    expect(reader.disk).toMatchObject({ subscriptions: new Map(), segments: new Map(), parts: new Map() });
    expect(JSON.stringify([...reader.disk.seen])).not.toContain('wire.example');
    reader.site = await siteOf([{ bytes: one }]);
    const address = parseIndexAddress(ADDRESS, isPublicHttps);
    if (address) await subscribe(address, 14, reader.client.store);
    expect((await reader.update()).problem?.kind).toBe('rollback');
    expect(reader.asked()).toEqual([]);
  });

  test('more than eight are refused', async () => {
    const reader = await readerOf(await siteOf([]));
    for (let seed = 10; seed < 17; seed++) {
      const address = parseIndexAddress(
        `${BASE}wiremark.json#${(await keyPairOf(seed)).publicKey.text}`,
        isPublicHttps,
      );
      if (address) await subscribe(address, 7, reader.client.store);
    }
    expect(reader.disk.subscriptions.size).toBe(8);
    const ninth = parseIndexAddress(
      `${BASE}wiremark.json#${(await keyPairOf(17)).publicKey.text}`,
      isPublicHttps,
    );
    await expect(ninth && subscribe(ninth, 7, reader.client.store)).rejects.toThrow('at most 8');
  });

  test('fewer days: the others go at once; days count from the manifest, and an archive is never too old', async () => {
    const old = segmentOf('old');
    const archive = segmentOf('archive');
    const site = await siteOf([
      { bytes: one },
      { bytes: two, kind: 'day', day: '2026-11-18' },
      { bytes: old, kind: 'day', day: '2026-10-01' },
      { bytes: archive, kind: 'archive', day: '1987-02-26' },
    ]);
    const reader = await readerOf(site, 14);
    await reader.update();
    expect(reader.asked()).toEqual([ONE, TWO, await hashOf(archive)]);
    await keepDaysOf(reader.id, 7, reader.client.store);
    expect(reader.asked()).toEqual([ONE, await hashOf(archive)]);
    expect([...reader.disk.segments.keys()]).not.toContain(TWO);
  });
});
