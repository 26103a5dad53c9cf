/** The stories that records carry, on many cores. */
import os from 'node:os';
import { segmentsAsOne } from '../../library/segments-as-one.ts';
import type { PageFingerprints } from '../../model.ts';
import type { Segment } from '../../story-index/segment.ts';
import type { StoryEntry } from '../../story-index/story-entry.ts';
import { folderScratch } from '../folder/folder-scratch.ts';
import { segmentFile } from '../folder/index-folder.ts';
import { writeSegmentAside } from '../folder/write-segment.ts';
import { packedPageOf } from '../group/record-store.ts';
import type { Prepared } from '../input/prepared.ts';
import { entryBeside, Threads } from '../threads/threads.ts';
import { carriedStories, type Carried } from './carried-stories.ts';
import { openKept } from './kept-stories.ts';
import { shareSegment, type SharedSegment } from './shared-segment.ts';

/** Pages for which starting threads, about half a second each, does not pay. */
const FEW_PAGES = 400;
/** Pages of a batch. Higher: more memory in the queue. Lower: more messages. */
const BATCH_PAGES = 16;

export interface MatchingAll {
  /** Name of the segments that the stories are matched in. */
  name: string;
  /** Segments with stories that are known already. With any, all is matched in this thread. */
  earlier: readonly Segment[];
  /** Threads besides this one; 0: none. By default one for each core, and none for little. */
  threads?: number | undefined;
  /** Bytes of stories that are sorted in memory at once; by default some 48 MB. */
  sortBytes?: number | undefined;
}

/** For each record, which has a page, the stories that it carries, in the order of the records: the same whatever the number of threads. Cost: that of matching each like a page in the browser. @param parts the stories of each segment */
export function matchAll(
  items: readonly Prepared[],
  parts: readonly Iterable<StoryEntry>[],
  matching: MatchingAll,
): AsyncGenerator<Carried[], void> {
  const { earlier, threads } = matching;
  const usual = items.length < FEW_PAGES ? 0 : os.availableParallelism();
  const count = earlier.length > 0 ? 0 : (threads ?? usual);
  return matchIn(items, parts, { ...matching, count });
}

async function* matchIn(
  items: readonly Prepared[],
  parts: readonly Iterable<StoryEntry>[],
  { name, earlier, sortBytes, count }: MatchingAll & { count: number },
): AsyncGenerator<Carried[], void> {
  const scratch = folderScratch();
  try {
    const files: string[] = [];
    for (const entries of parts) {
      const segment = `segment-${files.length}`;
      writeSegmentAside(entries, { name, sortBytes }, (bytes) => scratch.append(segment, bytes));
      files.push(scratch.pathOf(segment));
    }
    if (count > 0) {
      const shared = await Promise.all(files.map((file) => shareSegment(file, scratch)));
      yield* matchInThreads(items, shared, count);
    } else {
      const fresh = await Promise.all(files.map((file) => openKept(segmentFile(file))));
      const index = segmentsAsOne([...earlier, ...fresh]);
      for (const { page } of items) yield await carriedStories(page as PageFingerprints, index);
    }
  } finally {
    scratch.dispose();
  }
}

async function* matchInThreads(
  items: readonly Prepared[],
  segments: readonly SharedSegment[],
  count: number,
): AsyncGenerator<Carried[], void> {
  const threads = new Threads<readonly Uint8Array[], readonly Carried[][]>(
    count,
    entryBeside(import.meta.url, 'match-worker'),
    segments,
  );
  try {
    for await (const carried of threads.answers(batchesOf(items), buffersOf)) yield* carried;
  } finally {
    await threads.end();
  }
}

/** Pages as bytes, which a thread unpacks. */
function* batchesOf(items: readonly Prepared[]): Generator<readonly Uint8Array[]> {
  for (let at = 0; at < items.length; at += BATCH_PAGES)
    yield items.slice(at, at + BATCH_PAGES).map((item) => new Uint8Array(packedPageOf(item) as Uint8Array));
}

const buffersOf = (batch: readonly Uint8Array[]): ArrayBuffer[] =>
  batch.map(({ buffer }) => buffer as ArrayBuffer);
