/** The browser ends, and the disk is full, at every step of an update. */
import { describe, expect, test } from 'vitest';
import { NoRoom } from '../../../src/library/subscription/failure.ts';
import { removeUnused } from '../../../src/library/subscription/room.ts';
import { subscribe } from '../../../src/library/subscription/subscribe.ts';
import { isPublicHttps, parseIndexAddress } from '../../../src/library/subscription/address.ts';
import { BASE, entryOf, keyPairOf, segmentOf, siteOf } from './publisher.ts';
import { Killed, readerOf, type Reader } from './reader.ts';

const LARGE_BYTES = 600_000;
const large = segmentOf('large', LARGE_BYTES);
const old = segmentOf('old');
const small = segmentOf('small');
const namesOf = async (...all: Uint8Array<ArrayBuffer>[]) =>
  (await Promise.all(all.map((bytes) => entryOf(bytes, 'part', '2026-11-28'))))
    .map(({ sha256 }) => sha256)
    .sort();
const OLD = await namesOf(old);
const NEW = await namesOf(large, small);

const oldSite = await siteOf([{ bytes: old }]);
const newSite = await siteOf([{ bytes: large }, { bytes: small }], {
  manifest: { sequence: 11 },
  keys: { sequence: 2 },
});

/** A reader of the old version, before the update to the new one. */
async function before(): Promise<Reader> {
  const reader = await readerOf(oldSite);
  await reader.update();
  reader.site = newSite;
  reader.steps.length = 0;
  return reader;
}

const whole = await before();
await whole.update();
const STEPS = [...whole.steps];
const asked = (reader: Reader) => reader.asked().sort();

test('the steps of an update are these', () => {
  expect(STEPS.map((step) => step.replace(/[0-9a-f]{64}/, 'SHA256'))).toEqual([
    'ask keys.json.minisig',
    'ask keys.json',
    'write seen',
    'ask wiremark.json.minisig',
    'ask wiremark.json',
    'write seen',
    'write subscription',
    'ask SHA256.wmk',
    'write part',
    'write part',
    'keep segment',
    'remove part',
    'ask SHA256.wmk',
    'keep segment',
    'write subscription',
    'remove segment',
  ]);
});

const moments = STEPS.flatMap((step, i) =>
  (['before', 'after'] as const).map((when) => [i + 1, when, step.slice(0, 20)] as const),
);

describe('the browser ends', () => {
  test.each(moments)(
    '%i: %s "%s": the old data answer, or the new; the next update makes them whole',
    async (step, when) => {
      const reader = await before();
      let ended = false;
      reader.at = (now, moment) => {
        ended ||= now === step && moment === when;
        if (ended) throw new Killed();
      };
      await reader.update().catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
      expect(ended).toBe(true);
      const sequence = reader.disk.subscriptions.get(reader.id)?.current?.sequence;
      expect(asked(reader)).toEqual(sequence === 11 ? NEW : OLD);
      // What was to be used is remembered first.
      if (reader.disk.subscriptions.get(reader.id)?.pending)
        expect(reader.disk.seen.get(reader.id)?.manifest?.sequence).toBe(11);

      reader.at = () => undefined;
      await removeUnused(reader.client.store);
      expect(asked(reader)).toEqual(sequence === 11 ? NEW : OLD);
      expect((await reader.update()).problem).toBeNull();
      expect(asked(reader)).toEqual(NEW);
      expect([...reader.disk.segments.keys()].sort()).toEqual(NEW);
      expect(reader.disk.parts.size).toBe(0);
    },
  );

  test('after the version was remembered, and nothing else: the same version goes on', async () => {
    const reader = await before();
    const remembered = STEPS.lastIndexOf('write seen') + 1;
    reader.at = (now) => {
      if (now > remembered) throw new Killed();
    };
    await reader.update().catch(() => undefined);
    expect(reader.disk.subscriptions.get(reader.id)?.pending).toBeNull();
    reader.at = () => undefined;
    expect((await reader.update()).current?.sequence).toBe(11);
  });

  test('in a large segment: what was saved is not asked for again', async () => {
    const reader = await before();
    const saved = STEPS.lastIndexOf('write part') + 1;
    reader.at = (now) => {
      if (now > saved) throw new Killed();
    };
    await reader.update().catch(() => undefined);
    const [part] = [...reader.disk.parts.values()];
    expect(part?.length).toBeGreaterThan(500_000);
    reader.at = () => undefined;
    reader.bytes.segment = 0;
    await reader.update();
    expect(reader.bytes.segment).toBe(LARGE_BYTES - (part?.length ?? 0) + small.length);
  });
});

