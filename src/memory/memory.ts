/** The memory of what was read: a journal of the newest pages, and a sealed volume for each week before. */
import type { Forgetting, MemoryFacts, ReadBefore } from '../messages.ts';
import type { PageFingerprints } from '../model.ts';
import { isSamePage } from '../text/address.ts';
import { plainAddress } from '../text/kept-address.ts';
import { isSameSite, siteHostOf } from '../text/site.ts';
import { findText } from './find-text.ts';
import type { MemoryStore } from './memory-store.ts';
import { isSameReading, rememberedPageOf, type RememberedPage } from './remembered-page.ts';
import { readJournal, readVolume, writeJournal, writeVolume } from './volume.ts';

export interface Memory {
  /** Keeps a page, if it is at a public address and has enough text, and forgets what is older than so many days. Rejects, and keeps what it had, if it cannot be written. */
  remember(page: PageFingerprints, days: number): Promise<void>;
  /** The pages that carry text of this one. */
  find(page: PageFingerprints): Promise<ReadBefore[]>;
  /** Forgets at once: when it resolves, no byte of what is forgotten is in a file. Rejects, and forgets nothing, if the rest cannot be written. */
  forget(what: Forgetting): Promise<void>;
  /** Forgets what is older than so many days. */
  expire(days: number): Promise<void>;
  /** Rejects where the browser keeps no files. */
  facts(): Promise<MemoryFacts>;
}

const HOUR_MS = 3_600_000;
const WEEK_HOURS = 7 * 24;
/** Hours by which a page may be from the future, before it is taken for one of a clock that was wrong, and forgotten. */
const AHEAD_HOURS = 48;
/** Most pages of the journal, which is written anew with each page. With more, the older ones are sealed before their week ends. */
const MOST_IN_JOURNAL = 400;
/** Most pages in all, about 8 MB: a year of 55 a day. Each check compares with all of them. Beyond, the oldest are forgotten. */
export const MOST_PAGES = 20_000;

/** A sealed volume; its name in the store. */
interface Sealed {
  name: string;
  pages: readonly RememberedPage[];
}

/** All of the memory. */
interface State {
  /** Number of its journal. */
  sequence: number;
  pages: readonly RememberedPage[];
  sealed: readonly Sealed[];
}

/** Whole hours from 1970. */
export const hourOf = (time: number): number => Math.floor(time / HOUR_MS);
const weekOf = ({ hour }: RememberedPage): number => Math.floor(hour / WEEK_HOURS);
const journalName = (sequence: number): string => `journal-${sequence}`;

/**
 * A memory in a store. Reads nothing before it is asked. One change at a time: others wait.
 * @param now the time, in milliseconds from 1970. A clock that jumps ahead has pages forgotten, one that jumps back as well, once it is trusted again
 */
export function createMemory(store: MemoryStore, now: () => number): Memory {
  let loaded: Promise<State> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** Told until the next change that is written, or the end of the worker. */
  let isFailing = false;

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn.catch(() => undefined);
    return turn;
  };

  const state = (): Promise<State> =>
    (loaded ??= load(store).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));

  /** Changes the memory to the pages that `keep` accepts, and one more. Does nothing where that changes nothing. */
  async function change(keep: (page: RememberedPage) => boolean, added?: RememberedPage): Promise<void> {
    const before = await state();
    // Who asks meanwhile is answered from before: the files are not to be read while they change.
    const after = await write(store, before, {
      keep,
      added,
      week: Math.floor(hourOf(now()) / WEEK_HOURS),
    }).catch((error: unknown) => {
      // What is in the files counts: the old memory, or the new one with leftovers.
      loaded = undefined;
      isFailing = true;
      throw error;
    });
    isFailing = false;
    loaded = Promise.resolve(after);
  }

  const isInTime =
    (days: number) =>
    ({ hour }: RememberedPage): boolean => {
      const here = hourOf(now());
      return hour > here - days * 24 && hour <= here + AHEAD_HOURS;
    };

  return {
    remember: (page, days) =>
      inTurn(async () => {
        const read = rememberedPageOf(page, hourOf(now()));
        if (read === undefined) return;
        const isCurrent = isInTime(days);
        await change((other) => isCurrent(other) && !isSameReading(other, read), read);
      }),
    find: async (page) => {
      const { pages, sealed } = await state();
      return findText(page, [...pages, ...sealed.flatMap((volume) => volume.pages)]);
    },
    forget: (what) => inTurn(() => change((page) => !isMeant(page, what))),
    expire: (days) => inTurn(() => change(isInTime(days))),
    facts: async () => {
      const { pages, sealed } = await state();
      const hours = [pages, ...sealed.map((volume) => volume.pages)].flat().map(({ hour }) => hour);
      return {
        pages: hours.length,
        since: hours.length === 0 ? null : hours.reduce((a, b) => Math.min(a, b)),
        isFailing,
      };
    },
  };
}

