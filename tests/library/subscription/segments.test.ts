import { behind, expectRefused, hashOf, one, ONE, two, TWO } from './behind.ts';
import { describe, expect, test } from 'vitest';
import { UpdateFailure } from '../../../src/library/subscription/failure.ts';
import { askedOf } from '../../../src/library/subscription/room.ts';
import { updateSubscription } from '../../../src/library/subscription/update.ts';
import { BASE, bytesOf, segmentOf, siteOf } from './publisher.ts';
import { serve } from './reader.ts';

describe('segments', () => {
  test('other bytes under the right name are asked for twice, then left out, and the rest is used', async () => {
    const reader = await behind();
    reader.site.set(`${BASE}segments/${TWO}.wmk`, segmentOf('old'));
    reader.log = [];
    const subscription = await reader.update();
    expect(subscription).toMatchObject({ problem: null, missing: [TWO] });
    expect(reader.log.filter((url) => url.endsWith(`${TWO}.wmk`))).toHaveLength(2);
    expect(reader.asked()).toEqual([ONE]);
    expect(askedOf(subscription, [...reader.disk.segments.keys()]).holes.map(({ sha256 }) => sha256)).toEqual(
      [TWO],
    );
  });

  test('a segment that was wrong is asked for again the next day, or when the user asks', async () => {
    const reader = await behind();
    const right = reader.site.get(`${BASE}segments/${TWO}.wmk`) as Uint8Array<ArrayBuffer>;
    reader.site.set(`${BASE}segments/${TWO}.wmk`, segmentOf('old'));
    await reader.update();
    reader.site.set(`${BASE}segments/${TWO}.wmk`, right);
    reader.log = [];
    expect((await reader.update()).missing).toEqual([TWO]);
    expect(reader.log.filter((url) => url.includes('/segments/'))).toEqual([]);
    await updateSubscription(reader.id, reader.client, true);
    expect(reader.asked()).toContain(TWO);

    const later = await behind();
    later.site.set(`${BASE}segments/${TWO}.wmk`, segmentOf('old'));
    await later.update();
    later.site.set(`${BASE}segments/${TWO}.wmk`, right);
    later.now += 24 * 3_600_000;
    expect((await later.update()).missing).toEqual([]);
    expect(later.asked()).toContain(TWO);
  });

  test('bytes that are signed for and are no segment are left out', async () => {
    const reader = await behind();
    const none = bytesOf('no index at all');
    reader.site = await siteOf([{ bytes: one }, { bytes: none }], { manifest: { sequence: 11 } });
    const { missing } = await reader.update();
    expect(missing).toEqual([await hashOf(none)]);
    expect(reader.asked()).toEqual([ONE]);
  });

  test('a flipped bit in any part of a segment is seen', async () => {
    for (let at = 0; at < two.length; at += 13) {
      const reader = await behind();
      const flipped = two.slice();
      flipped[at] = (flipped[at] as number) ^ 1;
      reader.site.set(`${BASE}segments/${TWO}.wmk`, flipped);
      expect((await reader.update()).missing).toEqual([TWO]);
      expect(reader.asked()).toEqual([ONE]);
    }
  });

  const large = segmentOf('large', 20_000);
  const cuts = Array.from({ length: 20 }, (_, kb) => kb * 1000);
  test.each(cuts)(
    'cut off at byte %i, it is not used, and the next update asks only for the rest',
    async (cut) => {
      const LARGE = await hashOf(large);
      const reader = await behind();
      reader.site = await siteOf([{ bytes: one }, { bytes: large }], { manifest: { sequence: 11 } });
      const cutOff = async function* () {
        if (cut > 0) yield large.subarray(0, cut);
        throw await Promise.resolve(new UpdateFailure('offline', 'the connection ended'));
      };
      reader.answer = (url, from) =>
        url.endsWith(`${LARGE}.wmk`) ? { status: 200, body: cutOff() } : serve(reader.site, url, from);
      await expectRefused(reader, 'offline');
      reader.answer = (url, from) => serve(reader.site, url, from);
      reader.log = [];
      reader.bytes.segment = 0;
      await reader.update();
      expect(reader.asked()).toContain(LARGE);
      expect(reader.log.at(-1)).toBe(`${BASE}segments/${LARGE}.wmk${cut > 0 ? ` from ${cut}` : ''}`);
      expect(reader.bytes.segment).toBe(20_000 - cut);
      expect(reader.disk.parts.size).toBe(0);
    },
  );

  test('a server that sends all in place of the rest, or has less than is there, is asked from the start', async () => {
    for (const status of [200, 416]) {
      const reader = await behind();
      reader.disk.parts.set(TWO, one.slice(0, 500));
      reader.answer = (url, from) =>
        from > 0 ? { ...serve(reader.site, url, 0), status } : serve(reader.site, url, from);
      expect((await reader.update()).missing).toEqual([]);
      expect(reader.asked()).toContain(TWO);
    }
  });

  test('a part with other bytes does no harm', async () => {
    const reader = await behind();
    reader.disk.parts.set(TWO, one.slice(0, 500));
    expect((await reader.update()).missing).toEqual([]);
    expect(reader.asked()).toContain(TWO);
  });
});
