/** A user's decisions on subscriptions: look at an index, take it, keep more or fewer days, give it up. */
import type { IndexAddress } from './address.ts';
import { askIndex } from './ask-index.ts';
import { sha256Of } from './bytes.ts';
import type { KeepDays } from './keep-days.ts';
import type { Manifest } from './manifest.ts';
import { removeUnused, writeWithRoom } from './room.ts';
import type { Subscription, SubscriptionStore } from './state.ts';
import { NOTHING_SEEN } from './trust.ts';
import type { Client } from './update.ts';

/** Subscriptions of one user. */
export const MOST_SUBSCRIPTIONS = 8;

/** By what an index is remembered, also after it was given up: says nothing of its address to who finds it. */
export const idOf = ({ rootKey }: IndexAddress): Promise<string> => sha256Of(rootKey.key);

/** What an index says that it is, verified as in an update. Keeps nothing. @throws UpdateFailure */
export async function lookAt(address: IndexAddress, client: Client): Promise<Manifest> {
  const seen = (await client.store.seen(await idOf(address))) ?? NOTHING_SEEN;
  const { ask, isAskable } = client;
  return askIndex(address, seen, {
    ask,
    isAskable,
    now: Math.max(client.now(), client.builtAt),
    remember: () => Promise.resolve(),
  });
}

/**
 * Subscribes, and returns the id for the first update. An index that is known by its key gets the new address and keeps what it has.
 * @throws Error at more than 8 subscriptions
 */
export async function subscribe(
  address: IndexAddress,
  keepDays: KeepDays,
  store: SubscriptionStore,
): Promise<string> {
  const id = await idOf(address);
  const all = await store.subscriptions();
  const known = all.find((one) => one.id === id);
  if (known === undefined && all.length >= MOST_SUBSCRIPTIONS)
    throw new Error(`at most ${MOST_SUBSCRIPTIONS} indexes can be subscribed to`);
  const fresh: Subscription = {
    id,
    base: address.base,
    rootKey: address.rootKey.text,
    keepDays,
    current: null,
    pending: null,
    missing: [],
    droppedTo: null,
    renewedAt: null,
    nextAt: 0,
    failures: 0,
    problem: null,
  };
  const subscription = known ? { ...known, base: address.base, nextAt: 0 } : fresh;
  await writeWithRoom(store, () => store.writeSubscription(subscription));
  return id;
}

/** Keeps stories of so many days from now on. Fewer: the others go at once. More: they come with the next update. */
export async function keepDaysOf(id: string, keepDays: KeepDays, store: SubscriptionStore): Promise<void> {
  const known = (await store.subscriptions()).find((one) => one.id === id);
  if (known === undefined) return;
  await store.writeSubscription({ ...known, keepDays, droppedTo: null, nextAt: 0 });
  await removeUnused(store);
}

/** Gives an index up: its segments go, and all that is kept of it but the newest version that was believed. */
export async function unsubscribe(id: string, store: SubscriptionStore): Promise<void> {
  await store.removeSubscription(id);
  await removeUnused(store);
}
