/**
 * An update, step by step. Each step's effect is one write, and what ends between any two leaves the old data or the new:
 *
 *     ask for the list of keys and the manifest, remember their versions, note the manifest as on its way,
 *     get each segment that is new, switch to the manifest, remove what is not used any more
 */
import { parsePublicKey } from './public-key.ts';
import { askAnywhere, askIndex, type Asking, type Place } from './ask-index.ts';
import { sha256Of } from './bytes.ts';
import { askSegment } from './download.ts';
import { UpdateFailure } from './failure.ts';
import type { Manifest, SegmentEntry } from './manifest.ts';
import { removeUnused, wantedOf, writeWithRoom } from './room.ts';
import { isSameDay, nextAfter, nextAfterFailures, type Chance } from './schedule.ts';
import type { Subscription, SubscriptionStore } from './state.ts';
import { NOTHING_SEEN } from './trust.ts';

/** What the client needs of its surroundings. */
export interface Client extends Chance, Pick<Asking, 'ask' | 'isAskable'> {
  store: SubscriptionStore;
  /** ms. When this program was made: a sign of time besides the clock. */
  builtAt: number;
  /** Reads a segment whole. Rejects if anything is wrong with it. */
  verifySegment: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>;
}

/**
 * Brings a subscription up to date. Run one at a time, over all windows. For whatever a network, server or publisher does, the reason is in `problem` of
 * what is then stored, the old data stay, and the next time is chosen. Rejects only where the store takes not even that.
 * @param isWanted the user asks for it: a segment that was wrong today is asked for again
 */
export async function updateSubscription(id: string, client: Client, isWanted = false): Promise<void> {
  try {
    await update(id, client, isWanted);
  } catch (error) {
    await noteFailure(id, client, error);
  }
}

async function update(id: string, client: Client, isWanted: boolean): Promise<void> {
  const { store } = client;
  const subscription = await find(id, store);
  if (subscription === undefined) return;
  const places = placesOf(subscription);
  const { manifest, place } = await askAnywhere(places, async (place) => ({
    manifest: await askFor(subscription, place, client),
    place,
  }));
  await change(id, store, { pending: manifest });
  const missing: string[] = [];
  const kept = new Set(await store.segments());
  const wrongToday = new Set(
    isWanted || !isSameDay(subscription.renewedAt, client.now()) ? [] : subscription.missing,
  );
  for (const entry of wantedOf(subscription, manifest)) {
    const { sha256 } = entry;
    if (kept.has(sha256)) continue;
    if (wrongToday.has(sha256) || !(await getWhole(id, entry, { manifest, place, client })))
      missing.push(sha256);
  }
  await change(id, store, {
    current: manifest,
    pending: null,
    missing,
    renewedAt: client.now(),
    nextAt: nextAfter(manifest, client),
    failures: 0,
    problem: null,
  });
  await removeUnused(store);
}

const find = async (id: string, store: SubscriptionStore): Promise<Subscription | undefined> =>
  (await store.subscriptions()).find((one) => one.id === id);

/** Changes a subscription as it is stored now: making room may have changed it. Does nothing if it is gone. */
async function change(id: string, store: SubscriptionStore, part: Partial<Subscription>): Promise<void> {
  await writeWithRoom(store, async () => {
    const now = await find(id, store);
    if (now) await store.writeSubscription({ ...now, ...part });
  });
}

/** Its own address; and a mirror, another one after each failure. */
function placesOf({ base, rootKey, current, failures }: Subscription): [Place, Place | undefined] {
  const key = parsePublicKey(rootKey);
  if (key === undefined) throw new Error(`no public key: ${rootKey}`);
  const mirrors = current?.mirrors ?? [];
  const mirror = mirrors[failures % Math.max(1, mirrors.length)];
  return [{ base, rootKey: key }, mirror === undefined ? undefined : { base: mirror, rootKey: key }];
}

async function askFor({ id }: Subscription, place: Place, client: Client): Promise<Manifest> {
  const { store, ask, isAskable } = client;
  const seen = (await store.seen(id)) ?? NOTHING_SEEN;
  return askIndex(place, seen, {
    ask,
    isAskable,
    now: Math.max(client.now(), client.builtAt),
    remember: (now) => writeWithRoom(store, () => store.writeSeen(id, now)),
  });
}

interface Getting {
  manifest: Manifest;
  place: Place;
  client: Client;
}

/** Gets and keeps a segment. False if what comes under its name is twice something else, or is no segment. @throws UpdateFailure if nothing comes */
async function getWhole(id: string, entry: SegmentEntry, getting: Getting): Promise<boolean> {
  const { manifest, place, client } = getting;
  const { store } = client;
  const bases = [place.base, manifest.mirrors.find((mirror) => mirror !== place.base) ?? place.base];
  for (const base of bases) {
    const bytes = await getSegment(entry, base, client);
    if (bytes === undefined) continue;
    if (!(await isSegment(entry, bytes, client))) break;
    await writeWithRoom(store, async () => {
      // Where room was made of what is older, this one may be too old as well.
      const now = await find(id, store);
      if (now && wantedOf(now, manifest).includes(entry)) await store.keepSegment(entry.sha256, bytes);
    });
    await store.removePart(entry.sha256);
    return true;
  }
  await store.removePart(entry.sha256);
  return false;
}

const isSegment = ({ sha256 }: SegmentEntry, bytes: Uint8Array<ArrayBuffer>, client: Client) =>
  client.verifySegment(`${sha256}.wmk`, bytes).then(
    () => true,
    () => false,
  );

/** Undefined if its bytes have another hash; nothing of them is then kept. */
async function getSegment(
  { sha256, bytes }: SegmentEntry,
  base: string,
  { ask, store }: Client,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const had = (await store.parts()).includes(sha256) ? await store.readPart(sha256) : new Uint8Array();
  const got = await askSegment(ask, `${base}segments/${sha256}.wmk`, {
    had: had.length <= bytes ? had : new Uint8Array(),
    bytes,
    save: (soFar) => writeWithRoom(store, () => store.writePart(sha256, soFar)),
  });
  if ((await sha256Of(got)) === sha256) return got;
  await store.removePart(sha256);
  return undefined;
}

async function noteFailure(id: string, client: Client, error: unknown): Promise<void> {
  const { store } = client;
  const known = await find(id, store);
  if (known === undefined) return;
  const kind = error instanceof UpdateFailure ? error.kind : 'storage';
  const message = error instanceof Error ? error.message : String(error);
  const since = known.problem?.kind === kind ? known.problem.since : client.now();
  const failures = known.failures + 1;
  await change(id, store, {
    failures,
    problem: { kind, message, since },
    nextAt: nextAfterFailures(failures, client),
  });
}
