/** Groups all remembered pages by the text that they carry: pairs that have seeds in common are found without reading a page, then aligned. */
import { Joined } from '../joined.ts';
import { align } from '../match/compare/alignment.ts';
import { MOST_TOKEN_BITS } from '../story-index/story-signature.ts';
import { isSameSite } from '../text/site.ts';
import type { RememberedPage } from './remembered-page.ts';
import { leastShared, MOST_WITH_SEED, PAGE_BITS } from './seeds.ts';

/** Share of the content tokens of the shorter text that stand in the other, from which two pages carry one text. The same as "this text" of a look-up. */
const SAME_TEXT_SHARE = 0.5;
/** Share of its kept seeds from which a pair is aligned. A changed word takes three seeds with it; with 0.25, 99 % of the pairs are found that an alignment of all would find. */
const ALIGNED_SHARE = 0.25;
/** A page is compared with this many pages, the next in order of time, for each of its seeds: others of the group are joined through them. */
const COMPARED_WITH = 4;
/** The seeds are gone through in this many parts, with a pause after each. */
const PARTS = 32;
/** Pairs that are aligned between two pauses. */
const PAIRS_AT_ONCE = 16;
/** Pages are numbered within this. */
const PLACE = 2 ** 15;

/** What is grouped: all volumes of a memory. Pages are numbered through them; fewer than 32,768 in all. */
export interface GroupedVolumes {
  /** Seeds of each volume (`seedTableOf`). */
  tables: readonly Uint32Array[];
  /** Pages of each volume. */
  counts: readonly number[];
  /** The pages of a volume; none of a damaged one. */
  readPages: (volume: number) => Promise<readonly RememberedPage[]>;
  /** Waits between two pieces of the work. */
  pause: () => Promise<void>;
}

/**
 * For each page, the number of the first page of its group: its own where no other carries its text. Cost: linear in the seeds, at most four pairs
 * for each; the volumes of pairs are read.
 */
export async function groupTexts(volumes: GroupedVolumes): Promise<Uint32Array> {
  const pairs = await findPairs(volumes);
  const read = await readSome(new Set(pairs.flat()), volumes);
  const total = volumes.counts.reduce((sum, count) => sum + count, 0);
  const groups = new Joined(total);
  for (const [i, [a, b]] of pairs.entries()) {
    if (i % PAIRS_AT_ONCE === PAIRS_AT_ONCE - 1) await volumes.pause();
    const isApart = groups.firstOf(a) !== groups.firstOf(b);
    if (isApart && isSameText(read.get(a), read.get(b))) groups.join(a, b);
  }
  return groups.all();
}

type Pair = readonly [number, number];

/** The pairs of pages that have enough seeds in common to be aligned. */
async function findPairs({ tables, counts, pause }: GroupedVolumes): Promise<Pair[]> {
  const firsts = firstPages(counts);
  const seedCounts = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  const pairs = tables.map((): number[] => []);
  const places = tables.map(() => 0);
  for (let part = 1; part <= PARTS; part++) {
    const entries: number[] = [];
    tables.forEach((table, t) => {
      const until = part * (2 ** 32 / PARTS);
      let at = places[t] as number;
      for (; at < table.length && (table[at] as number) < until; at++) {
        const entry = table[at] as number;
        const page = (firsts[t] as number) + (entry & (2 ** PAGE_BITS - 1));
        seedCounts[page] = (seedCounts[page] as number) + 1;
        entries.push((entry >>> PAGE_BITS) * PLACE + page);
      }
      places[t] = at;
    });
    eachSharing(Float64Array.from(entries).sort(), (a, b) =>
      (pairs[volumeOf(a, firsts)] as number[]).push(a * PLACE + b),
    );
    await pause();
  }
  const found: Pair[] = [];
  for (const some of pairs) {
    found.push(...oftenIn(Float64Array.from(some).sort(), seedCounts));
    await pause();
  }
  return found;
}

/** Tells of the pages that have a seed in common, each with the next ones. @param entries seed and page, sorted */
function eachSharing(entries: Float64Array, tell: (a: number, b: number) => void): void {
  for (let start = 0; start < entries.length;) {
    const seed = Math.floor((entries[start] as number) / PLACE);
    let end = start + 1;
    while (end < entries.length && Math.floor((entries[end] as number) / PLACE) === seed) end++;
    if (end - start <= MOST_WITH_SEED)
      for (let i = start; i < end; i++)
        for (let j = i + 1; j < end && j <= i + COMPARED_WITH; j++)
          tell((entries[i] as number) % PLACE, (entries[j] as number) % PLACE);
    start = end;
  }
}

/** The pairs that have enough seeds in common. @param pairs sorted, each as often as it has a seed in common */
function oftenIn(pairs: Float64Array, seedCounts: Uint32Array): Pair[] {
  const found: Pair[] = [];
  for (let start = 0; start < pairs.length;) {
    const pair = pairs[start] as number;
    let end = start + 1;
    while (pairs[end] === pair) end++;
    const [a, b] = [Math.floor(pair / PLACE), pair % PLACE];
    const shorter = Math.min(seedCounts[a] as number, seedCounts[b] as number);
    if (end - start >= Math.max(leastShared(shorter), ALIGNED_SHARE * shorter)) found.push([a, b]);
    start = end;
  }
  return found;
}

/** Some pages. Each volume that has one is read once. */
async function readSome(
  pages: ReadonlySet<number>,
  { counts, readPages, pause }: GroupedVolumes,
): Promise<ReadonlyMap<number, RememberedPage>> {
  const firsts = firstPages(counts);
  const read = new Map<number, RememberedPage>();
  for (const volume of new Set([...pages].map((page) => volumeOf(page, firsts)))) {
    const first = firsts[volume] as number;
    (await readPages(volume)).forEach((each, i) => {
      if (pages.has(first + i)) read.set(first + i, each);
    });
    await pause();
  }
  return read;
}

/** Pages of one site must both be the text for the most part: the longer may only begin and end in the site's own way. */
function isSameText(a: RememberedPage | undefined, b: RememberedPage | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [shorter, longer] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  const whole = isSameSite(a.outlet, b.outlet) ? longer : shorter;
  const equal = align(Array.from(shorter.tokens), {
    tokens: longer.tokens,
    tokenBits: MOST_TOKEN_BITS,
  }).reduce((sum, { equalTokens }) => sum + equalTokens, 0);
  return equal >= SAME_TEXT_SHARE * whole.tokens.length;
}

/** Number of the first page of each volume. */
export const firstPages = (counts: readonly number[]): number[] => {
  let next = 0;
  return counts.map((count) => (next += count) - count);
};

const volumeOf = (page: number, firsts: readonly number[]): number =>
  firsts.findLastIndex((first) => first <= page);
