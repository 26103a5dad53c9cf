/**
 * Finds the remembered pages that may share a passage with one, without reading them. Of each text a seventh of the seeds is kept, four content
 * tokens in a row: of any `WINDOW` in a row the one with the least hash (winnowing: Schleimer, Wilkerson and Aiken 2003), so that two texts with a
 * passage in common keep the same ones of it. The seeds of all sealed pages are one sorted table, in which those of a page are looked up.
 */
import { KEPT_BITS } from './remembered-page.ts';

/** Tokens of a seed: 24 bits in all. */
const SEED_TOKENS = 4;
/** Seeds in a row of which one is kept at least: of 42 equal tokens in a row, some 75 words, three are. Lower: more bytes. Higher: copies of 100 words are missed. */
const WINDOW = 13;
/** Bits of a kept seed. Fewer: more pages share one by chance, and are compared for nothing. */
const SEED_BITS = 19;
/** Highest bits of a seed: they choose its row of the table. */
const ROW_BITS = 11;
/** Rows of a table. */
export const ROWS = 2 ** ROW_BITS;
/** The other bits of a seed, which its entry holds. */
const REST_BITS = SEED_BITS - ROW_BITS;
/** Bits of an entry that are its page's number. */
const PAGE_BITS = 15;
/** Pages of a table are numbered within this. */
export const PAGE_NUMBERS = 2 ** PAGE_BITS;
/** Bytes of an entry, the lowest first. */
export const ENTRY_BYTES = Math.ceil((REST_BITS + PAGE_BITS) / 8);
/** Most pages of all that have a seed that counts. A text is read less often; a site's recurring lines are in more. */
export const MOST_WITH_SEED = 32;
/** Kept seeds that a text of some 60 words or more must have in common with another. Measured on 1,229 pairs of Helsinki that share 100 words: none has fewer than four. */
const LEAST_SHARED = 3;
/** Share of its kept seeds that a shorter text must have in common with another. */
const LEAST_SHARE = 0.4;
/** Share of its kept seeds that a text must have in common with one of its own site. Half of it is asked of those in words: fewer seeds are recurring lines. */
const LEAST_SHARE_OF_SITE = 0.25;

/** The seeds of some pages, in rows. Within a row, entries ascend: the rest of a seed, then the number of its page. */
export interface SeedTable {
  /** Where each row begins, in entries, and where the last one ends. */
  starts: Uint32Array;
  /** `ENTRY_BYTES` each. */
  entries: Uint8Array;
}

/** The kept seeds of a text, each once, in ascending order. @param tokens of which the low `KEPT_BITS` count. Cost: linear in them */
export function seedsOf(tokens: ArrayLike<number>): Uint32Array {
  const hashes = seedHashes(tokens);
  const kept = new Set<number>();
  let least = -1;
  for (let end = Math.min(WINDOW, hashes.length); end <= hashes.length; end++) {
    const start = Math.max(0, end - WINDOW);
    if (least < start) {
      least = start;
      for (let i = start + 1; i < end; i++) if (isLess(hashes, i, least)) least = i;
    } else if (isLess(hashes, end - 1, least)) least = end - 1;
    if (least < end) kept.add((hashes[least] as number) % 2 ** SEED_BITS);
  }
  return Uint32Array.from(kept).sort();
}

const isLess = (hashes: Uint32Array, a: number, b: number): boolean =>
  (hashes[a] as number) < (hashes[b] as number);

/** The hash of the seed at each place that has one. */
function seedHashes(tokens: ArrayLike<number>): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, tokens.length - SEED_TOKENS + 1));
  const mask = (1 << KEPT_BITS) - 1;
  let seed = 0;
  for (let i = 0; i < tokens.length; i++) {
    seed = (seed >>> KEPT_BITS) | (((tokens[i] as number) & mask) << (KEPT_BITS * (SEED_TOKENS - 1)));
    if (i >= SEED_TOKENS - 1) hashes[i - SEED_TOKENS + 1] = mixed(seed);
  }
  return hashes;
}

/** The seeds of pages, numbered in their order. @param texts seeds of each; fewer than `PAGE_NUMBERS` */
export function seedTableOf(texts: readonly Uint32Array[]): SeedTable {
  const all = new Float64Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  texts.forEach((seeds, page) => {
    for (const seed of seeds) all[at++] = seed * PAGE_NUMBERS + page;
  });
  all.sort();
  const table = emptyTable(all.length);
  all.forEach((value, i) => {
    const row = Math.floor(value / 2 ** (REST_BITS + PAGE_BITS));
    setEntry(table.entries, i, value % 2 ** (REST_BITS + PAGE_BITS));
    table.starts[row + 1] = i + 1;
  });
  for (let row = 1; row <= ROWS; row++)
    table.starts[row] = Math.max(table.starts[row - 1] as number, table.starts[row] as number);
  return table;
}

/**
 * A table with some of its pages under new numbers, and with others after them. Cost: linear in the entries.
 * @param places the new number of each page of the table, which ascend; -1 for one that goes
 * @param first number of the first added page: larger than those of all that stay
 */