function isMeant(page: RememberedPage, what: Forgetting): boolean {
  switch (what.kind) {
    case 'page':
      return isSamePage(page.url, plainAddress(what.url));
    case 'site':
      return isSameSite(page.outlet, siteHostOf(what.url) ?? '');
    case 'since':
      return page.hour >= what.hour;
    case 'all':
      return true;
  }
}

/** The memory in a store's newest whole journal, after what does not belong to it was removed; an empty one where no journal is whole. */
async function load(store: MemoryStore): Promise<State> {
  const names = await store.list();
  const found = names
    .flatMap((name) => /^journal-(\d{1,15})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
  for (const sequence of found) {
    const state = await readState(store, sequence).catch(() => undefined);
    if (state === undefined) continue;
    await removeOthers(store, names, state);
    return state;
  }
  for (const name of names) await store.remove(name);
  return { sequence: found[0] ?? 0, pages: [], sealed: [] };
}

async function readState(store: MemoryStore, sequence: number): Promise<State> {
  const { pages, sealed } = await readJournal(await store.read(journalName(sequence)));
  const volumes = await Promise.all(
    sealed.map(async (name) => ({
      name,
      // A damaged volume is a week that is lost, and no more.
      pages: await store
        .read(name)
        .then(readVolume)
        .catch(() => []),
    })),
  );
  return { sequence, pages, sealed: volumes.filter((volume) => volume.pages.length > 0) };
}

/** Removes all files but those of a state. */
async function removeOthers(store: MemoryStore, names: readonly string[], state: State): Promise<void> {
  const own = new Set([journalName(state.sequence), ...state.sealed.map(({ name }) => name)]);
  for (const name of names) if (!own.has(name)) await store.remove(name);
}

interface Change {
  keep: (page: RememberedPage) => boolean;
  added: RememberedPage | undefined;
  /** The week that is not over. */
  week: number;
}

/** Writes new volumes, then the journal that names them, then removes the old files: what ends at any step leaves the old memory or the new one. */
async function write(store: MemoryStore, before: State, { keep, added, week }: Change): Promise<State> {
  const sequence = before.sequence + 1;
  const kept = { pages: before.pages.filter(keep), sealed: before.sealed.map((volume) => cut(volume, keep)) };
  const isSame = kept.pages.length === before.pages.length && kept.sealed.every((volume) => 'name' in volume);
  if (isSame && added === undefined) return before;
  const pages = added === undefined ? kept.pages : [...kept.pages, added];
  const { open, ended } = seal(pages, week);
  const volumes = withinCap([...kept.sealed, ...ended], open.length);
  const sealed: Sealed[] = [];
  for (const [i, volume] of volumes.entries()) {
    const name = 'name' in volume ? volume.name : `sealed-${sequence}-${i}`;
    if (!('name' in volume)) await store.write(name, await writeVolume(volume.pages));
    sealed.push({ name, pages: volume.pages });
  }
  const after = { sequence, pages: open, sealed };
  await store.write(
    journalName(sequence),
    await writeJournal({ pages: open, sealed: sealed.map(({ name }) => name) }),
  );
  await removeOthers(store, await store.list(), after);
  return after;
}

/** A volume that is as it was, or the pages of one that is to be written. */
type Volume = Sealed | { pages: readonly RememberedPage[] };

function cut(volume: Sealed, keep: Change['keep']): Volume {
  const pages = volume.pages.filter(keep);
  return pages.length === volume.pages.length ? volume : { pages };
}

/** The pages that stay in the journal, and those that are sealed: a volume for each week that is over, or all where the journal is full. */
function seal(
  pages: readonly RememberedPage[],
  week: number,
): { open: readonly RememberedPage[]; ended: readonly Volume[] } {
  const isFull = pages.length > MOST_IN_JOURNAL;
  const isOpen = (page: RememberedPage): boolean => !isFull && weekOf(page) >= week;
  const weeks = new Map<number, RememberedPage[]>();
  for (const page of pages.filter((each) => !isOpen(each)))
    weeks.set(weekOf(page), [...(weeks.get(weekOf(page)) ?? []), page]);
  return { open: pages.filter(isOpen), ended: [...weeks.values()].map((some) => ({ pages: some })) };
}

/** The volumes without the oldest, as far as the memory would pass its cap. Empty ones are none. */
function withinCap(volumes: readonly Volume[], inJournal: number): Volume[] {
  const all = volumes.filter(({ pages }) => pages.length > 0);
  let count = all.reduce((sum, { pages }) => sum + pages.length, inJournal);
  while (count > MOST_PAGES && all.length > 0) count -= all.shift()?.pages.length ?? 0;
  return all;
}
