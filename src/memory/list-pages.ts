import { isAgencyCode } from '../credit/agencies/agencies.ts';
import type { ReadingPart, ReadPage } from '../memory-messages.ts';
import { agencyOfSite } from '../own-address.ts';
import type { MemoryStore } from './memory-store.ts';
import type { RememberedPage } from './remembered-page.ts';
import { seedTableOf } from './seeds.ts';
import { readPages, seedsOfPage, type State } from './state.ts';
import { firstPages, groupTexts } from './text-groups.ts';
import type { Sealed } from './volume.ts';

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

export async function readingOf(store: MemoryStore, state: State, part: number): Promise<ReadingPart> {
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
