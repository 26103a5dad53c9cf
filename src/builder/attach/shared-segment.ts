/** A segment's part that is always in memory, once for all threads. */
import { readResidentBytes } from '../../story-index/read/open-segment.ts';
import type { SegmentFile } from '../../story-index/segment-file.ts';
import { segmentFile } from '../folder/index-folder.ts';

/** A segment for threads. */
export interface SharedSegment {
  file: string;
  /** The file's bytes up to the end of the part that is always in memory. */
  resident: SharedArrayBuffer;
}

/** Reads what threads share of the segment in a file. @throws Error if it is none */
export async function shareSegment(file: string): Promise<SharedSegment> {
  const bytes = await readResidentBytes(segmentFile(file));
  const resident = new SharedArrayBuffer(bytes.length);
  new Uint8Array(resident).set(bytes);
  return { file, resident };
}

/** The segment in a thread: what is shared is not read again, and nobody writes to it. */
export function sharedFile({ file, resident }: SharedSegment): SegmentFile {
  const own = segmentFile(file);
  // Bytes that are shared are read like any others.
  const bytes = resident as unknown as ArrayBuffer;
  return {
    ...own,
    read: (start, end) =>
      end <= bytes.byteLength
        ? Promise.resolve(new Uint8Array(bytes, start, end - start))
        : own.read(start, end),
  };
}
