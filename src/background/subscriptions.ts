import type { KeepDays } from '../library/subscription/keep-days.ts';
import type { LookedAt, Subscribed, SubscriptionFacts } from '../subscription-messages.ts';

/** The subscriptions of this browser, as the extension's pages ask for them: see `SubscriptionAnswers`. No call rejects. */
export interface Subscriptions {
  facts(): Promise<readonly SubscriptionFacts[] | null>;
  lookAt(address: string): Promise<LookedAt>;
  subscribe(address: string, keepDays: KeepDays): Promise<Subscribed>;
  /** Begins an update. */
  update(id: string): void;
  keepDays(id: string, keepDays: KeepDays): Promise<boolean>;
  unsubscribe(id: string): Promise<boolean>;
}

/** A browser that keeps no files, and so no subscriptions. */
export const NO_SUBSCRIPTIONS: Subscriptions = {
  facts: () => Promise.resolve(null),
  lookAt: () => Promise.resolve({ outcome: 'no-index' }),
  subscribe: () => Promise.resolve('failed'),
  update: () => undefined,
  keepDays: () => Promise.resolve(false),
  unsubscribe: () => Promise.resolve(false),
};
