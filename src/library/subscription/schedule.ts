/** When an index is asked again. Depends on the clock, on chance and on what the publisher says, and on nothing that is read. */
import type { Manifest } from './manifest.ts';
import type { Subscription } from './state.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Never sooner, and never later, whatever a publisher says. */
const SOONEST_MS = HOUR_MS;
const LATEST_MS = DAY_MS;
/** Share of the time that chance adds, so that the readers of an index do not all come at once. */
const JITTER = 0.1;
/** How long after `next` an index is late, and when it is given up. */
const LATE_MS = 36 * HOUR_MS;
const SILENT_MS = 14 * DAY_MS;

/** A clock, and chance. */
export interface Chance {
  /** ms since 1970. */
  now: () => number;
  /** 0 to 1, 1 excluded. */
  random: () => number;
}

const within = (ms: number, { now, random }: Chance): number =>
  now() + Math.min(Math.max(ms, SOONEST_MS), LATEST_MS / (1 + JITTER)) * (1 + JITTER * random());

/** After an update that was whole: at `next` and up to a tenth later, in 1 to 24 hours. */
export const nextAfter = ({ next }: Manifest, chance: Chance): number =>
  within(Date.parse(next) - chance.now(), chance);

/** After some failures, one after another: in 1, 2, 4 ... hours, at most 24. */
export const nextAfterFailures = (failures: number, chance: Chance): number =>
  within(HOUR_MS * 2 ** Math.min(failures - 1, 5), chance);

/** Is it to be asked now? Also where the clock was set back since: a time that lies further ahead than any that is chosen says nothing. */
export const isDue = ({ nextAt }: Subscription, now: number): boolean =>
  now >= nextAt || nextAt - now > LATEST_MS;

/**
 * How old an index is: `late` when the next version is a day and a half overdue, `silent` when it is two weeks overdue, and is said once.
 * @param now ms
 */
export function ageOf({ next }: Pick<Manifest, 'next'>, now: number): 'fresh' | 'late' | 'silent' {
  const overdue = now - Date.parse(next);
  if (overdue > SILENT_MS) return 'silent';
  return overdue > LATE_MS ? 'late' : 'fresh';
}

/** Are both, in ms, on the same day by UTC? null is on none. */
export const isSameDay = (one: number | null, other: number): boolean =>
  one !== null && Math.floor(one / DAY_MS) === Math.floor(other / DAY_MS);
