/** What is held of the sealed pages, to find those that are worth reading: seeds, keys of addresses and of sites. Pages are numbered through all volumes. */
import { keyOfPage, keyOfSite } from './address-keys.ts';
import { checked, withSum } from './checked-bytes.ts';
import type { RememberedPage } from './remembered-page.ts';
import { packEntries, unpackEntries } from './seed-code.ts';
import { mergeSeedTables, ROWS, seedsOf, seedTableOf, type SeedTable } from './seeds.ts';

export interface Tables {
  seeds: SeedTable;
  /** Key of each page's address. */
  addresses: Uint32Array;
  /** Key of each page's site. */
  sites: Uint32Array;
}

/** The tables of some pages, numbered in their order. */
export const tablesOf = (pages: readonly RememberedPage[]): Tables => ({
  seeds: seedTableOf(pages.map(seedsOfPage)),
  addresses: Uint32Array.from(pages, keyOfPage),
  sites: Uint32Array.from(pages, ({ outlet }) => keyOfSite(outlet)),
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

/** The tables without some of their pages, and with others after them. Cost: linear in the entries. @param stays the numbers of the pages that stay, ascending */
export function changeTables(
  before: Tables,
  stays: readonly number[],
  added: readonly RememberedPage[],
): Tables {
  const after = tablesOf(added);
  const places = new Int32Array(before.addresses.length).fill(-1);
  stays.forEach((page, place) => (places[page] = place));
  const joined = (kind: 'addresses' | 'sites'): Uint32Array => {
    const keys = new Uint32Array(stays.length + added.length);
    stays.forEach((page, place) => (keys[place] = before[kind][page] as number));
    keys.set(after[kind], stays.length);
    return keys;
  };
  return {
    seeds: mergeSeedTables(before.seeds, places, { added: after.seeds, first: stays.length }),
    addresses: joined('addresses'),
    sites: joined('sites'),
  };
}

/** The bytes of tables: how many pages, the keys of their addresses, of their sites, the ends of the rows of seeds, and their entries, packed. */
export function writeTables({ seeds, addresses, sites }: Tables): Promise<Uint8Array<ArrayBuffer>> {
  const numbers = Uint32Array.of(addresses.length, ...addresses, ...sites, ...seeds.starts);
  const entries = packEntries(seeds);
  const bytes = new Uint8Array(numbers.byteLength + entries.length);
  bytes.set(new Uint8Array(numbers.buffer));
  bytes.set(entries, numbers.byteLength);
  return withSum(bytes);
}

/** The tables of so many pages. Rejects if a byte of them is not as it was written, or they are of others. */
export async function readTables(bytes: Uint8Array<ArrayBuffer>, pages: number): Promise<Tables> {
  const { buffer, byteOffset, length } = await checked(bytes);
  const counted = 1 + 2 * pages + ROWS + 1;
  if (length < 4 * counted) throw new Error('the tables are too short');
  const numbers = new Uint32Array(buffer, byteOffset, counted);
  const starts = numbers.subarray(1 + 2 * pages);
  if (numbers[0] !== pages) throw new Error('the tables are of other pages');
  const entries = unpackEntries(new Uint8Array(buffer, byteOffset + 4 * counted), starts);
  return {
    seeds: { starts, entries },
    addresses: numbers.subarray(1, 1 + pages),
    sites: numbers.subarray(1 + pages, 1 + 2 * pages),
  };
}
