/** Groups all remembered pages by the text that they carry: pairs that have seeds in common are found without reading a page, then compared run by run. */
import { Joined } from '../joined.ts';
import { forEachSeed } from '../match/compare/alignment.ts';
import type { Steps } from '../steps.ts';
import { isSameSite } from '../text/site.ts';
import { KEPT_BITS, type RememberedPage } from './remembered-page.ts';
import { entriesOfRow, leastShared, MOST_WITH_SEED, PAGE_NUMBERS, ROWS, type SeedTable } from './seeds.ts';
import { byVolume, firstPages } from './state.ts';

/** Share of the content tokens of the shorter text that stand in the other, from which two pages carry one text. The same as "this text" of a look-up. */
const SAME_TEXT_SHARE = 0.5;
/** Share of its kept seeds from which a pair is compared. A changed word takes three seeds with it; with 0.25, 99 % of the pairs are found that an alignment of all would find. */
const COMPARED_SHARE = 0.25;
/** A page is compared with this many pages, the next in order of time, for each of its seeds: others of the group are joined through them. */
const COMPARED_WITH = 4;
/** Pages are collected by so many numbers, so that no list of pairs is long. */
const PAGES_OF_LIST = 512;

/** What is grouped: pages, numbered through the volumes of a memory. */
export interface GroupedPages {
  /** Pages of each volume. */
  counts: readonly number[];
  /** Seeds of the pages; `first` is the number of the first page of a table. */
  tables: readonly { seeds: SeedTable; first: number }[];
  /** The pages of a volume; undefined for a damaged one. */
  readPages: (volume: number) => Promise<readonly (RememberedPage | undefined)[]>;
  /** The groups of the first pages, where they are known. */
  known: Uint32Array;
  /** Does steps of the work in pieces. */
  run: <T>(steps: Steps<T>) => Promise<T>;
}

/**
 * For each page, the number of the first page of its group: its own where no other carries its text. Cost: linear in the seeds, at most four pairs
 * for each; the volumes of pairs are read.
 */
export async function groupTexts(grouped: GroupedPages): Promise<Uint32Array> {
  const { counts, known, run } = grouped;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const pairs = await run(findPairs(grouped, total));
  const paired = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const firsts = firstPages(counts);
  const read = new Map<number, RememberedPage>();
  for (const [volume, within] of byVolume(paired, counts)) {
    const pages = await grouped.readPages(volume);
    for (const number of within) {
      const page = pages[number];
      if (page !== undefined) read.set((firsts[volume] as number) + number, page);
    }
  }
  const groups = new Joined(total);
  known.forEach((first, page) => groups.join(first, page));
  await run(joinPairs(pairs, read, groups));
  return groups.all();
}

type Pair = readonly [number, number];

function* joinPairs(
  pairs: readonly Pair[],
  read: ReadonlyMap<number, RememberedPage>,
  groups: Joined,
): Steps<void> {
  for (const [a, b] of pairs) {
    if (groups.firstOf(a) === groups.firstOf(b)) continue;
    if (isSameText(read.get(a), read.get(b))) groups.join(a, b);
    yield 1;
  }
}

/** The pairs of pages that have enough seeds in common to be aligned, but for those whose groups are known. */
function* findPairs({ tables, known }: GroupedPages, total: number): Steps<Pair[]> {
  const seedCounts = new Uint32Array(total);
  const lists = Array.from({ length: Math.ceil(total / PAGES_OF_LIST) }, (): number[] => []);
  for (let row = 0; row < ROWS; row++) {
    const entries = entriesOfRow(tables, row);
    for (let i = 0; i < entries.length; i++) {
      const page = (entries[i] as number) % PAGE_NUMBERS;
      seedCounts[page] = (seedCounts[page] as number) + 1;
    }
    eachSharing(entries, (a, b) => {
      if (b >= known.length) (lists[Math.floor(a / PAGES_OF_LIST)] as number[]).push(a * PAGE_NUMBERS + b);
    });
    yield 1;
  }
  const found: Pair[] = [];
  for (const list of lists) {
    found.push(...oftenIn(Uint32Array.from(list).sort(), seedCounts));
    yield 1;
  }
  return found;
}

/** Tells of the pages that have a seed in common, each with the next ones. @param entries of a row, ascending */
function eachSharing(entries: Uint32Array, tell: (a: number, b: number) => void): void {
  const seedAt = (i: number): number => Math.floor((entries[i] as number) / PAGE_NUMBERS);
  const pageAt = (i: number): number => (entries[i] as number) % PAGE_NUMBERS;
  for (let start = 0; start < entries.length;) {
    let end = start + 1;
    while (end < entries.length && seedAt(end) === seedAt(start)) end++;
    if (end - start <= MOST_WITH_SEED)
      for (let i = start; i < end; i++)
        for (let j = i + 1; j < end && j <= i + COMPARED_WITH; j++) tell(pageAt(i), pageAt(j));
    start = end;
  }
}

/** The pairs that have enough seeds in common. @param pairs ascending, each as often as it has a seed in common */
function oftenIn(pairs: Uint32Array, seedCounts: Uint32Array): Pair[] {
  const found: Pair[] = [];
  for (let start = 0; start < pairs.length;) {
    const pair = pairs[start] as number;
    let end = start + 1;
    while (pairs[end] === pair) end++;
    const [a, b] = [Math.floor(pair / PAGE_NUMBERS), pair % PAGE_NUMBERS];
    const shorter = Math.min(seedCounts[a] as number, seedCounts[b] as number);
    if (end - start >= Math.max(leastShared(shorter), COMPARED_SHARE * shorter)) found.push([a, b]);
    start = end;
  }
  return found;
}

/** Pages of one site must both be the text for the most part: the longer may only begin and end in the site's own way. */
function isSameText(a: RememberedPage | undefined, b: RememberedPage | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [shorter, longer] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  const whole = isSameSite(a.outlet, b.outlet) ? longer : shorter;
  return sharedTokens(shorter.tokens, longer.tokens) >= SAME_TEXT_SHARE * whole.tokens.length;
}

/** Tokens of a text in runs that another has too, each as often as there, in whichever order. Cost: linear in both, where an alignment of long lists may take a second. */
function sharedTokens(text: Uint8Array, other: Uint8Array): number {
  const left = new Map<number, number>();
  forEachSeed(other, KEPT_BITS, (seed) => left.set(seed, (left.get(seed) ?? 0) + 1));
  let shared = 0;
  let [start, end] = [0, 0];
  const closeRun = (): void => {
    if (end - start >= LEAST_RUN) shared += end - start;
  };
  forEachSeed(text, KEPT_BITS, (seed, at) => {
    const count = left.get(seed) ?? 0;
    if (count === 0) return;
    left.set(seed, count - 1);
    if (at >= end) {
      closeRun();
      start = at;
    }
    end = at + SEED_TOKENS;
  });
  closeRun();
  return shared;
}

/** Tokens of a seed. */
const SEED_TOKENS = 4;
/** Fewest tokens of a run that counts, as of a passage in an alignment: fewer are a name or a stock phrase. */
const LEAST_RUN = 6;
