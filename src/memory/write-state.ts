/** Changes a memory's files: what ends at any step leaves the memory of before, or the one after. */
import type { MemoryStore } from './memory-store.ts';
import { isSameReading, type RememberedPage } from './remembered-page.ts';
import { filesOf, journalName, readPages, tablesOf, type State, type Tables } from './state.ts';
import { writeJournal, writeSeeds, writeVolume, type Sealed } from './volume.ts';

export const WEEK_HOURS = 7 * 24;

/** Most pages of the journal, which is written anew with each page. With more, the older ones are sealed before their week ends. */
const MOST_IN_JOURNAL = 400;

/** Most pages in all, about 8 MB: a year of 55 a day. Each check compares with all of them. Beyond, the oldest are forgotten. */
export const MOST_PAGES = 20_000;

const weekOf = ({ hour }: RememberedPage): number => Math.floor(hour / WEEK_HOURS);

/** Pages that are to leave the memory. */
export interface Leaving {
  isMeant: (page: RememberedPage) => boolean;
  /** May a sealed volume hold one? Others are not read. */
  mayBeIn: (volume: Sealed) => boolean;
}

export interface Change {
  leaving: Leaving;
  added: RememberedPage | undefined;
  /** The week that is not over. */
  week: number;
}

/** Writes new volumes and seeds, then the journal that names them, then removes the old files: what ends at any step leaves the old memory or the new one. */
export async function write(
  store: MemoryStore,
  before: State,
  { leaving, added, week }: Change,
): Promise<State> {
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
  const addresses = written.map((volume) => volume.addresses);
  const isToWrite = seeds.length > 0 && !(isAsSealed && before.seedsName !== null);
  if (isToWrite) await store.write(`seeds-${sequence}`, await writeSeeds([...seeds, ...addresses]));
  const after = {
    sequence,
    pages: open,
    sealed: written.map(({ name, count, since, until }) => ({ name, count, since, until })),
    seedsName: isToWrite ? `seeds-${sequence}` : seeds.length > 0 ? before.seedsName : null,
    seeds,
    addresses,
  };
  await store.write(journalName(sequence), await writeJournal({ ...after, seeds: after.seedsName }));
  // All that the journal before it names is still there, and nothing of it was to go.
  const spare = isNoneGone && isAsSealed && !isToWrite ? [journalName(before.sequence)] : [];
  const files = [...filesOf(after), ...spare.filter((name) => before.files.includes(name))];
  for (const name of before.files) if (!files.includes(name)) await store.remove(name);
  return { ...after, files };
}

/** A sealed volume that is as it was, with its tables. */
type Kept = Sealed & Tables;

/** A volume that is as it was, or the pages of one that is to be written. */
type Volume = Kept | { pages: readonly RememberedPage[] };

const countOf = (volume: Volume): number => ('name' in volume ? volume.count : volume.pages.length);

async function cutVolume(
  store: MemoryStore,
  { sealed, seeds, addresses }: State,
  i: number,
  { mayBeIn, isMeant }: Leaving,
): Promise<Volume> {
  const tables = { seeds: seeds[i] as Uint32Array, addresses: addresses[i] as Uint32Array };
  const volume = { ...(sealed[i] as Sealed), ...tables };
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
    ...tablesOf(pages),
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
