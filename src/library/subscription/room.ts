/** Which segments are kept, and which go: those of no use, and the oldest where the device has no room. */
import { NoRoom, UpdateFailure } from './failure.ts';
import { wantedSegments, type Manifest, type SegmentEntry } from './manifest.ts';
import type { Subscription, SubscriptionStore } from './state.ts';

/** Segments of a manifest that a subscription wants: within the days that the user keeps, and not gone to make room. */
export const wantedOf = (
  { keepDays, droppedTo }: Pick<Subscription, 'keepDays' | 'droppedTo'>,
  manifest: Manifest | null,
): SegmentEntry[] =>
  manifest === null
    ? []
    : wantedSegments(manifest, keepDays).filter(({ to }) => droppedTo === null || to > droppedTo);

/** What is asked of a subscription, and what is missing in it: `kept` are the SHA-256 of the segments that are there. */
export function askedOf(
  subscription: Subscription,
  kept: readonly string[],
): { asked: SegmentEntry[]; holes: SegmentEntry[] } {
  const wanted = wantedOf(subscription, subscription.current);
  const isKept = ({ sha256 }: SegmentEntry) => kept.includes(sha256);
  return { asked: wanted.filter(isKept), holes: wanted.filter((entry) => !isKept(entry)) };
}

/** Stories that are not shown: those that a publisher took back, from the moment that this is known. */
export const withdrawnOf = ({ current, pending }: Subscription): ReadonlySet<string> =>
  new Set([...(current?.withdrawn ?? []), ...(pending?.withdrawn ?? [])]);

/** Removes segments, and parts of segments, that no subscription wants. Call it after each change, and when the browser starts. */
export async function removeUnused(store: SubscriptionStore): Promise<void> {
  const subscriptions = await store.subscriptions();
  const namesOf = (of: 'current' | 'pending') =>
    subscriptions.flatMap((one) => wantedOf(one, one[of]).map(({ sha256 }) => sha256));
  const pending = new Set(namesOf('pending'));
  const used = new Set([...namesOf('current'), ...pending]);
  for (const sha256 of await store.segments()) if (!used.has(sha256)) await store.removeSegment(sha256);
  for (const sha256 of await store.parts()) if (!pending.has(sha256)) await store.removePart(sha256);
}

/** Writes, and where there is no room, has the oldest segments of the largest subscription make some. @throws UpdateFailure `no-room` if none can */
export async function writeWithRoom<T>(store: SubscriptionStore, write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      if (!(await dropOldest(store))) throw new UpdateFailure('no-room', 'no room is left on this device');
    }
  }
}

/** Removes one segment. False if no subscription has any. */
async function dropOldest(store: SubscriptionStore): Promise<boolean> {
  const kept = await store.segments();
  const held = (await store.subscriptions()).map((subscription) => {
    const entries = new Map(
      [subscription.current, subscription.pending]
        .flatMap((manifest) => wantedOf(subscription, manifest))
        .filter(({ sha256 }) => kept.includes(sha256))
        .map((entry) => [entry.sha256, entry]),
    );
    const sum = [...entries.values()].reduce((bytes, entry) => bytes + entry.bytes, 0);
    return { subscription, entries: [...entries.values()], bytes: sum };
  });
  const [largest] = held.toSorted((a, b) => b.bytes - a.bytes);
  const [oldest] = largest?.entries.toSorted((a, b) => (a.to < b.to ? -1 : 1)) ?? [];
  if (largest === undefined || oldest === undefined) return false;
  const gone = largest.entries.filter(({ to }) => to <= oldest.to);
  // First the room, then the note, which may need it.
  for (const { sha256 } of gone) await store.removeSegment(sha256);
  await store.writeSubscription({ ...largest.subscription, droppedTo: oldest.to }).catch((error: unknown) => {
    if (!(error instanceof NoRoom)) throw error;
  });
  return true;
}
