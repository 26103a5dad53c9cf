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
  /** From text (Wiremark, at synthetic sizes: from fingerprints) to the finished index. */
  storiesPerSecond: number;
  wordsPerSecond: number;
  /** Of the building process, its texts and the stories included. */
  peakMegabytes: number;
  medianMilliseconds: number;
  p95Milliseconds: number;
  /** Share of the cut copies whose story came first. */
  sourceFirst: number;
  openMilliseconds?: number;
  /** Reader's memory beyond the bytes of the files it holds, as a share of them. */
  readerMemoryShare?: number;
  candidatesMedianMilliseconds?: number;
  candidatesP95Milliseconds?: number;
  postingsPerQuery?: number;
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

/** Asks every query twice, counts the second time. */
export async function ask(
  queries: readonly BenchQuery[],
  query: Built['query'],
): Promise<{ milliseconds: number[]; sourceFirst: number }> {
  for (const each of queries) await query(each);
  const milliseconds: number[] = [];
  let found = 0;
  for (const each of queries) {
    const start = performance.now();
    const id = await query(each);
    milliseconds.push(performance.now() - start);
    if (each.source !== null && id === each.source) found++;
  }
  return { milliseconds, sourceFirst: found / queries.filter(({ source }) => source !== null).length };
}
