/** What a memory's files say, but the pages of its sealed volumes. */
import type { MemoryStore } from './memory-store.ts';
import type { RememberedPage } from './remembered-page.ts';
import { changeTables, readTables, tablesOf, type Tables } from './tables.ts';
import { openVolume, readJournal, type Sealed, type Volume } from './volume.ts';

/** All of the memory, but the pages of its sealed volumes. */
export interface State {
  /** Number of its journal. */
  sequence: number;
  pages: readonly RememberedPage[];
  sealed: readonly Sealed[];
  /** The file of the tables; null where it is to be written. */
  seedsName: string | null;
  /** Of the pages of all sealed volumes, numbered in the order of these. */
  tables: Tables;
  /** Files that are there: what the state names, and the journal before it where nothing was forgotten since, should the newest be damaged. */
  files: readonly string[];
}

/** A sealed volume. A damaged one is a week that is lost, and no more. */
export const readVolume = (store: MemoryStore, name: string): Promise<Volume> =>
  store
    .read(name)
    .catch(() => new Uint8Array())
    .then(openVolume);

/** The pages of a sealed volume; undefined for one that is damaged, none where the volume is. */
export const readPages = async (
  store: MemoryStore,
  name: string,
): Promise<readonly (RememberedPage | undefined)[]> => (await readVolume(store, name)).readPages();

/** Number of the first page of each volume. @param counts pages of each */
export const firstPages = (counts: readonly number[]): number[] => {
  let next = 0;
  return counts.map((count) => (next += count) - count);
};

/** Some pages by their volume, each with its number in it. @param pages numbers through all volumes, ascending */
export function byVolume(pages: readonly number[], counts: readonly number[]): Map<number, number[]> {
  const firsts = firstPages(counts);
  const found = new Map<number, number[]>();
  let volume = 0;
  for (const page of pages) {
    while (page >= (firsts[volume] as number) + (counts[volume] as number)) volume++;
    const within = page - (firsts[volume] as number);
    const numbers = found.get(volume) ?? [];
    numbers.push(within);
    found.set(volume, numbers);
  }
  return found;
}

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
    tables: tablesOf([]),
    files: [],
  };
}

async function readState(store: MemoryStore, sequence: number): Promise<State> {
  const { pages, sealed, seeds } = await readJournal(await store.read(journalName(sequence)));
  const count = sealed.reduce((sum, volume) => sum + volume.count, 0);
  const tables = await store
    .read(seeds ?? '')
    .then((bytes) => readTables(bytes, count))
    .catch(() => undefined);
  const state = {
    ...{ sequence, pages, sealed },
    seedsName: tables === undefined ? null : seeds,
    tables: tables ?? (await remakeTables(store, sealed)),
  };
  return { ...state, files: filesOf(state) };
}

/** The tables of sealed volumes, from their pages. Of a damaged page they say nothing. */
async function remakeTables(store: MemoryStore, sealed: readonly Sealed[]): Promise<Tables> {
  let tables = tablesOf([]);
  for (const { name, count } of sealed) {
    const read = await readPages(store, name);
    const pages = Array.from({ length: count }, (_, i) => read[i] ?? LOST);
    tables = changeTables(tables, [...tables.addresses.keys()], pages);
  }
  return tables;
}

/** Holds the number of a page that is damaged. */
const LOST: RememberedPage = {
  ...{ url: '', isAlone: false, outlet: '', headline: '', hour: 0, credits: [], wordCount: 0 },
  ...{ tokens: new Uint8Array(), quotedTokenRanges: [] },
};

/** The files that a state names. */
export const filesOf = ({ sequence, sealed, seedsName }: Omit<State, 'files'>): string[] => [
  journalName(sequence),
  ...sealed.map(({ name }) => name),
  ...(seedsName === null ? [] : [seedsName]),
];
