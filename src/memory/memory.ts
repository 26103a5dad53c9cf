/** The memory of what was read: a journal of the newest pages, and a sealed volume for each week before. */
import type { Forgetting, MemoryFacts, ReadBefore, ReadingPart } from '../memory-messages.ts';
import type { PageFingerprints } from '../model.ts';
import { isSamePage } from '../text/address.ts';
import { plainAddress } from '../text/kept-address.ts';
import { pageHostOf } from '../text/page-address.ts';
import { isSameSite, siteHostOf } from '../text/site.ts';
import { keyOfAddress, keyOfSite, pagesWithKey } from './address-keys.ts';
import { findText, sharedPart } from './find-text.ts';
import { readingOf } from './list-pages.ts';
import type { MemoryStore } from './memory-store.ts';
import { rememberedPageOf, type RememberedPage } from './remembered-page.ts';
import { pagesSharing, seedsOf, sharingWith } from './seeds.ts';
import { byVolume, load, readVolume, type State } from './state.ts';
import { seedsOfPage } from './tables.ts';
import type { Sealed, Volume } from './volume.ts';
import { WEEK_HOURS, write, type Leaving } from './write-state.ts';

export interface Memory {
  /** Keeps a page, if it is at a public address and has enough text, and forgets what is not of the last so many days, today among them (UTC). Rejects, and keeps what it had, if it cannot be written. */
  remember(page: PageFingerprints, days: number): Promise<void>;
  /** The pages that carry text of this one. */
  find(page: PageFingerprints): Promise<ReadBefore[]>;
  /** For each list of addresses, the page that was read last at one of them; undefined where none was. Reads the volumes that have one. */
  findPages(addresses: readonly (readonly string[])[]): Promise<(RememberedPage | undefined)[]>;
  /** The pages of a volume, grouped by text; the journal is part 0. Rejects where the browser keeps no files. Cost: the first part of each version groups all pages, in pieces. */
  reading(part: number): Promise<ReadingPart>;
  /** Forgets at once: when it resolves, no byte of what is forgotten is in a file. Rejects, and forgets nothing, if the rest cannot be written. */
  forget(what: Forgetting): Promise<void>;
  /** Forgets what is not of the last so many days, today among them (UTC). */
  expire(days: number): Promise<void>;
  /** Rejects where the browser keeps no files. */
  facts(): Promise<Omit<MemoryFacts, 'trouble'> & { hasFiles: boolean }>;
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
/** Hours by which a page may be from the future, before it is taken for one of a clock that was wrong, and forgotten. */
const AHEAD_HOURS = 48;

/** Whole hours from 1970. */
export const hourOf = (time: number): number => Math.floor(time / HOUR_MS);

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
    // The pages of a day go together: a sealed week and the tables are written anew once a day, not with each page that is added.
    const first = (Math.floor(here / DAY_HOURS) - days + 1) * DAY_HOURS;
    const isOut = (hour: number): boolean => hour < first || hour > here + AHEAD_HOURS;
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
    findPages: async (addresses) => pagesAt(store, await state(), addresses),
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

/** The remembered pages that may carry text of this one. Of the volumes that hold any, reads the few texts, and all of a volume where one of them does. */
async function candidates(
  store: MemoryStore,
  { pages, sealed, tables }: State,
  page: PageFingerprints,
): Promise<RememberedPage[]> {
  const [article] = page.articles;
  if (article === undefined) return [];
  const asked = seedsOf(article.hashes);
  const host = pageHostOf(page);
  const site = host === undefined ? undefined : keyOfSite(host);
  const numbers = pagesSharing(asked, tables.seeds, (number) => tables.sites[number] === site);
  const found = await readSome({ store, sealed }, numbers, async (volume, within) => {
    const carrying = within.filter((number) => {
      const text = volume.textOf(number);
      return text !== undefined && sharedPart(article, text) > 0;
    });
    return carrying.length === 0 ? [] : pick(await volume.readPages(), carrying);
  });
  const isSharing = sharingWith(asked);
  return [...found, ...pages.filter((each) => isSharing(seedsOfPage(each)))];
}

/** What `read` finds in the volumes of these pages, which are read side by side. @param numbers ascending */
async function readSome(
  { store, sealed }: { store: MemoryStore; sealed: readonly Sealed[] },
  numbers: readonly number[],
  read: (volume: Volume, within: readonly number[]) => Promise<readonly RememberedPage[]>,
): Promise<RememberedPage[]> {
  const volumes = byVolume(
    numbers,
    sealed.map(({ count }) => count),
  );
  const found = [...volumes].map(async ([i, within]) =>
    read(await readVolume(store, (sealed[i] as Sealed).name), within),
  );
  return (await Promise.all(found)).flat();
}

const pick = (pages: readonly (RememberedPage | undefined)[], numbers: readonly number[]): RememberedPage[] =>
  numbers.flatMap((number) => pages[number] ?? []);

/** For each list of addresses, the page that was read last at one of them. */
async function pagesAt(
  store: MemoryStore,
  { pages, sealed, tables }: State,
  asked: readonly (readonly string[])[],
): Promise<(RememberedPage | undefined)[]> {
  const keyed = asked.map((some) => some.map((address) => ({ address, key: keyOfAddress(address) })));
  const keys = new Set(keyed.flatMap((some) => some.map(({ key }) => key)));
  const found = await readSome(
    { store, sealed },
    pagesWithKey(keys, tables.addresses),
    async (volume, within) => pick(await volume.readPages(), within),
  );
  const read = new Map<number, RememberedPage[]>();
  for (const page of [...found, ...pages.filter(({ isAlone }) => isAlone)]) {
    const key = keyOfAddress(page.url);
    read.set(key, [...(read.get(key) ?? []), page]);
  }
  return keyed.map(
    (some) =>
      some
        .flatMap(({ address, key }) => (read.get(key) ?? []).filter(({ url }) => isSamePage(address, url)))
        .sort((a, b) => b.hour - a.hour)[0],
  );
}
