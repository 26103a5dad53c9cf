/** Messages about subscriptions, from pages of the extension to the worker. `messages.ts` has all others, and how they are answered. */
import type { FailureKind } from './library/subscription/failure.ts';
import type { KeepDays } from './library/subscription/keep-days.ts';

/** What a publisher says of its index: claims that it signed, and nothing more. */
export interface PublishedFacts {
  name: string;
  publisher: string;
  /** An `https:` or `mailto:` address. */
  contact: string;
  licence: string;
  /** Codes. */
  languages: readonly string[];
  /** Codes of agencies; some may be unknown here. */
  agencies: readonly string[];
  stories: number;
  /** Days `YYYY-MM-DD` of the first and the last story; null where there are none. */
  from: string | null;
  to: string | null;
  /** Of all segments. */
  bytes: number;
  /** When this version was made, `YYYY-MM-DDTHH:MM:SSZ`. */
  made: string;
}

/** Why an index could not be updated, or looked at. */
export interface SubscriptionProblem {
  kind: FailureKind;
  /** With what was expected and what was found, in English. */
  message: string;
  /** ms. When it was first met. */
  since: number;
}

/** A subscription, as pages of the extension show it. */
export interface SubscriptionFacts {
  id: string;
  /** The whole address, `https://host/path/wiremark.json#RW...`, as it can be given to others. Nothing in it is secret. */
  address: string;
  /** Short form of its key, for people to compare. */
  key: string;
  keepDays: KeepDays;
  /** What is asked now: stories, days and bytes are those of the segments that are here. null until the first update is whole. */
  index: PublishedFacts | null;
  /** `late`: the next version is more than a day and a half overdue; `silent`: more than two weeks. `new`: no update was whole so far. */
  age: 'new' | 'fresh' | 'late' | 'silent';
  /** ms. When the last update was whole; null: never. */
  renewedAt: number | null;
  /** ms. When it is asked again. */
  nextAt: number;
  /** Why the last update failed; null if it did not. */
  problem: SubscriptionProblem | null;
  /** Segments that are wanted and not here: their bytes were wrong. */
  holes: number;
  /** Stories up to this day, `YYYY-MM-DD`, made room on a full device; null: none did. */
  droppedTo: string | null;
  /** The update that runs now: bytes of segments that came, of those that are to come (0 while that is not known). null while none runs. */
  progress: { bytes: number; of: number } | null;
}

/** What is at an address. `no-index`: it is no address of an index. */
export type LookedAt =
  | {
      outcome: 'found';
      index: PublishedFacts;
      /** Short form of its key. */
      key: string;
      isSubscribed: boolean;
      /** The same place is subscribed to under another key: this is another index. */
      hasOtherKey: boolean;
    }
  | { outcome: 'no-index' }
  | { outcome: 'failed'; problem: SubscriptionProblem };

/** What came of subscribing. `failed`: the device keeps no files, or has no room. */
export const SUBSCRIBED = ['done', 'no-index', 'too-many', 'failed'] as const;
export type Subscribed = (typeof SUBSCRIBED)[number];

/** Page of the extension -> worker. */
export type SubscriptionMessage =
  /** Which subscriptions are there? */
  | { type: 'get-subscriptions' }
  /** What index is at this address? Asks its host, and keeps nothing. */
  | { type: 'look-at-index'; address: string }
  /** Subscribe, and begin the first update. */
  | { type: 'subscribe'; address: string; keepDays: KeepDays }
  /** Begin an update. */
  | { type: 'update-subscription'; id: string }
  /** Keep stories of so many days. */
  | { type: 'keep-days'; id: string; keepDays: KeepDays }
  | { type: 'unsubscribe'; id: string };

/** What each is answered with. What is begun goes on after the answer; `subscriptions-changed` tells of each step. */
export interface SubscriptionAnswers {
  /** In the order in which they were added; null where the browser keeps no files. */
  'get-subscriptions': readonly SubscriptionFacts[] | null;
  'look-at-index': LookedAt;
  subscribe: Subscribed;
  /** Always true. */
  'update-subscription': boolean;
  /** Was it done? */
  'keep-days': boolean;
  /** The same. */
  unsubscribe: boolean;
}

/** Worker -> pages of the extension: a subscription is other than before, or its update came further. No answer. */
export interface SubscriptionsChangedMessage {
  type: 'subscriptions-changed';
}