const writes = STEPS.flatMap((step, i) => (/^(write|keep)/.test(step) ? [[i + 1, step] as const] : []));

describe('no room', () => {
  test.each(writes)(
    '%i: at "%s" once: the oldest segments make room, and the update is whole',
    async (step) => {
      const reader = await before();
      let isFull = true;
      reader.at = (now, when) => {
        if (!isFull || now !== step || when !== 'before') return;
        isFull = false;
        throw new NoRoom();
      };
      const { problem, current, droppedTo } = await reader.update();
      expect(isFull).toBe(false);
      expect(problem).toBeNull();
      expect(current?.sequence).toBe(11);
      expect(droppedTo).toBe('2026-11-28');
      expect(reader.disk.parts.size).toBe(0);
    },
  );

  test.each(writes)('%i: at "%s" for good: what is asked is old or new', async (step) => {
    const reader = await before();
    reader.at = (now, when) => {
      if (now >= step && when === 'before' && /^(write|keep)/.test(reader.steps[now - 1] ?? ''))
        throw new NoRoom();
    };
    await reader
      .update()
      .catch((error: unknown) => expect((error as Error).message).toBe('no room is left on this device'));
    const sequence = reader.disk.subscriptions.get(reader.id)?.current?.sequence;
    const allowed = sequence === 11 ? NEW : OLD;
    for (const name of asked(reader)) expect(allowed).toContain(name);
  });

  test('the oldest segments of the largest index go, those of a smaller one stay, and they are not asked for again', async () => {
    const days = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    const segments = days.map((day) => ({ bytes: segmentOf(day, 10_000), kind: 'day' as const, day }));
    const reader = await readerOf(await siteOf(segments));
    await reader.update();
    const other = await keyPairOf(9);
    const address = parseIndexAddress(`${BASE}other/wiremark.json#${other.publicKey.text}`, isPublicHttps);
    const id = address ? await subscribe(address, 7, reader.client.store) : '';
    const theirs = await entryOf(segmentOf('theirs'), 'day', '2026-11-01');
    const { current } = reader.disk.subscriptions.get(reader.id) ?? {};
    if (!current) throw new Error('no manifest');
    await reader.client.store.writeSubscription({
      ...(reader.disk.subscriptions.get(id) as NonNullable<ReturnType<typeof reader.disk.subscriptions.get>>),
      current: { ...current, made: '2026-11-02T00:00:00Z', segments: [theirs] },
    });
    await reader.client.store.keepSegment(theirs.sha256, segmentOf('theirs'));

    reader.disk.capacity = 41_000;
    const fresh = { bytes: segmentOf('fresh', 5000), day: '2026-11-28' };
    reader.site = await siteOf([...segments, fresh], { manifest: { sequence: 11 } });
    const after = await reader.update();
    expect(after).toMatchObject({ problem: null, droppedTo: '2026-11-25' });
    expect(reader.disk.segments.has(theirs.sha256)).toBe(true);
    expect(reader.asked()).toHaveLength(4);

    reader.disk.capacity = Infinity;
    reader.bytes.segment = 0;
    await reader.update();
    expect(reader.bytes.segment).toBe(0);
  });
});
