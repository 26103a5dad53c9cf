import { describe, expect, it } from 'vitest';
import { createSubscriptions } from '../../src/background/subscriptions.ts';
import type { Surroundings } from '../../src/background/subscription-updates.ts';
import type { KeepDays } from '../../src/library/subscription/keep-days.ts';
import { shortForm } from '../../src/library/subscription/address.ts';
import {
  DAY,
  HOUR,
  keyPairOf,
  MIRROR,
  NOW,
  ROOT,
  segmentOf,
  siteOf,
} from '../library/subscription/publisher.ts';
import { ADDRESS, readerOf, serve } from '../library/subscription/reader.ts';

const one = segmentOf('one');
const two = segmentOf('two', 300_000);

/** Runs in turn, as a lock has it. */
function createLock(): Surroundings['alone'] {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const result = last.then(run, run);
    last = result.catch(() => undefined);
    return result;
  };
}

/** A worker with a subscription that was not updated yet. `told` has what was done besides. */
async function createWorker(site: Awaited<ReturnType<typeof siteOf>>, keepDays: KeepDays = 14) {
  const reader = await readerOf(site, keepDays);
  const seen = { alarm: null as number | null, told: 0, changes: 0, issuedAnew: 0, awake: 0 };
  const surroundings: Surroundings = {
    ...reader.client,
    alone: createLock(),
    stayAwake: () => (seen.awake++, () => void seen.awake--),
    setAlarm: (when) => Promise.resolve(void (seen.alarm = when)),
    hasAlarm: () => Promise.resolve(seen.alarm !== null),
    tell: () => Promise.resolve(void seen.told++),
    onStoriesChanged: () => Promise.resolve(void seen.changes++),
    onIssuedAnew: () => void seen.issuedAnew++,
  };
  const subscriptions = createSubscriptions(surroundings);
  const facts = async () => (await subscriptions.facts())?.[0];
  /** Waits for all that was begun. */
  const settle = () => surroundings.alone(() => Promise.resolve()).then(() => subscriptions.updateDue());
  return { reader, seen, surroundings, subscriptions, facts, settle };
}

const OTHER = (await keyPairOf(9)).publicKey;

