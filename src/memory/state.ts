/** What a memory's files say, but the pages of its sealed volumes. */
import { addressKeysOf } from './address-keys.ts';
import type { MemoryStore } from './memory-store.ts';
import type { RememberedPage } from './remembered-page.ts';
import { seedsOf, seedTableOf } from './seeds.ts';
import { readJournal, readSeeds, readVolume, type Sealed } from './volume.ts';

/** All of the memory, but the pages of its sealed volumes. */
export interface State {
  /** Number of its journal. */
  sequence: number;
  pages: readonly RememberedPage[];
  sealed: readonly Sealed[];
  /** The file of seeds; null where it is to be written. */
  seedsName: string | null;
  /** Seeds of each sealed volume. */
  seeds: readonly Uint32Array[];
  /** Keys of the addresses of each sealed volume. */
  addresses: readonly Uint32Array[];
  /** Files that are there: what the state names, and the journal before it where nothing was forgotten since, should the newest be damaged. */
  files: readonly string[];
}

/** What a state has of a sealed volume's pages. */
export interface Tables {
  seeds: Uint32Array;
  addresses: Uint32Array;
}

export const tablesOf = (pages: readonly RememberedPage[]): Tables => ({
  seeds: seedTableOf(pages.map(seedsOfPage)),
  addresses: addressKeysOf(pages),
});

/** A page's seeds. A page is never changed, so they are looked for once. */
export const seedsOfPage = (() => {
  const known = new WeakMap<RememberedPage, Uint32Array>();
  return (page: RememberedPage): Uint32Array => {
    const seeds = known.get(page) ?? seedsOf(page.tokens);
    known.set(page, seeds);
    return seeds;
  };
})();

/** The pages of a sealed volume. A damaged one is a week that is lost, and no more. */
export const readPages = (store: MemoryStore, name: string): Promise<readonly RememberedPage[]> =>
  store
    .read(name)
    .then(readVolume)
    .catch(() => []);

export const journalName = (sequence: number): string => `journal-${sequence}`;

/** The memory in a store's newest whole journal, after what does not belong to it was removed; an empty one where no journal is whole. */
export async function load(store: MemoryStore): Promise<State> {
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
  return {
    sequence: found[0] ?? 0,
    pages: [],
    sealed: [],
    seedsName: null,
    seeds: [],
    addresses: [],
    files: [],
  };
}

async function readState(store: MemoryStore, sequence: number): Promise<State> {
  const journal = await readJournal(await store.read(journalName(sequence)));
  const named = journal.seeds ?? '';
  const tables = await store
    .read(named)
    .then(readSeeds)
    .catch(() => []);
  const { length } = journal.sealed;
  const isWhole = tables.length === 2 * length;
  const remade = isWhole ? [] : await Promise.all(journal.sealed.map(({ name }) => tablesIn(store, name)));
  const state = {
    sequence,
    pages: journal.pages,
    sealed: journal.sealed,
    seedsName: isWhole ? journal.seeds : null,
    seeds: isWhole ? tables.slice(0, length) : remade.map(({ seeds }) => seeds),
    addresses: isWhole ? tables.slice(length) : remade.map(({ addresses }) => addresses),
  };
  return { ...state, files: filesOf(state) };
}

/** The tables of a sealed volume, from its pages. */
const tablesIn = async (store: MemoryStore, name: string): Promise<Tables> =>
  tablesOf(await readPages(store, name));

/** The files that a state names. */
export const filesOf = ({ sequence, sealed, seedsName }: Omit<State, 'files'>): string[] => [
  journalName(sequence),
  ...sealed.map(({ name }) => name),
  ...(seedsName === null ? [] : [seedsName]),
];
