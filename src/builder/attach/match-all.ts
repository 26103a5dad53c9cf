/** The stories that records carry, on many cores. */
import os from 'node:os';
import { segmentsAsOne } from '../../library/segments-as-one.ts';
import type { PageFingerprints } from '../../model.ts';
import type { Segment } from '../../story-index/segment.ts';
import { segmentInMemory } from '../../story-index/segment-in-memory.ts';
import type { StoryEntry } from '../../story-index/story-entry.ts';
import { SegmentWriter, writeSegment } from '../../story-index/write/writer.ts';
import { folderScratch } from '../folder/folder-scratch.ts';
import { entryBeside, Threads } from '../threads/threads.ts';
import { carriedStories, type Carried } from './carried-stories.ts';
import { openKept } from './kept-stories.ts';

/** Pages for which starting threads, about half a second each, does not pay. */
const FEW_PAGES = 400;
/** Pages of a batch. Higher: more memory in the queue. Lower: more messages. */
const BATCH_PAGES = 16;
/** The segment's file, which each thread opens. */
const SEGMENT = 'segment';

export interface MatchingAll {
  /** Number of the pages. */
  pageCount: number;
  /** Name of the segment that the stories are matched in. */
  name: string;
  /** Segments with stories that are known already. With any, all is matched in this thread. */
  earlier: readonly Segment[];
  /** Threads besides this one; 0: none. By default one for each core, and none for little. */
  threads?: number | undefined;
}

/** For each page, the stories that it carries, in the order of the pages: the same whatever the number of threads. Cost: that of matching each like a page in the browser. */
export function matchAll(
  pages: Iterable<PageFingerprints>,
  entries: readonly StoryEntry[],
  matching: MatchingAll,
): AsyncGenerator<Carried[], void> {
  const { name, pageCount, earlier, threads } = matching;
  const usual = pageCount < FEW_PAGES ? 0 : os.availableParallelism();
  const count = earlier.length > 0 ? 0 : (threads ?? usual);
  return count === 0 ? matchHere(pages, entries, matching) : matchThere(pages, entries, { name, count });
}

async function* matchHere(
  pages: Iterable<PageFingerprints>,
  entries: readonly StoryEntry[],
  { name, earlier }: MatchingAll,
): AsyncGenerator<Carried[], void> {
  const fresh = await openKept(segmentInMemory(name, writeSegment(entries, name)));
  const index = segmentsAsOne([...earlier, fresh]);
  for (const page of pages) yield await carriedStories(page, index);
}

async function* matchThere(
  pages: Iterable<PageFingerprints>,
  entries: readonly StoryEntry[],
  { name, count }: { name: string; count: number },
): AsyncGenerator<Carried[], void> {
  const scratch = folderScratch();
  try {
    const writer = new SegmentWriter(scratch);
    for (const entry of entries) writer.add(entry);
    writer.finish(name, (bytes) => scratch.append(SEGMENT, bytes));
    yield* matchInThreads(pages, scratch.pathOf(SEGMENT), count);
  } finally {
    scratch.dispose();
  }
}

async function* matchInThreads(
  pages: Iterable<PageFingerprints>,
  segment: string,
  count: number,
): AsyncGenerator<Carried[], void> {
  const threads = new Threads<readonly PageFingerprints[], readonly Carried[][]>(
    count,
    entryBeside(import.meta.url, 'match-worker'),
    segment,
  );
  try {
    for await (const carried of threads.answers(batchesOf(pages))) yield* carried;
  } finally {
    await threads.end();
  }
}

function* batchesOf(pages: Iterable<PageFingerprints>): Generator<readonly PageFingerprints[]> {
  let batch: PageFingerprints[] = [];
  for (const page of pages) {
    batch.push(page);
    if (batch.length < BATCH_PAGES) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
