import type { BenchQuery, BenchStory } from './stories.ts';

/** What one contender shows at one size. */
export interface Figures {
  contender: string;
  stories: number;
  synthetic: boolean;
  words: number;
  /** All bytes that it keeps for the stories, and those that it keeps in memory; per word. */
  bytesPerWord: number;
  residentBytesPerWord: number;
  /** From text (at synthetic sizes: from fingerprints) to the finished index. */
  storiesPerSecond: number;
  wordsPerSecond: number;
  /** What building added to the memory of its process, at most; the texts were there before. */
  builderMegabytes: number;
  /** From the article's words to the best story (Wiremark: to the candidates). Of each query the fastest of five. */
  medianMilliseconds: number;
  p95Milliseconds: number;
  /** Share of the cut copies whose story came first. */
  sourceFirst: number;
  /** Mean load of the machine in the last minute, and its processors: other work slows all times. */
  load: number;
  processors: number;
  /** The whole verdict: candidates read from the disk's cache, aligned, weighed, named. */
  verdictMedianMilliseconds?: number;
  verdictP95Milliseconds?: number;
  openMilliseconds?: number;
  /** Reader's memory beyond the bytes of the files it holds, as a share of them. */
  readerMemoryShare?: number;
  /** Postings that a query reads, and those of all its terms; medians. */
  postingsRead?: number;
  postingsOfAllTerms?: number;
}

/** An index under test. */
export interface Built {
  bytes: number;
  residentBytes: number;
  /** The id of the best story, undefined if none was found. */
  query(query: BenchQuery): Promise<string | undefined> | string | undefined;
}

export type Build = (stories: readonly BenchStory[]) => Built;

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const ROUNDS = 5;

/** Asks every query once to warm up, then five times, and counts the fastest. */
export async function ask(
  queries: readonly BenchQuery[],
  query: Built['query'],
): Promise<{ milliseconds: number[]; sourceFirst: number }> {
  let found = 0;
  for (const each of queries) if (each.source !== null && (await query(each)) === each.source) found++;
  const milliseconds = queries.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, each] of queries.entries()) {
      const start = performance.now();
      const answer = query(each);
      if (answer instanceof Promise) await answer;
      milliseconds[i] = Math.min(milliseconds[i] as number, performance.now() - start);
    }
  }
  return { milliseconds, sourceFirst: found / queries.filter(({ source }) => source !== null).length };
}

/** Watches the memory of the process: `megabytes` is what it grew by, at most, when it was looked at, garbage included. */
export function watchMemory(): { look(): void; megabytes(): number } {
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  globalThis.gc?.();
  const before = used();
  let most = before;
  return {
    look: () => void (most = Math.max(most, used())),
    megabytes: () => (most - before) / 2 ** 20,
  };
}
