/** The memory of what was read: a journal of the newest pages, and a sealed volume for each week before. */
import { isAgencyCode } from '../credit/agencies/agencies.ts';
import type { Forgetting, MemoryFacts, ReadBefore, ReadingPart, ReadPage } from '../memory-messages.ts';
import type { PageFingerprints } from '../model.ts';
import { agencyOfSite } from '../own-address.ts';
import { isSamePage } from '../text/address.ts';
import { plainAddress } from '../text/kept-address.ts';
import { isSameSite, siteHostOf } from '../text/site.ts';
import { findText } from './find-text.ts';
import type { MemoryStore } from './memory-store.ts';
import { isSameReading, rememberedPageOf, type RememberedPage } from './remembered-page.ts';
import { isSharing, pagesSharing, seedsOf, seedTableOf } from './seeds.ts';
import { firstPages, groupTexts } from './text-groups.ts';
import {
  readJournal,
  readSeeds,
  readVolume,
  writeJournal,
  writeSeeds,
  writeVolume,
  type Sealed,
} from './volume.ts';

export interface Memory {
  /** Keeps a page, if it is at a public address and has enough text, and forgets what is older than so many days. Rejects, and keeps what it had, if it cannot be written. */
  remember(page: PageFingerprints, days: number): Promise<void>;
  /** The pages that carry text of this one. */
  find(page: PageFingerprints): Promise<ReadBefore[]>;
  /** The pages of a volume, grouped by text; the journal is part 0. Rejects where the browser keeps no files. Cost: the first part of each version groups all pages, in pieces. */
  reading(part: number): Promise<ReadingPart>;
  /** Forgets at once: when it resolves, no byte of what is forgotten is in a file. Rejects, and forgets nothing, if the rest cannot be written. */
  forget(what: Forgetting): Promise<void>;
  /** Forgets what is older than so many days. */
  expire(days: number): Promise<void>;
  /** Rejects where the browser keeps no files. */
  facts(): Promise<Omit<MemoryFacts, 'trouble'> & { hasFiles: boolean }>;
}

const HOUR_MS = 3_600_000;
const WEEK_HOURS = 7 * 24;
/** Hours by which a page may be from the future, before it is taken for one of a clock that was wrong, and forgotten. */
const AHEAD_HOURS = 48;
/** Most pages of the journal, which is written anew with each page. With more, the older ones are sealed before their week ends. */
const MOST_IN_JOURNAL = 400;
/** Most pages in all, about 8 MB: a year of 55 a day. Each check compares with all of them. Beyond, the oldest are forgotten. */
export const MOST_PAGES = 20_000;

/** All of the memory, but the pages of its sealed volumes. */
interface State {
  /** Number of its journal. */
  sequence: number;
  pages: readonly RememberedPage[];
  sealed: readonly Sealed[];
  /** The file of seeds; null where it is to be written. */
  seedsName: string | null;
  /** Seeds of each sealed volume. */
  seeds: readonly Uint32Array[];
  /** Files that are there: what the state names, and the journal before it where nothing was forgotten since, should the newest be damaged. */
  files: readonly string[];
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

  /** Takes pages out of the memory, and puts one in. Does nothing where that changes nothing. */
  async function change(leaving: Leaving, added?: RememberedPage): Promise<void> {
    const before = await state();
    // Who asks meanwhile is answered from before: the files are not to be read while they change.
    const after = await write(store, before, {
      leaving,
      added,
      week: Math.floor(hourOf(now()) / WEEK_HOURS),
    }).catch((error: unknown) => {
      // What is in the files counts: the old memory, or the new one with leftovers.
      loaded = undefined;
      throw error;
    });
    loaded = Promise.resolve(after);
  }

  const outdated = (days: number): Leaving => {
    const here = hourOf(now());
    const isOut = (hour: number): boolean => hour <= here - days * 24 || hour > here + AHEAD_HOURS;
    return {
      isMeant: ({ hour }) => isOut(hour),
      mayBeIn: ({ since, until }) => isOut(since) || isOut(until),
    };
  };

  return {
    remember: (page, days) =>
      inTurn(async () => {
        const read = rememberedPageOf(page, hourOf(now()));
        if (read === undefined) return;
        await change(outdated(days), read);
      }),
    find: async (page) => findText(page, await candidates(store, await state(), page)),
    reading: async (part) => {
      // A volume of a state that is no longer may be gone.
      for (;;) {
        const now = await state();
        const reading = await readingOf(store, now, part);
        if (now === (await state())) return reading;
      }
    },
    forget: (what) => inTurn(() => change(meant(what))),
    expire: (days) => inTurn(() => change(outdated(days))),
    facts: async () => {
      const { pages, sealed, files } = await state();
      const hours = [...sealed.map(({ since }) => since), ...pages.map(({ hour }) => hour)];
      return {
        pages: sealed.reduce((sum, volume) => sum + volume.count, pages.length),
        since: hours.length === 0 ? null : hours.reduce((a, b) => Math.min(a, b)),
        hasFiles: files.length > 0,
      };
    },
  };
}

