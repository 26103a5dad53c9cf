/** What the user does with subscriptions, and the state of their panel after each step. */
import type { KeepDays } from '../library/subscription/keep-days.ts';
import type { Result } from '../messages.ts';
import type { LookedAt, Subscribed, SubscriptionFacts } from '../subscription-messages.ts';

/** What was found at an address, and what can be added. */
export interface FoundIndex {
  address: string;
  found: Extract<LookedAt, { outcome: 'found' }>;
}

/** What the panel shows. */
export interface SubscriptionsState {
  /** Undefined while they are not known; null where the browser keeps no files. */
  all: readonly SubscriptionFacts[] | null | undefined;
  /** The host that is asked what index it has. */
  asking: string | undefined;
  offer: FoundIndex | undefined;
  /** What an address came to that nothing can be added of. */
  refused: Exclude<LookedAt, { outcome: 'found' }> | undefined;
  /** Of the last action. */
  outcome: Subscribed | 'none' | 'removed';
}

export const NO_SUBSCRIPTIONS: SubscriptionsState = {
  all: undefined,
  asking: undefined,
  offer: undefined,
  refused: undefined,
  outcome: 'none',
};

/** Days of a new subscription. */
const FIRST_DAYS: KeepDays = 30;

/** What the panel asks of the worker. Nothing rejects. Tests pass their own. */
export interface SubscriptionsPlace {
  list: () => Promise<Result<readonly SubscriptionFacts[] | null>>;
  lookAt: (address: string) => Promise<Result<LookedAt>>;
  subscribe: (address: string, keepDays: KeepDays) => Promise<Result<Subscribed>>;
  update: (id: string) => Promise<unknown>;
  keepDays: (id: string, keepDays: KeepDays) => Promise<Result<boolean>>;
  unsubscribe: (id: string) => Promise<Result<boolean>>;
}

/** The host of an address that begins as one, for people to see who is asked; undefined for any other text. */
function hostIn(address: string): string | undefined {
  try {
    return new URL(address).host || undefined;
  } catch {
    return undefined;
  }
}

/** What the user does with subscriptions. `show` gets the panel's state after each step. */
export function createSubscriptions(place: SubscriptionsPlace, show: (state: SubscriptionsState) => void) {
  let state = NO_SUBSCRIPTIONS;
  /** Looks that were begun. Only the last one is shown. */
  let looks = 0;
  const change = (changed: Partial<SubscriptionsState>): void => show((state = { ...state, ...changed }));

  async function load(): Promise<void> {
    const all = await place.list();
    if (all.ok) change({ all: all.value });
  }

  async function lookAt(text: string): Promise<void> {
    const address = text.trim();
    const host = hostIn(address);
    const look = ++looks;
    change({ offer: undefined, refused: undefined, outcome: 'none', asking: host });
    const answer = host === undefined ? undefined : await place.lookAt(address);
    if (look !== looks) return;
    const found: LookedAt = answer?.ok === true ? answer.value : { outcome: 'no-index' };
    change({
      asking: undefined,
      ...(found.outcome === 'found' ? { offer: { address, found } } : { refused: found }),
    });
  }

  async function add(): Promise<void> {
    const { offer } = state;
    if (offer === undefined) return;
    const answer = await place.subscribe(offer.address, FIRST_DAYS);
    change({ offer: undefined, outcome: answer.ok ? answer.value : 'failed' });
    await load();
  }

  async function tried(done: Promise<Result<boolean>>, outcome: 'none' | 'removed'): Promise<void> {
    change({ outcome: 'none' });
    const answer = await done;
    change({ outcome: answer.ok && answer.value ? outcome : 'failed' });
    await load();
  }

  return {
    /** Shows what is subscribed to now. */
    load,
    /** Asks what index is at an address. */
    lookAt,
    /** Subscribes to the index that was found. */
    add,
    doNotAdd: () => {
      looks++;
      change({ offer: undefined, refused: undefined, asking: undefined });
    },
    update: async (id: string): Promise<void> => {
      change({ outcome: 'none' });
      await place.update(id);
    },
    keepDays: (id: string, days: KeepDays) => tried(place.keepDays(id, days), 'none'),
    remove: (id: string) => tried(place.unsubscribe(id), 'removed'),
  };
}
