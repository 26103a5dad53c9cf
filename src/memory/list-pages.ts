import { isAgencyCode } from '../credit/agencies/agencies.ts';
import type { ReadingPart, ReadPage } from '../memory-messages.ts';
import { agencyOfSite } from '../own-address.ts';
import type { MemoryStore } from './memory-store.ts';
import type { RememberedPage } from './remembered-page.ts';
import { runInPieces, type Steps } from '../steps.ts';
import { seedTableOf } from './seeds.ts';
import { firstPages, readPages, type State } from './state.ts';
import { seedsOfPage, type Tables } from './tables.ts';
import { groupTexts } from './text-groups.ts';
import type { Sealed } from './volume.ts';

/** Longest piece of grouping, in milliseconds: who else asks the worker is answered between two. */
const PIECE_MS = 20;

const run = <T>(steps: Steps<T>): Promise<T> =>
  runInPieces(steps, {
    waitForTurn: () => new Promise((resolve) => setTimeout(resolve)),
    pieceMs: PIECE_MS,
    now: () => performance.now(),
  });

/** The groups of a state's pages, in the order of its sealed volumes, then the journal. Those of sealed pages are made once as long as none is sealed or forgotten. */
const groupsOf = (() => {
  const ofSealed = new WeakMap<Tables, Promise<Uint32Array>>();
  const known = new WeakMap<State, Promise<Uint32Array>>();
  const groupSealed = (store: MemoryStore, { sealed, tables }: State): Promise<Uint32Array> =>
    groupTexts({
      counts: sealed.map(({ count }) => count),
      tables: [{ seeds: tables.seeds, first: 0 }],
      readPages: (i) => readPages(store, (sealed[i] as Sealed).name),
      known: new Uint32Array(),
      run,
    });
  async function groupAll(store: MemoryStore, state: State): Promise<Uint32Array> {
    const { pages, sealed, tables } = state;
    const groups = ofSealed.get(tables) ?? groupSealed(store, state);
    ofSealed.set(tables, groups);
    return groupTexts({
      counts: [...sealed.map(({ count }) => count), pages.length],
      tables: [
        { seeds: tables.seeds, first: 0 },
        { seeds: seedTableOf(pages.map(seedsOfPage)), first: tables.addresses.length },
      ],
      readPages: (i) =>
        i < sealed.length ? readPages(store, (sealed[i] as Sealed).name) : Promise.resolve(pages),
      known: await groups,
      run,
    });
  }
  return (store: MemoryStore, state: State): Promise<Uint32Array> => {
    const groups = known.get(state) ?? groupAll(store, state);
    known.set(state, groups);
    return groups;
  };
})();

export async function readingOf(store: MemoryStore, state: State, part: number): Promise<ReadingPart> {
  const { sequence, pages, sealed } = state;
  const volume = sealed.length - part;
  const reading = { version: sequence, parts: sealed.length + 1 };
  if (volume < 0) return { ...reading, pages: [] };
  const first = firstPages([...sealed.map(({ count }) => count), pages.length])[volume] as number;
  const groups = await groupsOf(store, state);
  const read = volume < sealed.length ? await readPages(store, (sealed[volume] as Sealed).name) : pages;
  return {
    ...reading,
    pages: read.flatMap((page, i) => (page === undefined ? [] : listed(page, groups[first + i] as number))),
  };
}

const listed = ({ url, outlet, headline, hour, credits }: RememberedPage, text: number): ReadPage => ({
  ...{ url, outlet, headline, hour, credits, text },
  agencies: credits.filter(isAgencyCode),
  ownAgency: agencyOfSite(outlet),
});