/** Pages that are to leave the memory. */
interface Leaving {
  isMeant: (page: RememberedPage) => boolean;
  /** May a sealed volume hold one? Others are not read. */
  mayBeIn: (volume: Sealed) => boolean;
}

function meant(what: Forgetting): Leaving {
  return {
    isMeant: (page) => {
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
    },
    mayBeIn: ({ until }) => what.kind !== 'since' || until >= what.hour,
  };
}

/** The pages of a sealed volume. A damaged one is a week that is lost, and no more. */
const readPages = (store: MemoryStore, name: string): Promise<readonly RememberedPage[]> =>
  store
    .read(name)
    .then(readVolume)
    .catch(() => []);

/** A page's seeds. A page is never changed, so they are looked for once. */
const seedsOfPage = (() => {
  const known = new WeakMap<RememberedPage, Uint32Array>();
  return (page: RememberedPage): Uint32Array => {
    const seeds = known.get(page) ?? seedsOf(page.tokens);
    known.set(page, seeds);
    return seeds;
  };
})();

/** The remembered pages that may carry text of this one. Reads the volumes that hold any. */
async function candidates(
  store: MemoryStore,
  { pages, sealed, seeds }: State,
  { articles: [article] }: PageFingerprints,
): Promise<RememberedPage[]> {
  if (article === undefined) return [];
  const asked = seedsOf(article.hashes);
  const found = pagesSharing(asked, seeds).map(async (numbers, i) => {
    if (numbers.length === 0) return [];
    const volume = await readPages(store, (sealed[i] as Sealed).name);
    return numbers.flatMap((number) => volume[number] ?? []);
  });
  const set = new Set(asked);
  const newest = pages.filter((page) => isSharing(set, seedsOfPage(page)));
  return [...(await Promise.all(found)).flat(), ...newest];
}

/** The event loop's next turn: who else asks is answered first. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The groups of a state's pages, in the order of its sealed volumes, then the journal. A state is never changed, so they are made once. */
const groupsOf = (() => {
  const known = new WeakMap<State, Promise<Uint32Array>>();
  return (store: MemoryStore, state: State): Promise<Uint32Array> => {
    const { pages, sealed, seeds } = state;
    const groups =
      known.get(state) ??
      groupTexts({
        tables: [...seeds, seedTableOf(pages.map(seedsOfPage))],
        counts: [...sealed.map(({ count }) => count), pages.length],
        readPages: async (i) => (i < sealed.length ? readPages(store, (sealed[i] as Sealed).name) : pages),
        pause: nextTurn,
      });
    known.set(state, groups);
    return groups;
  };
})();

async function readingOf(store: MemoryStore, state: State, part: number): Promise<ReadingPart> {
  const { sequence, pages, sealed } = state;
  const volume = sealed.length - part;
  const reading = { version: sequence, parts: sealed.length + 1 };
  if (volume < 0) return { ...reading, pages: [] };
  const first = firstPages([...sealed.map(({ count }) => count), pages.length])[volume] as number;
  const groups = await groupsOf(store, state);
  const read = volume < sealed.length ? await readPages(store, (sealed[volume] as Sealed).name) : pages;
  return { ...reading, pages: read.map((page, i) => listed(page, groups[first + i] as number)) };
}

const listed = ({ url, outlet, headline, hour, credits }: RememberedPage, text: number): ReadPage => ({
  ...{ url, outlet, headline, hour, credits, text },
  agencies: credits.filter(isAgencyCode),
  ownAgency: agencyOfSite(outlet),
});

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
    const own = new Set(state.files);
    for (const name of names) if (!own.has(name)) await store.remove(name);
    return state;
  }
  for (const name of names) await store.remove(name);
  return { sequence: found[0] ?? 0, pages: [], sealed: [], seedsName: null, seeds: [], files: [] };
}

async function readState(store: MemoryStore, sequence: number): Promise<State> {
  const journal = await readJournal(await store.read(journalName(sequence)));
  const named = journal.seeds ?? '';
  const seeds = await store
    .read(named)
    .then(readSeeds)
    .catch(() => []);
  const isWhole = seeds.length === journal.sealed.length;
  const state = {
    sequence,
    pages: journal.pages,
    sealed: journal.sealed,
    seedsName: isWhole ? journal.seeds : null,
    seeds: isWhole ? seeds : await Promise.all(journal.sealed.map(({ name }) => seedsIn(store, name))),
  };
  return { ...state, files: filesOf(state) };
}

