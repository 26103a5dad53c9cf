import { describe, expect, it } from 'vitest';
import { createSegmentFolder } from '../../../src/browser/storage/segment-folder.ts';
import { createSubscriptionStore } from '../../../src/browser/subscriptions/store.ts';
import { isPublicHttps } from '../../../src/library/subscription/address.ts';
import { NoRoom } from '../../../src/library/subscription/failure.ts';
import type { Subscription } from '../../../src/library/subscription/state.ts';
import type { Seen } from '../../../src/library/subscription/trust.ts';
import { BASE, entryOf, manifestOf, ROOT, segmentOf } from '../../library/subscription/publisher.ts';
import { Ended, fakeOwnFiles, noOwnFiles } from '../storage/fake-own-files.ts';

type Files = ReturnType<typeof fakeOwnFiles>;

const idOf = (digit: string) => digit.repeat(64);
const SHA256 = idOf('e');
const SEEN: Seen = { keys: null, manifest: { sequence: 7, sha256: SHA256 }, madeLatest: 5 };
const bytes = segmentOf('one');
const { sha256 } = await entryOf(bytes, 'part', '2026-11-28');

const storeIn = ({ own }: Pick<Files, 'own'>, verify = () => Promise.resolve()) =>
  createSubscriptionStore({
    own,
    segments: createSegmentFolder('subscribed', own),
    verify,
    isAskable: isPublicHttps,
  });

const subscriptionOf = (digit: string, part: Partial<Subscription> = {}): Subscription => ({
  id: idOf(digit),
  base: BASE,
  rootKey: ROOT.publicKey.text,
  keepDays: 14,
  current: manifestOf({}),
  pending: null,
  missing: [SHA256],
  droppedTo: null,
  renewedAt: 5,
  nextAt: 6,
  failures: 0,
  problem: { kind: 'offline', message: 'no network', since: 4 },
  ...part,
});

const folderOf = ({ root }: Files, ...path: string[]) =>
  path.reduce((folder, name) => folder.get(name) as typeof root, root);

it('keeps subscriptions in the order in which they were added, whole, and changes one in its place', async () => {
  const files = fakeOwnFiles();
  const store = storeIn(files);
  expect(await store.subscriptions()).toEqual([]);
  await store.writeSubscription(subscriptionOf('b'));
  await store.writeSubscription(subscriptionOf('a'));
  await store.writeSubscription(subscriptionOf('b', { keepDays: 30, pending: manifestOf({ sequence: 11 }) }));
  const expected = [
    subscriptionOf('b', { keepDays: 30, pending: manifestOf({ sequence: 11 }) }),
    subscriptionOf('a'),
  ];
  expect(await storeIn(fakeOwnFiles(files.root)).subscriptions()).toEqual(expected);
  await store.removeSubscription(idOf('b'));
  await store.removeSubscription(idOf('b'));
  expect(await store.subscriptions()).toEqual([subscriptionOf('a')]);
});

it('what was seen stays when the subscription goes, and says nothing of the address', async () => {
  const files = fakeOwnFiles();
  const store = storeIn(files);
  await store.writeSubscription(subscriptionOf('a'));
  await store.writeSeen(idOf('a'), SEEN);
  await store.removeSubscription(idOf('a'));
  expect(await storeIn(fakeOwnFiles(files.root)).seen(idOf('a'))).toEqual(SEEN);
  expect(await store.seen(idOf('b'))).toBeUndefined();
  const kept = folderOf(files, 'subscriptions', 'seen').get(`${idOf('a')}.0`) as Blob;
  expect(await kept.text()).toBe(JSON.stringify({ turn: 1, value: SEEN }));
});

it('keeps a segment under its hash once it was verified, and parts aside from it', async () => {
  const files = fakeOwnFiles();
  const store = storeIn(files);
  await store.writePart(sha256, bytes.slice(0, 9));
  expect([await store.parts(), await store.readPart(sha256)]).toEqual([[sha256], bytes.slice(0, 9)]);
  await store.keepSegment(sha256, bytes);
  await store.removePart(sha256);
  expect([await store.parts(), await store.segments()]).toEqual([[], [sha256]]);
  expect([...folderOf(files, 'segments', 'subscribed').keys()]).toEqual([`${sha256}.wmk`]);
  await store.removeSegment(sha256);
  expect(await store.segments()).toEqual([]);
});

it('a segment that a full disk left empty is none, and goes', async () => {
  const files = fakeOwnFiles();
  const store = storeIn(files);
  await store.keepSegment(sha256, bytes);
  folderOf(files, 'segments', 'subscribed').set(`${sha256}.wmk`, new Blob([]));
  expect(await store.segments()).toEqual([]);
  expect([...folderOf(files, 'segments', 'subscribed').keys()]).toEqual([]);
  await store.keepSegment(sha256, bytes);
  expect(await store.segments()).toEqual([sha256]);
});

