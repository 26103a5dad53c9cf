import type { Scratch } from '../story-index/write/scratch.ts';
import type { Emit } from '../story-index/write/writer.ts';
import { folderScratch } from './folder/folder-scratch.ts';
import { writeSegmentAside } from './folder/write-segment.ts';
import { groupByDay } from './group/days.ts';
import { entriesOf } from './group/draft.ts';
import { RecordStore } from './group/record-store.ts';
import { partsOf, type SegmentLimits } from './group/segment-parts.ts';
import type { PairFinder } from './group/near-copies.ts';
import type { OriginsKept } from './group/origins.ts';
import { nothingIn } from './input/nothing-in.ts';
import type { Prepared } from './input/prepared.ts';
import { PROFILES, type Profile } from './folder/profile.ts';
import type { Filter } from './archive/filter.ts';
import { mapPages, type MapProgress } from './map/map-pages.ts';
import { storiesOf } from './stories.ts';
import { counted } from '../text/counted.ts';

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
  /** Bytes that each step sorts in memory at once; by default some 64 MB. */
  sortBytes?: number;
  /** Beyond these there are several segments; by default those of the format. */
  limits?: SegmentLimits;
  /** Finds records that may be copies of one another; by default this machine. */
  findPairs?: PairFinder;
  /** Called while pages are read. */
  onRead?: (progress: MapProgress) => void;
  /** Called now and then with the current step, and its progress, 0 to 1, if known. */
  onProgress?: (step: string, share?: number) => void;
}

/** What came of the records. */
export interface BuildCounts {
  read: number;
  stories: number;
  carriers: number;
  /** Number of records that are not in the index, by reason. */
  skipped: Map<string, number>;
}

export interface BuildResult extends BuildCounts {
  /** The bytes of each segment. */
  segments: readonly Uint8Array[];
}

/** Counts records that are left out, by default one. */
type Skip = (reason: string, count?: number) => void;

/** Takes a segment, which `write` hands over in parts, from its first byte to its last. */
type TakeSegment = (write: (emit: Emit) => void) => void;

/** The same as `buildInto`, with the bytes of each segment, in memory. */
export async function buildIndex(inputs: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const segments: Uint8Array[] = [];
  const result = await buildInto(inputs, options, (write) => {
    const parts: Uint8Array[] = [];
    write((bytes) => void parts.push(bytes));
    segments.push(Buffer.concat(parts));
  });
  return { ...result, segments };
}

/**
 * Builds an index from pages and records in files of any form: reads them on all cores, groups copies under their originals, finds excerpts, rewrites and citing reports among
 * the rest, and writes the index. The order of the records does not change the index. Memory: some 200 bytes a record, what is sorted at once,
 * the part of an index that is always in memory, once for all threads, or all of a small one, and what each thread keeps of stories; what records say is in scratch files, 2 kB each and more.
 * @param take is called when all is known, once for each segment @throws UnreadableInput if a file cannot be read, or there is no record or no story: an index of nothing would replace another; Unwritable if the disk does not take what is aside
 */
export async function buildInto(
  inputs: readonly string[],
  options: BuildOptions,
  take: TakeSegment,
): Promise<BuildCounts> {
  const skipped = new Map<string, number>();
  const skip: Skip = (reason, count = 1) => void skipped.set(reason, (skipped.get(reason) ?? 0) + count);
  const { name, profile = 'full', sortBytes } = options;
  const writing = { name, tokenBits: PROFILES[profile], sortBytes };
  const scratch = folderScratch();
  try {
    const items = await readRecords(inputs, { skip, skipped, scratch }, options);
    const drafts = await storiesOf(items, { ...options, skip });
    if (drafts.length === 0) throw nothingIn(inputs, storyIn(items.length, options.origins), skipped);
    options.onProgress?.('writing');
    let carriers = 0;
    for (const group of options.byDay === true ? groupByDay(drafts) : [drafts])
      for (const part of partsOf(group, options.limits))
        take((emit) => void (carriers += writeSegmentAside(entriesOf(part), writing, emit)));
    return { read: items.length, stories: drafts.length, carriers, skipped };
  } finally {
    scratch.dispose();
  }
}

async function readRecords(
  inputs: readonly string[],
  { skip, skipped, scratch }: { skip: Skip; skipped: ReadonlyMap<string, number>; scratch: Scratch },
  options: BuildOptions,
): Promise<readonly Prepared[]> {
  const records = new RecordStore(scratch, options.sortBytes);
  const { filter, threads, onRead } = options;
  const mapped = mapPages(inputs, {
    ...(filter !== undefined && { filter }),
    ...(threads !== undefined && { threads }),
    ...(onRead !== undefined && { onProgress: onRead }),
  });
  for await (const page of mapped) {
    if ('skipped' in page) skip(page.skipped);
    else records.add(page.item);
  }
  const { items, twice } = records.distinct();
  if (items.length === 0) throw nothingIn(inputs, 'page or record to build from', skipped);
  if (twice > 0) skip('same address twice', twice);
  return items;
}

const storyIn = (records: number, origins: OriginsKept): string =>
  origins === 'all'
    ? `story in ${counted(records, 'record')}`
    : `story of an agency in ${counted(records, 'record')}, and --origins all takes those of outlets too`;
