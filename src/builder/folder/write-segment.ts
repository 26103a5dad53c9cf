import type { TokenBits } from '../../story-index/story-signature.ts';
import type { StoryEntry } from '../../story-index/story-entry.ts';
import { SegmentWriter, type Emit } from '../../story-index/write/writer.ts';
import { folderScratch } from './folder-scratch.ts';

/** How a segment is written. */
export interface SegmentWriting {
  /** Name of the segment. */
  name: string;
  /** By default the most. */
  tokenBits?: TokenBits | undefined;
  /** Bytes of stories that are sorted in memory at once; by default some 48 MB. */
  sortBytes?: number | undefined;
}

/** Writes a segment, sorted in scratch files: the memory for it is free again afterwards. Returns the number of its carriers. @param emit takes its bytes, in parts @throws Unwritable if the disk does not take what is aside */
export function writeSegmentAside(
  entries: Iterable<StoryEntry>,
  { name, tokenBits, sortBytes }: SegmentWriting,
  emit: Emit,
): number {
  const scratch = folderScratch();
  try {
    const writer = new SegmentWriter(scratch, {
      ...(tokenBits !== undefined && { tokenBits }),
      ...(sortBytes !== undefined && { runBytes: sortBytes }),
    });
    let carriers = 0;
    for (const entry of entries) {
      writer.add(entry);
      carriers += entry.carriers.length;
    }
    writer.finish(name, emit);
    return carriers;
  } finally {
    scratch.dispose();
  }
}
