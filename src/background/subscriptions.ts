/** The subscriptions of this browser, as pages of the extension ask for them and change them. */
import { parseIndexAddress, shortForm, type IndexAddress } from '../library/subscription/address.ts';
import type { KeepDays } from '../library/subscription/keep-days.ts';
import type { SubscriptionStore } from '../library/subscription/state.ts';
import {
  idOf,
  keepDaysOf,
  lookAt,
  MOST_SUBSCRIPTIONS,
  subscribe,
  unsubscribe,
} from '../library/subscription/subscribe.ts';
import type { LookedAt, Subscribed, SubscriptionFacts } from '../subscription-messages.ts';
import { factsOf, problemOf, publishedFacts } from './subscription-facts.ts';
import { SubscriptionUpdates, type Surroundings } from './subscription-updates.ts';

/** See `SubscriptionAnswers`. No call rejects. */
export interface Subscriptions {
  facts(): Promise<readonly SubscriptionFacts[] | null>;
  lookAt(address: string): Promise<LookedAt>;
  subscribe(address: string, keepDays: KeepDays): Promise<Subscribed>;
  /** Begins an update. */
  update(id: string): void;
  keepDays(id: string, keepDays: KeepDays): Promise<boolean>;
  unsubscribe(id: string): Promise<boolean>;
  /** Updates what is due, and sets the time of the next update. Call it when that time has come, and when the browser starts. */
  updateDue(): Promise<void>;
  /** Sets a time where none is set, as after the extension was switched off and on. Call it whenever the worker starts: it asks nobody. */
  restoreAlarm(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** Makes the subscriptions of a store. Asks nobody yet. */
export function createSubscriptions(surroundings: Surroundings): Subscriptions {
  const { isAskable, hasAlarm, random } = surroundings;
  const updates = new SubscriptionUpdates(surroundings);
  const { store } = updates;
  return {
    facts: () => readFacts(updates, surroundings).catch(() => null),
    lookAt: async (text) => {
      const address = parseIndexAddress(text, isAskable);
      return address === undefined ? { outcome: 'no-index' } : look(address, surroundings);
    },
    subscribe: async (text, keepDays) => {
      const address = parseIndexAddress(text, isAskable);
      if (address === undefined) return 'no-index';
      return updates.change(() => add(address, keepDays, store)).catch(() => 'failed' as const);
    },
    update: (id) => updates.want(id),
    keepDays: (id, keepDays) => isDone(updates.change(() => keepDaysOf(id, keepDays, store))),
    unsubscribe: (id) => isDone(updates.change(() => unsubscribe(id, store))),
    updateDue: () => updates.updateDue(),
    restoreAlarm: async () => {
      if (await hasAlarm()) return;
      // A time by chance: what woke the worker must not be seen in a request.
      await updates.setNextAlarm(random() * HOUR_MS).catch(() => undefined);
    },
  };
}

async function readFacts(
  updates: SubscriptionUpdates,
  { now }: Pick<Surroundings, 'now'>,
): Promise<SubscriptionFacts[]> {
  const { store } = updates;
  const [all, kept] = await Promise.all([store.subscriptions(), store.segments()]);
  return all.map((one) => {
    const facts = factsOf(one, { now: now(), kept, progress: updates.progressOf(one.id) });
    return { ...facts, problem: updates.unwrittenProblemOf(one.id) ?? facts.problem };
  });
}

async function look(address: IndexAddress, surroundings: Surroundings): Promise<LookedAt> {
  const sleep = surroundings.stayAwake();
  try {
    const manifest = await lookAt(address, surroundings);
    const [all, id] = await Promise.all([surroundings.store.subscriptions(), idOf(address)]);
    return {
      outcome: 'found',
      index: publishedFacts(manifest, manifest.segments),
      key: shortForm(address.rootKey),
      isSubscribed: all.some((one) => one.id === id),
      hasOtherKey: all.some((one) => one.id !== id && one.base === address.base),
    };
  } catch (error) {
    return { outcome: 'failed', problem: problemOf(error, surroundings.now()) };
  } finally {
    sleep();
  }
}

async function add(address: IndexAddress, keepDays: KeepDays, store: SubscriptionStore): Promise<Subscribed> {
  const [all, id] = await Promise.all([store.subscriptions(), idOf(address)]);
  if (all.length >= MOST_SUBSCRIPTIONS && !all.some((one) => one.id === id)) return 'too-many';
  await subscribe(address, keepDays, store);
  return 'done';
}

const isDone = (done: Promise<void>): Promise<boolean> =>
  done.then(
    () => true,
    () => false,
  );