export function mergeSeedTables(
  before: SeedTable,
  places: Int32Array,
  { added, first }: { added: SeedTable; first: number },
): SeedTable {
  const table = emptyTable((before.entries.length + added.entries.length) / ENTRY_BYTES);
  const entries = table.entries;
  let end = 0;
  for (let row = 0; row < ROWS; row++) {
    let at = added.starts[row] as number;
    const addedEnd = added.starts[row + 1] as number;
    let next = at < addedEnd ? entryAt(added.entries, at) + first : Infinity;
    for (let i = before.starts[row] as number; i < (before.starts[row + 1] as number); i++) {
      const entry = entryAt(before.entries, i);
      const page = entry % PAGE_NUMBERS;
      const place = places[page] as number;
      if (place < 0) continue;
      const moved = entry - page + place;
      for (; next < moved; next = ++at < addedEnd ? entryAt(added.entries, at) + first : Infinity)
        setEntry(entries, end++, next);
      setEntry(entries, end++, moved);
    }
    for (; at < addedEnd; at++) setEntry(entries, end++, entryAt(added.entries, at) + first);
    table.starts[row + 1] = end;
  }
  return { starts: table.starts, entries: entries.slice(0, end * ENTRY_BYTES) };
}

/**
 * The numbers of the pages that share enough seeds with a text, ascending. Seeds that many pages have do not count: they are of stock phrases and of the
 * recurring lines of a site. Cost: a binary search for each seed.
 * @param isOfSite is a page of the site of the text? Those must share more
 */
export function pagesSharing(
  seeds: Uint32Array,
  { starts, entries }: SeedTable,
  isOfSite: (page: number) => boolean = () => false,
): number[] {
  const shared = new Map<number, number>();
  let counting = 0;
  // A loop: iterators of typed arrays take thirty times as long.
  for (let i = 0; i < seeds.length; i++) {
    const seed = seeds[i] as number;
    const row = seed >>> REST_BITS;
    const from = (seed % 2 ** REST_BITS) * PAGE_NUMBERS;
    const end = starts[row + 1] as number;
    const start = firstFrom(entries, from, { start: starts[row] as number, end });
    let until = start;
    while (until < end && until - start <= MOST_WITH_SEED && entryAt(entries, until) < from + PAGE_NUMBERS)
      until++;
    if (until - start > MOST_WITH_SEED) continue;
    counting++;
    for (let at = start; at < until; at++) {
      const page = entryAt(entries, at) - from;
      shared.set(page, (shared.get(page) ?? 0) + 1);
    }
  }
  const least = leastShared(seeds.length);
  const leastOfSite = Math.max(least, LEAST_SHARE_OF_SITE * counting);
  return [...shared]
    .flatMap(([page, count]) => (count >= least && (count >= leastOfSite || !isOfSite(page)) ? page : []))
    .sort((a, b) => a - b);
}

/** Tells whether other texts have enough seeds in common with one to be aligned with it. Cost of each: linear in its seeds. */
export function sharingWith(seeds: Uint32Array): (others: Uint32Array) => boolean {
  const least = leastShared(seeds.length);
  const own = new Set(seeds);
  // Most seeds of most texts fail this test, which is faster than the set.
  const filter = new Uint8Array(FILTER_SLOTS);
  for (const seed of seeds) filter[seed % FILTER_SLOTS] = 1;
  return (others) => {
    let shared = 0;
    for (let i = 0; i < others.length; i++) {
      const seed = others[i] as number;
      if (filter[seed % FILTER_SLOTS] === 1 && own.has(seed) && ++shared >= least) return true;
    }
    return false;
  };
}

/** Slots of the filter of a text's seeds: some hundred times as many as a text has. */
const FILTER_SLOTS = 2 ** 14;

/** Kept seeds that a text must have in common with another to be compared with it. @param seeds kept of it */
export const leastShared = (seeds: number): number =>
  Math.max(1, Math.min(LEAST_SHARED, LEAST_SHARE * seeds));

/** The entries of a row of several tables: the rest of a seed and the number of a page, to be parted by `PAGE_NUMBERS`. Ascending. @param first what is added to the page numbers of a table */
export function entriesOfRow(
  tables: readonly { seeds: SeedTable; first: number }[],
  row: number,
): Uint32Array {
  const lengthOf = ({ starts }: SeedTable): number => (starts[row + 1] as number) - (starts[row] as number);
  const all = new Uint32Array(tables.reduce((sum, { seeds }) => sum + lengthOf(seeds), 0));
  let at = 0;
  for (const { seeds, first } of tables)
    for (let i = 0; i < lengthOf(seeds); i++)
      all[at++] = entryAt(seeds.entries, (seeds.starts[row] as number) + i) + first;
  return tables.length > 1 ? all.sort() : all;
}

const emptyTable = (entries: number): SeedTable => ({
  starts: new Uint32Array(ROWS + 1),
  entries: new Uint8Array(entries * ENTRY_BYTES),
});

/** An entry of a table. */
export function entryAt(entries: Uint8Array, i: number): number {
  const at = i * ENTRY_BYTES;
  return (entries[at] as number) | ((entries[at + 1] as number) << 8) | ((entries[at + 2] as number) << 16);
}

/** Sets an entry of a table. */
export function setEntry(entries: Uint8Array, i: number, entry: number): void {
  const at = i * ENTRY_BYTES;
  entries[at] = entry & 255;
  entries[at + 1] = (entry >>> 8) & 255;
  entries[at + 2] = entry >>> 16;
}

/** Place of the first entry of a row from this one on. */
function firstFrom(
  entries: Uint8Array,
  entry: number,
  { start, end }: { start: number; end: number },
): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entryAt(entries, middle) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A hash of 32 bits. Seeds are chosen by its highest bits, and kept by its lowest. */
function mixed(seed: number): number {
  const hash = Math.imul(seed, 0x9e3779b1);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
