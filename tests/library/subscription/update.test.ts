import { behind, expectRefused, one, ONE, two, TWO } from './behind.ts';
import { describe, expect, test } from 'vitest';
import { UpdateFailure } from '../../../src/library/subscription/failure.ts';
import { timeOf } from '../../../src/library/subscription/forms.ts';
import { withdrawnOf } from '../../../src/library/subscription/room.ts';
import {
  BASE,
  DAY,
  HOUR,
  keyPairOf,
  manifestOf,
  MIRROR,
  NOW,
  putSigned,
  segmentOf,
  siteOf,
} from './publisher.ts';
import { readerOf, serve, type Reader } from './reader.ts';

describe('an update', () => {
  test('brings what is new and asks again for nothing that is there', async () => {
    const reader = await behind();
    reader.log = [];
    const subscription = await reader.update();
    expect(subscription).toMatchObject({
      problem: null,
      pending: null,
      failures: 0,
      missing: [],
      renewedAt: NOW,
    });
    expect(reader.asked().sort()).toEqual([ONE, TWO].sort());
    expect(reader.log).toEqual([
      `${BASE}keys.json.minisig`,
      `${BASE}keys.json`,
      `${BASE}wiremark.json.minisig`,
      `${BASE}wiremark.json`,
      `${BASE}segments/${TWO}.wmk`,
    ]);
  });

  test('the same version again is no failure', async () => {
    const reader = await behind();
    await reader.update();
    expect((await reader.update()).problem).toBeNull();
  });

  test('what the manifest no longer has goes', async () => {
    const reader = await behind();
    reader.site = await siteOf([{ bytes: two }], { manifest: { sequence: 11 } });
    await reader.update();
    expect(reader.asked()).toEqual([TWO]);
    expect([...reader.disk.segments.keys()]).toEqual([TWO]);
  });

  test('stories that are taken back are hidden before the segments come', async () => {
    const reader = await behind({ manifest: { withdrawn: ['story-7'] } });
    reader.site.delete(`${BASE}segments/${TWO}.wmk`);
    const subscription = await reader.update();
    expect(subscription.current?.sequence).toBe(10);
    expect([...withdrawnOf(subscription)]).toEqual(['story-7']);
  });

  test('an index that says nothing new of itself is not asked before an hour, nor after a day', async () => {
    for (const [ahead, least, most] of [
      [HOUR / 60, 1, 1.1],
      [5 * HOUR, 5, 5.5],
      [20 * DAY, 21, 24],
    ] as const) {
      const reader = await readerOf(await siteOf([], { manifest: { next: timeOf(NOW + ahead) } }));
      for (const chance of [0, 0.5, 1 - 2 ** -53]) {
        reader.client.random = () => chance;
        const hours = ((await reader.update()).nextAt - NOW) / HOUR;
        expect(hours).toBeGreaterThanOrEqual(least);
        expect(hours).toBeLessThanOrEqual(most);
      }
    }
  });

  test('each failure doubles the pause, up to a day, and the first says since when', async () => {
    const reader = await behind();
    reader.answer = () => Promise.reject(new UpdateFailure('offline', 'no network'));
    reader.client.random = () => 0;
    const pauses = [];
    for (let i = 0; i < 7; i++) {
      const { nextAt, problem } = await reader.update();
      pauses.push(Math.round((nextAt - reader.now) / HOUR));
      expect(problem?.since).toBe(NOW);
      reader.now += 60_000;
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 22, 22]);
  });
});

describe('mirrors', () => {
  async function mirrored(): Promise<Reader> {
    const reader = await readerOf(await siteOf([{ bytes: one }], { manifest: { mirrors: [MIRROR] } }));
    await reader.update();
    const manifest = { sequence: 11, mirrors: [MIRROR] };
    const own = await siteOf([{ bytes: one }, { bytes: two }], { manifest });
    reader.site = new Map([
      ...own,
      ...[...own].map(([url, bytes]) => [url.replace(BASE, MIRROR), bytes] as const),
    ]);
    return reader;
  }

  test('a mirror stands in for a host that is gone', async () => {
    const reader = await mirrored();
    for (const url of [...reader.site.keys()]) if (url.startsWith(BASE)) reader.site.delete(url);
    expect((await reader.update()).problem).toBeNull();
    expect(reader.asked()).toContain(TWO);
  });

  test('a mirror is believed no more than its signatures', async () => {
    const reader = await mirrored();
    reader.site.delete(`${BASE}wiremark.json`);
    await putSigned(reader.site, 'wiremark.json', manifestOf({ sequence: 12 }), {
      by: await keyPairOf(9),
      base: MIRROR,
    });
    await expectRefused(reader, 'status');
  });

  test('a segment that is wrong at the host comes from a mirror', async () => {
    const reader = await mirrored();
    reader.site.set(`${BASE}segments/${TWO}.wmk`, segmentOf('other'));
    expect((await reader.update()).missing).toEqual([]);
    expect(reader.log.at(-1)).toBe(`${MIRROR}segments/${TWO}.wmk`);
  });

  test('a host that asks for patience is not gone round', async () => {
    const reader = await mirrored();
    reader.log = [];
    reader.answer = (url, from) => ({ ...serve(reader.site, url, from), status: 429 });
    await expectRefused(reader, 'busy');
    expect(reader.log).toHaveLength(1);
  });
});
