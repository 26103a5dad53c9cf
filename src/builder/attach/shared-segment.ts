/** A segment in memory, once for all threads: the part that is always there, and the whole where it is small enough; and its stories' names in a file. */
import fs from 'node:fs';
import path from 'node:path';
import type { Segment } from '../../story-index/segment.ts';
import { readResidentBytes } from '../../story-index/read/open-segment.ts';
import type { folderScratch } from '../folder/folder-scratch.ts';
import { segmentFile } from '../folder/index-folder.ts';
import { openKept } from './kept-stories.ts';
import { readNameLine, writeNameLines, type LineStarts } from './name-lines.ts';

/** Most bytes of a segment that is shared as a whole, some 1.4 million short texts. Higher: more memory. Lower: each page reads, and checks, most shards of its stories anew. */
const MOST_SHARED = 2 ** 28;

/** A segment for threads. */
export interface SharedSegment {
  file: string;
  /** The file's first bytes, or all. */
  shared: SharedArrayBuffer;
  isWhole: boolean;
  /** The file of the names, and where in it those of each story are. */
  names: { file: string; starts: LineStarts };
}

/** A place for files, which the threads read. */
type Aside = Pick<ReturnType<typeof folderScratch>, 'append' | 'pathOf'>;

/** Reads what threads share of the segment in a file. @param aside takes the file of its names @throws Error if it is none */
export async function shareSegment(file: string, aside: Aside, most = MOST_SHARED): Promise<SharedSegment> {
  const own = segmentFile(file);
  const lines = `${path.basename(file)}-names`;
  const starts = await writeNameLines(own, (part) => aside.append(lines, part));
  const isWhole = own.byteLength <= most;
  const bytes = isWhole ? fs.readFileSync(file) : await readResidentBytes(own);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return { file, shared, isWhole, names: { file: aside.pathOf(lines), starts } };
}

/** Opens the segment in a thread: what is shared is not read again, and nobody writes to it. */
export function openShared({ file, shared, isWhole, names }: SharedSegment): Promise<Segment> {
  const own = segmentFile(file);
  // Bytes that are shared are read like any others.
  const bytes = shared as unknown as ArrayBuffer;
  const read: typeof own.read = (start, end) =>
    end <= bytes.byteLength
      ? Promise.resolve(new Uint8Array(bytes, start, end - start))
      : own.read(start, end);
  // A shard of the whole takes no memory of its own.
  const shardBytes = isWhole ? Infinity : undefined;
  return openKept({ ...own, read }, { shardBytes, readNames: readNameLine(names.file, names.starts) });
}
