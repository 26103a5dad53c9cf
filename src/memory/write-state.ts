/** Changes a memory's files: what ends at any step leaves the memory of before, or the one after. */
import type { MemoryStore } from './memory-store.ts';
import { isSameReading, type RememberedPage } from './remembered-page.ts';
import { filesOf, firstPages, journalName, readPages, type State } from './state.ts';
import { changeTables, writeTables } from './tables.ts';
import { writeJournal, writeVolume, type Sealed } from './volume.ts';

export const WEEK_HOURS = 7 * 24;

/** Most pages of the journal, which is written anew with each page. With more, the older ones are sealed before their week ends. */
const MOST_IN_JOURNAL = 400;

/** Most pages in all, about 13 MB: a year of 55 a day. Each check looks its seeds up among theirs. Beyond, the oldest are forgotten. */
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
  const cut = await cutVolumes(store, before, leaving);
  const isNoneGone = pages.length === before.pages.length && cut.every((volume) => 'sealed' in volume);
  if (isNoneGone && added === undefined) return before;
  const { open, ended } = seal(added === undefined ? pages : withReading(pages, added), week);
  const volumes = withinCap([...cut, ...ended], open.length);
  const sealed: Sealed[] = [];
  for (const [i, volume] of volumes.entries())
    sealed.push(
      'sealed' in volume ? volume.sealed : await writeNew(store, `sealed-${sequence}-${i}`, volume.pages),
    );
  const isAsSealed = volumes.length === before.sealed.length && volumes.every((volume) => 'sealed' in volume);
  const isToWrite = volumes.length > 0 && !(isAsSealed && before.seedsName !== null);
  const tables = isAsSealed
    ? before.tables
    : changeTables(
        before.tables,
        volumes.flatMap(staysOf),
        volumes.flatMap((volume) => ('pages' in volume && volume.stays.length === 0 ? volume.pages : [])),
      );
  if (isToWrite) await store.write(`seeds-${sequence}`, await writeTables(tables));
  const after = {
    ...{ sequence, pages: open, sealed, tables },
    seedsName: isToWrite ? `seeds-${sequence}` : volumes.length > 0 ? before.seedsName : null,
  };
  await store.write(
    journalName(sequence),
    await writeJournal({ pages: open, sealed, seeds: after.seedsName }),
  );
  // All that the journal before it names is still there, and nothing of it was to go.
  const spare = isNoneGone && isAsSealed && !isToWrite ? [journalName(before.sequence)] : [];
  const files = [...filesOf(after), ...spare.filter((name) => before.files.includes(name))];
  for (const name of before.files) if (!files.includes(name)) await store.remove(name);
  return { ...after, files };
}

/** A volume that is as it was, with the number of its first page, or the pages of one that is to be written. */
type Volume =
  | { sealed: Sealed; first: number }
  | {
      pages: readonly RememberedPage[];
      /** The numbers that they had; none for a new volume. */
      stays: readonly number[];
    };

/** The numbers that a volume's pages had. */
const staysOf = (volume: Volume): readonly number[] =>
  'sealed' in volume ? Array.from({ length: volume.sealed.count }, (_, n) => volume.first + n) : volume.stays;

const countOf = (volume: Volume): number => ('sealed' in volume ? volume.sealed.count : volume.pages.length);

/** The sealed volumes without what is to leave. */
function cutVolumes(store: MemoryStore, { sealed }: State, { mayBeIn, isMeant }: Leaving): Promise<Volume[]> {
  const firsts = firstPages(sealed.map(({ count }) => count));
  return Promise.all(
    sealed.map(async (volume, i): Promise<Volume> => {
      const first = firsts[i] as number;
      const whole = { sealed: volume, first };
      if (!mayBeIn(volume)) return whole;
      const left = (await readPages(store, volume.name)).flatMap((page, n) =>
        page === undefined || isMeant(page) ? [] : [{ page, number: first + n }],
      );
      if (left.length === volume.count) return whole;
      return { pages: left.map(({ page }) => page), stays: left.map(({ number }) => number) };
    }),
  );
}

async function writeNew(store: MemoryStore, name: string, pages: readonly RememberedPage[]): Promise<Sealed> {
  await store.write(name, await writeVolume(pages));
  const hours = pages.map(({ hour }) => hour);
  return { name, count: pages.length, since: Math.min(...hours), until: Math.max(...hours) };
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
  return {
    open: pages.filter(isOpen),
    ended: [...weeks.values()].map((some) => ({ pages: some, stays: [] })),
  };
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
