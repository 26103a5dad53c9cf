import type { FailureKind } from './failure.ts';
import type { KeepDays } from './keep-days.ts';
import type { Manifest } from './manifest.ts';
import type { Seen } from './trust.ts';

/** A subscription, as it is stored: one value, written whole. */
export interface Subscription {
  /** SHA-256 of the root key. */
  id: string;
  base: string;
  /** `RW...` */
  rootKey: string;
  keepDays: KeepDays;
  /** What is asked. null until the first update is whole. */
  current: Manifest | null;
  /** What is on its way. Only what it withdraws counts already. */
  pending: Manifest | null;
  /** SHA-256 of segments of `current` that are not there: twice their bytes were wrong. */
  missing: readonly string[];
  /** Segments whose last day is not after this one made room, and are not downloaded again; null: none did. */
  droppedTo: string | null;
  /** ms. When the last update was whole. */
  renewedAt: number | null;
  /** ms. When it is asked again. */
  nextAt: number;
  /** Updates that failed, one after another. */
  failures: number;
  /** Why the last update failed; null if it did not. */
  problem: Problem | null;
}

/** What is wrong, since when. */
export interface Problem {
  kind: FailureKind;
  /** With what was expected and what was found, in English. */
  message: string;
  /** ms. When it was first met: an update that meets it again says nothing new. */
  since: number;
}

/**
 * Where subscriptions and their segments are kept. Each write is whole or does not happen, also where the browser ends in it; rejects with
 * `NoRoom` where there is none.
 */
export interface SubscriptionStore {
  /** Every subscription, in the order in which they were added. */
  subscriptions(): Promise<readonly Subscription[]>;
  writeSubscription(subscription: Subscription): Promise<void>;
  removeSubscription(id: string): Promise<void>;
  /** What is remembered of an index for good. */
  seen(id: string): Promise<Seen | undefined>;
  writeSeen(id: string, seen: Seen): Promise<void>;
  /** SHA-256 of the segments that are kept. */
  segments(): Promise<readonly string[]>;
  /** Keeps a segment after reading it back and verifying it whole; rejects with an Error of one sentence for what is no segment. */
  keepSegment(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  removeSegment(sha256: string): Promise<void>;
  /** SHA-256 of the segments of which a part is kept. */
  parts(): Promise<readonly string[]>;
  readPart(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
  writePart(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  removePart(sha256: string): Promise<void>;
}
