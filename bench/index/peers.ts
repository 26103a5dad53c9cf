/** What others use for the same question: full-text engines, and the textbook's copy detectors in typed arrays. */
import Database from 'better-sqlite3';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Build } from './contender.ts';
import { printsOf, type BenchQuery, type BenchStory } from './stories.ts';

const textOf = ({ paragraphs }: BenchQuery | BenchStory): string => paragraphs.join('\n');

/** Content tokens of a shingle; windows of so many shingles give at least one fingerprint. */
const SHINGLE = 5;
const WINDOW = 8;
/** MinHash: 16 bands of 4 rows. */
const BANDS = 16;
const ROWS = 4;
/** Words of a full-text query: a whole article would take seconds. The longest are asked: the rarest, as a rule. */
const QUERY_WORDS = 40;

function longestWords(query: BenchQuery): string[] {
  const words = new Set(
    textOf(query)
      .toLowerCase()
      .match(/[a-z]{4,}/g) ?? [],
  );
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, QUERY_WORDS);
}

function shinglesOf(source: BenchQuery | BenchStory): number[] {
  const { hashes } = printsOf(source.paragraphs);
  const shingles: number[] = [];
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + SHINGLE; j++)
      hash = Math.imul(hash ^ (hashes[j] as number), 0x9e3779b1) ^ (hash >>> 15);
    shingles.push(hash >>> 0);
  }
  return shingles;
}

/** The smallest hash of each window (Schleimer, Wilkerson and Aiken 2003). */
function winnow(shingles: readonly number[]): number[] {
  const chosen = new Set<number>();
  for (let i = 0; i + WINDOW <= shingles.length; i++) chosen.add(Math.min(...shingles.slice(i, i + WINDOW)));
  return [...chosen];
}

function memoryNow(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const minisearch: Build = (stories) => {
  const before = memoryNow();
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  for (const story of stories) index.add({ id: story.id, text: textOf(story) });
  const bytes = memoryNow() - before;
  const query = (each: BenchQuery): string | undefined =>
    index.search(longestWords(each).join(' '))[0]?.id as string | undefined;
  return { bytes, residentBytes: bytes, query };
};

const flexsearch: Build = (stories) => {
  const before = memoryNow();
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  stories.forEach((story, i) => void index.add(i, textOf(story)));
  const bytes = memoryNow() - before;
  // It has no ranked OR over many words: each word votes.
  const query = (each: BenchQuery): string | undefined => {
    const votes = new Map<number, number>();
    for (const word of longestWords(each)) {
      for (const id of index.search(word, { limit: 1000 }) as number[])
        votes.set(id, (votes.get(id) ?? 0) + 1);
    }
    return stories[most(votes)]?.id;
  };
  return { bytes, residentBytes: bytes, query };
};

function most(votes: ReadonlyMap<number, number>): number {
  let best = -1;
  let least = 0;
  for (const [id, count] of votes) if (count > least) [best, least] = [id, count];
  return best;
}

/** Sorted pairs of hash and story, 8 bytes each, found by binary search. */
function sortedTable(hashes: number[], owners: number[]): { bytes: number; holders(hash: number): number[] } {
  const order = Uint32Array.from(hashes.keys()).sort(
    (a, b) => (hashes[a] as number) - (hashes[b] as number) || a - b,
  );
  const keys = Uint32Array.from(order, (i) => hashes[i] as number);
  const stories = Uint32Array.from(order, (i) => owners[i] as number);
  const holders = (hash: number): number[] => {
    let from = 0;
    let to = keys.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((keys[middle] as number) < hash) from = middle + 1;
      else to = middle;
    }
    const found: number[] = [];
    for (; keys[from] === hash; from++) found.push(stories[from] as number);
    return found;
  };
  return { bytes: keys.byteLength + stories.byteLength, holders };
}

function hashContender(keysOf: (source: BenchQuery | BenchStory) => number[]): Build {
  return (stories) => {
    const hashes: number[] = [];
    const owners: number[] = [];
    stories.forEach((story, owner) => {
      for (const key of keysOf(story)) {
        hashes.push(key);
        owners.push(owner);
      }
    });
    const table = sortedTable(hashes, owners);
    const query = (each: BenchQuery): string | undefined => {
      const votes = new Map<number, number>();
      for (const key of keysOf(each))
        for (const story of table.holders(key)) votes.set(story, (votes.get(story) ?? 0) + 1);
      return stories[most(votes)]?.id;
    };
    return { bytes: table.bytes, residentBytes: table.bytes, query };
  };
}

const winnowing = hashContender((source) => winnow(shinglesOf(source)));

/** Broder 1997; bands as in Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4. */
const minhash = hashContender((source) => {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shinglesOf(source)) {
    for (let i = 0; i < least.length; i++) {
      const hash = Math.imul(shingle ^ (i * 0x85ebca6b), 0xc2b2ae35 + 2 * i);
      least[i] = Math.min(least[i] as number, (hash ^ (hash >>> 15)) >>> 0);
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (const value of least.subarray(band * ROWS, (band + 1) * ROWS))
      key = Math.imul(key ^ value, 0x9e3779b1) ^ (key >>> 15);
    return key >>> 0;
  });
});

const sqlite: Build = (stories) => {
  const database = new Database(':memory:');
  database.exec("create virtual table story using fts5(text, content='', tokenize='porter')");
  const insert = database.prepare('insert into story(rowid, text) values (?, ?)');
  database.transaction(() => stories.forEach((story, i) => insert.run(i + 1, textOf(story))))();
  database.exec("insert into story(story) values ('optimize')");
  const bytes = database.serialize().length;
  const search = database.prepare<[string], { rowid: number }>(
    'select rowid from story where story match ? order by rank limit 1',
  );
  const query = (each: BenchQuery): string | undefined =>
    stories[(search.get(longestWords(each).join(' OR '))?.rowid ?? 0) - 1]?.id;
  return { bytes, residentBytes: bytes, query };
};

export const PEERS: Readonly<Record<string, Build>> = {
  minisearch,
  flexsearch,
  'winnowing, sorted array': winnowing,
  'MinHash-LSH': minhash,
  'SQLite FTS5': sqlite,
};