describe('an update', () => {
  it('is made when it is due, and not before; the alarm is set to the next one', async () => {
    const { reader, seen, subscriptions, facts } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.updateDue();
    expect(await facts()).toMatchObject({
      address: ADDRESS,
      key: shortForm(ROOT.publicKey),
      index: { publisher: 'Example Press', stories: 10, bytes: 1000, from: '2026-11-28', to: '2026-11-28' },
      age: 'fresh',
      renewedAt: NOW,
      problem: null,
      progress: null,
      holes: 0,
    });
    expect(seen.alarm).toBe((await facts())?.nextAt);
    const asked = reader.log.length;
    await subscriptions.updateDue();
    expect(reader.log.length).toBe(asked);
    reader.now = seen.alarm ?? 0;
    await subscriptions.updateDue();
    expect(reader.log.length).toBe(asked + 4);
    expect(seen.awake).toBe(0);
  });

  it('keeps the worker awake while it runs, and has an alarm for the case that it ends all the same', async () => {
    const { reader, seen, subscriptions } = await createWorker(await siteOf([{ bytes: one }]));
    const states: unknown[] = [];
    reader.answer = (url, from) => {
      states.push([seen.awake, seen.alarm]);
      return serve(reader.site, url, from);
    };
    await subscriptions.updateDue();
    expect(states).toHaveLength(5);
    expect(new Set(states.map((state) => JSON.stringify(state)))).toEqual(new Set([`[1,${NOW + 600_000}]`]));
  });

  it('tells how far it came, and that other stories are asked when they are', async () => {
    const { reader, seen, subscriptions, facts } = await createWorker(await siteOf([{ bytes: two }]));
    const progress: unknown[] = [];
    reader.answer = (url, from) => {
      const answer = serve(reader.site, url, from);
      if (!url.endsWith('.wmk')) return answer;
      async function* watched() {
        for await (const piece of answer.body) {
          yield piece;
          progress.push((await facts())?.progress);
        }
      }
      return { ...answer, body: watched() };
    };
    await subscriptions.updateDue();
    expect(progress.at(-1)).toEqual({ bytes: 300_000, of: 300_000 });
    expect(progress.length).toBeGreaterThan(10);
    expect((await facts())?.progress).toBeNull();
    expect(seen.changes).toBe(1);
    expect(seen.told).toBeGreaterThan(4);
  });

  it('that found nothing new changes nothing for open pages', async () => {
    const { reader, seen, subscriptions } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.updateDue();
    reader.now += DAY;
    await subscriptions.updateDue();
    expect([seen.changes, seen.issuedAnew]).toEqual([1, 0]);
  });

  it('that found a newer version of the same stories changes nothing for open pages, and the next page is told', async () => {
    const { reader, seen, subscriptions } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.updateDue();
    const manifest = { sequence: 11, made: '2026-11-29T10:00:00Z', next: '2026-11-29T11:00:00Z' };
    reader.site = await siteOf([{ bytes: one }], { manifest });
    reader.now += DAY;
    await subscriptions.updateDue();
    expect([seen.changes, seen.issuedAnew]).toEqual([1, 1]);
  });

  it('hides what is withdrawn while its segments are still on their way', async () => {
    const { reader, seen, subscriptions } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.updateDue();
    reader.site = await siteOf([{ bytes: one }, { bytes: two }], {
      manifest: { sequence: 11, withdrawn: ['story-1'] },
    });
    const changes: number[] = [];
    reader.answer = (url, from) => {
      if (url.endsWith('.wmk')) changes.push(seen.changes);
      return serve(reader.site, url, from);
    };
    reader.now += DAY;
    await subscriptions.updateDue();
    expect(changes).toEqual([2]);
  });

  it('that fails is tried again later, is told of, and leaves what is there', async () => {
    const { reader, seen, subscriptions, facts } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.updateDue();
    reader.answer = () => ({ status: 503, body: (async function* () {})() });
    reader.now += DAY;
    await subscriptions.updateDue();
    expect(await facts()).toMatchObject({
      index: { stories: 10 },
      problem: { kind: 'busy', since: NOW + DAY },
      nextAt: seen.alarm,
    });
    expect((seen.alarm ?? 0) - reader.now).toBeGreaterThanOrEqual(HOUR);
    expect(seen.changes).toBe(1);
  });

  it('whose store takes nothing is told of, and asks nobody again for an hour', async () => {
    const { reader, seen, surroundings } = await createWorker(await siteOf([{ bytes: one }]));
    const broken = createSubscriptions({
      ...surroundings,
      store: {
        ...surroundings.store,
        writeSubscription: () => Promise.reject(new DOMException('broken', 'UnknownError')),
      },
    });
    await broken.updateDue();
    expect((await broken.facts())?.[0]?.problem).toMatchObject({ kind: 'storage', message: 'broken' });
    expect(reader.log.length).toBeGreaterThan(0);
    expect(seen.alarm).toBe(reader.now + HOUR);
    expect(seen.awake).toBe(0);
  });

  it('that the user wants is made at once, and once', async () => {
    const { reader, subscriptions, settle } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.updateDue();
    const asked = reader.log.length;
    subscriptions.update(reader.id);
    subscriptions.update(reader.id);
    await settle();
    expect(reader.log.length).toBe(asked + 4);
  });
});

describe('a change by the user while an update runs', () => {
  it('is made at once; the download goes on from where it was', async () => {
    const { reader, subscriptions, facts, settle } = await createWorker(await siteOf([{ bytes: two }]));
    let changed: Promise<boolean> | undefined;
    reader.answer = (url, from) => {
      const answer = serve(reader.site, url, from);
      async function* interrupted() {
        let bytes = 0;
        for await (const piece of answer.body) {
          yield piece;
          if ((bytes += piece.length) > 100_000) changed ??= subscriptions.keepDays(reader.id, 30);
        }
      }
      return url.endsWith('.wmk') ? { ...answer, body: interrupted() } : answer;
    };
    await subscriptions.updateDue();
    expect(await changed).toBe(true);
    await settle();
    expect(await facts()).toMatchObject({ keepDays: 30, problem: null, index: { bytes: 300_000 } });
    const of = reader.log.filter((line) => line.includes('.wmk'));
    expect(of).toHaveLength(2);
    expect(of[1]).toMatch(/ from \d{6}$/);
    expect(reader.bytes.segment).toBeLessThan(310_000);
  });

  it('that gives it up leaves nothing of it but what was seen', async () => {
    const { reader, seen, subscriptions, settle } = await createWorker(await siteOf([{ bytes: two }]));
    let given: Promise<boolean> | undefined;
    reader.answer = (url, from) => {
      if (url.endsWith('.wmk')) given ??= subscriptions.unsubscribe(reader.id);
      return serve(reader.site, url, from);
    };
    await subscriptions.updateDue();
    expect(await given).toBe(true);
    await settle();
    const { subscriptions: kept, segments, parts, seen: versions } = reader.disk;
    expect([kept.size, segments.size, parts.size, versions.size]).toEqual([0, 0, 0, 1]);
    expect(seen.alarm).toBeNull();
  });
});

