import { addressOf, shortForm } from '../library/subscription/address.ts';
import { UpdateFailure } from '../library/subscription/failure.ts';
import type { Manifest, SegmentEntry } from '../library/subscription/manifest.ts';
import { parsePublicKey } from '../library/subscription/public-key.ts';
import { askedOf } from '../library/subscription/room.ts';
import { ageOf } from '../library/subscription/schedule.ts';
import type { Subscription } from '../library/subscription/state.ts';
import type { PublishedFacts, SubscriptionFacts, SubscriptionProblem } from '../subscription-messages.ts';

/** What a manifest says, with the figures of some of its segments. */
export function publishedFacts(manifest: Manifest, segments: readonly SegmentEntry[]): PublishedFacts {
  const { name, publisher, contact, licence, languages, agencies, made } = manifest;
  const sum = (of: 'stories' | 'bytes') => segments.reduce((all, entry) => all + entry[of], 0);
  const days = (of: 'from' | 'to') => segments.map((entry) => entry[of]).sort();
  return {
    name,
    publisher,
    contact,
    licence,
    languages,
    agencies,
    stories: sum('stories'),
    from: days('from')[0] ?? null,
    to: days('to').at(-1) ?? null,
    bytes: sum('bytes'),
    made,
  };
}

/** What is not known from what is stored. */
export interface Moment {
  /** ms */
  now: number;
  /** SHA-256 of the segments that are here. */
  kept: readonly string[];
  progress: SubscriptionFacts['progress'];
}

/** A subscription, as pages show it. */
export function factsOf(subscription: Subscription, { now, kept, progress }: Moment): SubscriptionFacts {
  const { id, base, rootKey, keepDays, current, missing, renewedAt, nextAt, problem, droppedTo } =
    subscription;
  const { asked, holes } = askedOf(subscription, kept);
  const key = parsePublicKey(rootKey);
  return {
    id,
    address: key === undefined ? base : addressOf({ base, rootKey: key }),
    key: key === undefined ? '' : shortForm(key),
    keepDays,
    index: current && publishedFacts(current, asked),
    age: current === null ? 'new' : ageOf(current, now),
    renewedAt,
    nextAt,
    problem,
    // Others are on their way.
    holes: holes.filter(({ sha256 }) => missing.includes(sha256)).length,
    droppedTo,
    progress,
  };
}

/** Why something failed. @param now ms */
export function problemOf(error: unknown, now: number): SubscriptionProblem {
  const kind = error instanceof UpdateFailure ? error.kind : 'storage';
  return { kind, message: error instanceof Error ? error.message : String(error), since: now };
}
