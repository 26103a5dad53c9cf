import type { StoryEntry } from '../story-index/story-entry.ts';
import { SegmentWriter } from '../story-index/write/writer.ts';
import { folderScratch } from './folder/folder-scratch.ts';
import { DistinctRecords } from './group/distinct.ts';
import { groupByDay } from './group/days.ts';
import { KeptPages } from './group/kept-pages.ts';
import type { PairFinder } from './group/near-copies.ts';
import type { OriginsKept } from './group/origins.ts';
import type { Prepared } from './input/prepared.ts';
import { PROFILES, type Profile } from './folder/profile.ts';
import type { Filter } from './archive/filter.ts';
import { mapPages, type MapProgress } from './map/map-pages.ts';
import { storiesOf } from './stories.ts';

export interface BuildOptions {
  name: string;
  origins: OriginsKept;
  /** By default `full`. */
  profile?: Profile;
  /** One segment for each UTC day of publication, in place of one for all. */
  byDay?: boolean;
  /** Which pages are read; by default all. */
  filter?: Filter;
  /** Threads that read and match pages, besides this one; by default one for each core, and none for little. */
  threads?: number;
  /** Finds records that may be copies of one another; by default this machine. */
  findPairs?: PairFinder;
  /** Called while pages are read. */
  onRead?: (progress: MapProgress) => void;
  /** Called now and then with the current step, and its progress, 0 to 1, if known. */
  onProgress?: (step: string, share?: number) => void;
}

export interface BuildResult {
  /** The bytes of each segment. */
  segments: readonly Uint8Array[];
  read: number;
  stories: number;
  carriers: number;
  /** Number of records that are not in the index, by reason. */
  skipped: Map<string, number>;
}

/**
 * Builds an index from pages and records in files of any form: reads them on all cores, groups copies under their originals, finds excerpts, rewrites and citing reports among
 * the rest, and writes the index. The order of the records does not change the index. Memory: what each record says without its
 * text, about a kilobyte, and the segments; texts are in scratch files, about 10 kB each.
 * @throws UnreadableInput if a file cannot be read
 */
export async function buildIndex(inputs: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const skipped = new Map<string, number>();
  const skip = (reason: string): void => void skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  const scratch = folderScratch();
  try {
    const items = await readRecords(inputs, { skip, pages: new KeptPages(scratch) }, options);
    const entries = await storiesOf(items, { ...options, skip });
    options.onProgress?.('writing');
    const groups = options.byDay === true ? groupByDay(entries) : [entries];
    const segments = groups.map((group) => writeOutsideMemory(group, options));
    const carriers = entries.reduce((sum, entry) => sum + entry.carriers.length, 0);
    return { segments, read: items.length, stories: entries.length, carriers, skipped };
  } finally {
    scratch.dispose();
  }
}

function writeOutsideMemory(
  entries: readonly StoryEntry[],
  { name, profile = 'full' }: BuildOptions,
): Uint8Array {
  const scratch = folderScratch();
  try {
    const parts: Uint8Array[] = [];
    const writer = new SegmentWriter(scratch, { tokenBits: PROFILES[profile] });
    for (const entry of entries) writer.add(entry);
    writer.finish(name, (bytes) => void parts.push(bytes));
    return Buffer.concat(parts);
  } finally {
    scratch.dispose();
  }
}

async function readRecords(
  inputs: readonly string[],
  { skip, pages }: { skip: (reason: string) => void; pages: KeptPages },
  options: BuildOptions,
): Promise<Prepared[]> {
  const records = new DistinctRecords();
  const { filter, threads, onRead } = options;
  const mapped = mapPages(inputs, {
    ...(filter !== undefined && { filter }),
    ...(threads !== undefined && { threads }),
    ...(onRead !== undefined && { onProgress: onRead }),
  });
  for await (const page of mapped) {
    if ('skipped' in page) skip(page.skipped);
    else if (!records.add(pages.keep(page.item))) skip('same address twice');
  }
  return records.sorted();
}