describe('an address', () => {
  it('is looked at, and nothing is kept', async () => {
    const { reader, subscriptions } = await createWorker(await siteOf([{ bytes: one }, { bytes: two }]));
    await subscriptions.unsubscribe(reader.id);
    reader.steps.length = 0;
    expect(await subscriptions.lookAt(ADDRESS)).toMatchObject({
      outcome: 'found',
      index: { name: 'Example Wire', stories: 20, bytes: 301_000 },
      key: shortForm(ROOT.publicKey),
      isSubscribed: false,
      hasOtherKey: false,
    });
    expect(reader.steps.filter((step) => !step.startsWith('ask'))).toEqual([]);
    expect(reader.disk.seen.size).toBe(0);
  });

  it('that is subscribed to is known, and another key at it is another index', async () => {
    const { subscriptions } = await createWorker(await siteOf([{ bytes: one }]));
    expect(await subscriptions.lookAt(ADDRESS)).toMatchObject({ isSubscribed: true, hasOtherKey: false });
    const [file] = ADDRESS.split('#');
    expect(await subscriptions.lookAt(`${file}#${OTHER.text}`)).toMatchObject({
      outcome: 'failed',
      problem: { kind: 'unknown-key' },
    });
  });

  it.each(['', 'https://wire.example/', ADDRESS.replace('https', 'http'), ADDRESS.slice(0, -1)])(
    'that is none, as %j, is told, and nobody is asked',
    async (address) => {
      const { reader, subscriptions } = await createWorker(await siteOf([]));
      expect(await subscriptions.lookAt(address)).toEqual({ outcome: 'no-index' });
      expect(await subscriptions.subscribe(address, 7)).toBe('no-index');
      expect(reader.log).toEqual([]);
    },
  );

  it('is subscribed to, and its first update begins', async () => {
    const { reader, subscriptions, facts, settle } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.unsubscribe(reader.id);
    expect(await subscriptions.subscribe(ADDRESS, 7)).toBe('done');
    await settle();
    expect(await facts()).toMatchObject({ keepDays: 7, index: { stories: 10 }, problem: null });
  });

  it('is the ninth: too many', async () => {
    const { subscriptions, settle } = await createWorker(await siteOf([{ bytes: one }]));
    const others = await Promise.all([21, 22, 23, 24, 25, 26, 27, 28].map(keyPairOf));
    const answers: string[] = [];
    for (const { publicKey } of others)
      answers.push(await subscriptions.subscribe(`${MIRROR}wiremark.json#${publicKey.text}`, 7));
    expect(answers).toEqual([...Array<string>(7).fill('done'), 'too-many']);
    await settle();
  });
});

describe('an alarm', () => {
  it('that was lost is set again, at a time by chance, and nobody is asked', async () => {
    const { reader, seen, subscriptions } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.restoreAlarm();
    expect(seen.alarm).toBe(NOW + HOUR / 2);
    expect(reader.log).toEqual([]);
    seen.alarm = 5;
    await subscriptions.restoreAlarm();
    expect(seen.alarm).toBe(5);
  });

  it('is none without a subscription', async () => {
    const { reader, seen, subscriptions, settle } = await createWorker(await siteOf([{ bytes: one }]));
    await subscriptions.updateDue();
    await subscriptions.unsubscribe(reader.id);
    await settle();
    expect(seen.alarm).toBeNull();
    const asked = reader.log.length;
    reader.now += 30 * DAY;
    await subscriptions.updateDue();
    await subscriptions.restoreAlarm();
    expect([seen.alarm, reader.log.length]).toEqual([null, asked]);
  });
});

it('where the browser keeps no files, there are no subscriptions, and that is told', async () => {
  const { surroundings } = await createWorker(await siteOf([]));
  const fail = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  const nowhere = createSubscriptions({
    ...surroundings,
    store: { ...surroundings.store, subscriptions: fail, segments: fail, seen: fail, parts: fail },
  });
  await nowhere.updateDue();
  await nowhere.restoreAlarm();
  expect(await nowhere.facts()).toBeNull();
  expect(await nowhere.lookAt(ADDRESS)).toMatchObject({ outcome: 'failed', problem: { kind: 'storage' } });
  expect(await nowhere.subscribe(ADDRESS, 7)).toBe('failed');
  expect(await nowhere.unsubscribe('0'.repeat(64))).toBe(false);
});