/** The seeds of a sealed volume, from its pages. */
const seedsIn = async (store: MemoryStore, name: string): Promise<Uint32Array> =>
  seedTableOf((await readPages(store, name)).map(seedsOfPage));

/** The files that a state names. */
const filesOf = ({ sequence, sealed, seedsName }: Omit<State, 'files'>): string[] => [
  journalName(sequence),
  ...sealed.map(({ name }) => name),
  ...(seedsName === null ? [] : [seedsName]),
];

interface Change {
  leaving: Leaving;
  added: RememberedPage | undefined;
  /** The week that is not over. */
  week: number;
}

/** Writes new volumes and seeds, then the journal that names them, then removes the old files: what ends at any step leaves the old memory or the new one. */
async function write(store: MemoryStore, before: State, { leaving, added, week }: Change): Promise<State> {
  const sequence = before.sequence + 1;
  const pages = before.pages.filter((page) => !leaving.isMeant(page));
  const cut = await Promise.all(before.sealed.map((_, i) => cutVolume(store, before, i, leaving)));
  const isNoneGone = pages.length === before.pages.length && cut.every((volume) => 'name' in volume);
  if (isNoneGone && added === undefined) return before;
  const { open, ended } = seal(added === undefined ? pages : withReading(pages, added), week);
  const volumes = withinCap([...cut, ...ended], open.length);
  const written: Kept[] = [];
  for (const [i, volume] of volumes.entries())
    written.push('name' in volume ? volume : await writeNew(store, `sealed-${sequence}-${i}`, volume));
  const isAsSealed = written.length === before.sealed.length && volumes.every((volume) => 'name' in volume);
  const seeds = written.map((volume) => volume.seeds);
  const isToWrite = seeds.length > 0 && !(isAsSealed && before.seedsName !== null);
  if (isToWrite) await store.write(`seeds-${sequence}`, await writeSeeds(seeds));
  const after = {
    sequence,
    pages: open,
    sealed: written.map(({ name, count, since, until }) => ({ name, count, since, until })),
    seedsName: isToWrite ? `seeds-${sequence}` : seeds.length > 0 ? before.seedsName : null,
    seeds,
  };
  await store.write(journalName(sequence), await writeJournal({ ...after, seeds: after.seedsName }));
  // All that the journal before it names is still there, and nothing of it was to go.
  const spare = isNoneGone && isAsSealed && !isToWrite ? [journalName(before.sequence)] : [];
  const files = [...filesOf(after), ...spare.filter((name) => before.files.includes(name))];
  for (const name of before.files) if (!files.includes(name)) await store.remove(name);
  return { ...after, files };
}

/** A sealed volume that is as it was, with its seeds. */
type Kept = Sealed & { seeds: Uint32Array };
/** A volume that is as it was, or the pages of one that is to be written. */
type Volume = Kept | { pages: readonly RememberedPage[] };

const countOf = (volume: Volume): number => ('name' in volume ? volume.count : volume.pages.length);

async function cutVolume(
  store: MemoryStore,
  { sealed, seeds }: State,
  i: number,
  { mayBeIn, isMeant }: Leaving,
): Promise<Volume> {
  const volume = { ...(sealed[i] as Sealed), seeds: seeds[i] as Uint32Array };
  if (!mayBeIn(volume)) return volume;
  const pages = (await readPages(store, volume.name)).filter((page) => !isMeant(page));
  return pages.length === volume.count ? volume : { pages };
}

async function writeNew(
  store: MemoryStore,
  name: string,
  { pages }: { pages: readonly RememberedPage[] },
): Promise<Kept> {
  await store.write(name, await writeVolume(pages));
  const hours = pages.map(({ hour }) => hour);
  return {
    name,
    count: pages.length,
    since: Math.min(...hours),
    until: Math.max(...hours),
    seeds: seedTableOf(pages.map(seedsOfPage)),
  };
}

/** The journal with one more page. What it holds of the same page in the same week is replaced. */
const withReading = (pages: readonly RememberedPage[], read: RememberedPage): RememberedPage[] => [
  ...pages.filter((page) => !isSameReading(page, read) || weekOf(page) !== weekOf(read)),
  read,
];

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
  const all = volumes.filter((volume) => countOf(volume) > 0);
  let count = all.reduce((sum, volume) => sum + countOf(volume), inJournal);
  while (count > MOST_PAGES) {
    const oldest = all.shift();
    if (oldest === undefined) break;
    count -= countOf(oldest);
  }
  return all;
}
