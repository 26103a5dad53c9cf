/**
 * Finds the remembered pages that may share a passage with one, without reading them. Of each text a quarter of the seeds is kept, three content
 * tokens in a row (`match/compare/alignment.ts`): those whose hash begins with two zero bits, so that two texts keep the same ones. The seeds of a
 * volume are one sorted array, in which those of a page are looked up.
 */

/** Bits of a hash that choose the seeds that are kept: one of four. With one of eight, chance would miss one copy of 90 words in seven. */
const SAMPLE_BITS = 2;
/** Bits of an entry that say which page of its volume it is of. The other 23 are of the hash of a seed. */
export const PAGE_BITS = 9;
/** Most pages of all that have a seed that counts. A text is read less often; a site's recurring lines are in more. */
export const MOST_WITH_SEED = 32;
/** Kept seeds that a text of some 120 words or more must have in common with another. Measured on 387 pairs of Helsinki that share 100 words: none has fewer. */
const LEAST_SHARED = 5;
/** Share of its kept seeds that a shorter text must have in common with another. */
const LEAST_SHARE = 0.4;

/** Most pages of a volume. */
export const MOST_PAGES_OF_VOLUME = 2 ** PAGE_BITS;

/** The kept seeds of a text, 23 bits each, each once, in ascending order. @param tokens of which the low 8 bits count. Cost: linear in them */
export function seedsOf(tokens: ArrayLike<number>): Uint32Array {
  const kept: number[] = [];
  let seed = 0;
  for (let i = 0; i < tokens.length; i++) {
    seed = (seed >>> 8) | (((tokens[i] as number) & 255) << 16);
    const hash = mixed(seed);
    if (i >= 2 && hash >>> (32 - SAMPLE_BITS) === 0) kept.push(hash >>> (PAGE_BITS - SAMPLE_BITS));
  }
  return Uint32Array.from(new Set(kept)).sort();
}

/** The seeds of a volume: the hash of each, and in the low bits the page's number. @param texts seeds of its pages, in their order; 512 at most */
export function seedTableOf(texts: readonly Uint32Array[]): Uint32Array {
  const table = new Uint32Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  texts.forEach((seeds, page) => {
    for (const seed of seeds) table[at++] = ((seed << PAGE_BITS) | page) >>> 0;
  });
  return table.sort();
}

/**
 * For each volume, the numbers of its pages that share enough seeds with a text. Seeds that many pages have do not count: they are of stock phrases
 * and of the recurring lines of a site. Cost: a binary search for each seed and volume.
 */
export function pagesSharing(seeds: Uint32Array, tables: readonly Uint32Array[]): number[][] {
  const { length } = seeds;
  // Where the entries of each seed begin and end, table by table. Loops: iterators of typed arrays take thirty times as long.
  const starts = new Uint32Array(length * tables.length);
  const ends = new Uint32Array(length * tables.length);
  const pagesWith = new Uint32Array(length);
  tables.forEach((table, t) => {
    for (let i = 0; i < length; i++) {
      if ((pagesWith[i] as number) > MOST_WITH_SEED) continue;
      const seed = seeds[i] as number;
      const start = firstOf(seed, table);
      let end = start;
      while (
        end < table.length &&
        end - start <= MOST_WITH_SEED &&
        (table[end] as number) >>> PAGE_BITS === seed
      )
        end++;
      starts[t * length + i] = start;
      ends[t * length + i] = end;
      pagesWith[i] = (pagesWith[i] as number) + end - start;
    }
  });
  const least = leastShared(length);
  return tables.map((table, t) => {
    const shared = new Map<number, number>();
    for (let i = 0; i < length; i++) {
      if ((pagesWith[i] as number) > MOST_WITH_SEED) continue;
      for (let at = starts[t * length + i] as number; at < (ends[t * length + i] as number); at++) {
        const page = (table[at] as number) & (MOST_PAGES_OF_VOLUME - 1);
        shared.set(page, (shared.get(page) ?? 0) + 1);
      }
    }
    return [...shared].flatMap(([page, count]) => (count >= least ? page : []));
  });
}

/** Has a text, of these seeds, enough in common with another to be aligned? */
export function isSharing(seeds: ReadonlySet<number>, others: Uint32Array): boolean {
  const least = leastShared(seeds.size);
  let shared = 0;
  for (const seed of others) if (seeds.has(seed) && ++shared >= least) return true;
  return false;
}

/** Kept seeds that a text must have in common with another to be compared with it. @param seeds kept of it */
export const leastShared = (seeds: number): number =>
  Math.max(2, Math.min(LEAST_SHARED, LEAST_SHARE * seeds));

/** Place of the first entry of a seed, or of the next larger one. Hashes are spread evenly, so the place is known but for chance. */
function firstOf(seed: number, table: Uint32Array): number {
  const entry = (seed << PAGE_BITS) >>> 0;
  const guess = (entry / 2 ** 32) * table.length;
  // Four standard deviations, where most are spread.
  const reach = 2 * Math.sqrt(table.length) + 1;
  let low = Math.max(0, Math.floor(guess - reach));
  let high = Math.min(table.length, Math.ceil(guess + reach));
  if (low > 0 && (table[low - 1] as number) >= entry) low = 0;
  if (high < table.length && (table[high] as number) < entry) high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table[middle] as number) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mixed(seed: number): number {
  const hash = Math.imul(seed, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}