it('what is no segment is not kept, nor what has another hash', async () => {
  const refusing = storeIn(fakeOwnFiles(), () => Promise.reject(new Error('story index: truncated')));
  await expect(refusing.keepSegment(sha256, bytes)).rejects.toThrow('story index: truncated');
  expect(await refusing.segments()).toEqual([]);
  const store = storeIn(fakeOwnFiles());
  await expect(store.keepSegment(SHA256, bytes)).rejects.toThrow(`${SHA256} has the bytes of ${sha256}.wmk`);
  expect(await store.segments()).toEqual([]);
});

describe('a browser that ends at any step', () => {
  it.each([
    [
      'writeSubscription',
      (store: ReturnType<typeof storeIn>) => store.writeSubscription(subscriptionOf('a', { keepDays: 30 })),
    ],
    [
      'writeSeen',
      (store: ReturnType<typeof storeIn>) => store.writeSeen(idOf('a'), { ...SEEN, madeLatest: 9 }),
    ],
    ['keepSegment', (store: ReturnType<typeof storeIn>) => store.keepSegment(sha256, bytes)],
  ])('of %s leaves what was there or what was to come', async (_name, write) => {
    const told: string[] = [];
    for (let last = 0, isDone = false; !isDone; last++) {
      const before = fakeOwnFiles();
      await storeIn(before).writeSubscription(subscriptionOf('a'));
      await storeIn(before).writeSeen(idOf('a'), SEEN);
      isDone = await write(storeIn(fakeOwnFiles(before.root, last))).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Ended);
          return false;
        },
      );
      const store = storeIn(fakeOwnFiles(before.root));
      const [one, ...others] = await store.subscriptions();
      const seen = await store.seen(idOf('a'));
      expect(others).toEqual([]);
      told.push(JSON.stringify([one?.keepDays, seen?.madeLatest, await store.segments()]));
    }
    expect(told.length).toBeGreaterThan(4);
    expect(new Set(told).size).toBe(2);
  });
});

describe('a disk', () => {
  it('that is full is told as such, whatever is written, and loses nothing', async () => {
    const files = fakeOwnFiles();
    const store = storeIn(files);
    for (const keepDays of [7, 14] as const) await store.writeSubscription(subscriptionOf('a', { keepDays }));
    await store.writeSeen(idOf('a'), SEEN);
    files.counted.isFull = true;
    for (const write of [
      () => store.writeSubscription(subscriptionOf('a', { keepDays: 30 })),
      () => store.writeSubscription(subscriptionOf('a', { keepDays: 30 })),
      () => store.writeSubscription(subscriptionOf('b')),
      () => store.writeSeen(idOf('a'), { ...SEEN, madeLatest: 9 }),
      () => store.keepSegment(sha256, bytes),
      () => store.writePart(sha256, bytes),
    ])
      await expect(write()).rejects.toBeInstanceOf(NoRoom);
    expect(await store.subscriptions()).toEqual([subscriptionOf('a', { keepDays: 14 })]);
    expect(await store.seen(idOf('a'))).toEqual(SEEN);
    expect(await store.segments()).toEqual([]);
    files.counted.isFull = false;
    await store.writeSubscription(subscriptionOf('a', { keepDays: 30 }));
    expect(await store.subscriptions()).toEqual([subscriptionOf('a', { keepDays: 30 })]);
    await store.removeSubscription(idOf('a'));
    expect(await storeIn(fakeOwnFiles(files.root)).subscriptions()).toEqual([]);
  });

  it.each([
    '',
    '{}',
    'null',
    '{"turn":1,"value":null}',
    '{"turn":"x","value":{}}',
    '{"turn":1,"value":{"place":1,"subscription":{"id":"x"}}}',
  ])('that damaged a subscription to %j loses it alone', async (text) => {
    const files = fakeOwnFiles();
    const store = storeIn(files);
    await store.writeSubscription(subscriptionOf('a'));
    await store.writeSubscription(subscriptionOf('b'));
    await store.writeSeen(idOf('a'), SEEN);
    folderOf(files, 'subscriptions', 'list').set(`${idOf('a')}.0`, new Blob([text]));
    folderOf(files, 'subscriptions', 'seen').set(`${idOf('a')}.0`, new Blob([text]));
    expect(await store.subscriptions()).toEqual([subscriptionOf('b')]);
    expect(await store.seen(idOf('a'))).toBeUndefined();
  });
});

it('where the browser keeps no files, each call rejects', async () => {
  const store = storeIn({ own: noOwnFiles });
  for (const call of [
    () => store.subscriptions(),
    () => store.seen(idOf('a')),
    () => store.writeSeen(idOf('a'), SEEN),
    () => store.segments(),
  ])
    await expect(call()).rejects.toThrow('insecure');
});
