/** The names of a segment's stories in a file of their own, not deflated: those of a story are read without the two hundred others of its shard. */
import fs from 'node:fs';
import { inflateNames, parseNames } from '../../story-index/read/decode-names.ts';
import { readResident, readShardAt } from '../../story-index/read/open-segment.ts';
import type { Segment } from '../../story-index/segment.ts';
import type { SegmentFile } from '../../story-index/segment-file.ts';
import { inflateFast } from './inflate-fast.ts';

/** Where the line of each story begins in such a file, and where the last one ends. Threads share it. */
export type LineStarts = Float64Array<SharedArrayBuffer>;

/** Writes the lines of all stories. Cost: each shard is read, checked and inflated once. @throws Error if one is broken */
export async function writeNameLines(
  segment: SegmentFile,
  append: (bytes: Uint8Array) => void,
): Promise<LineStarts> {
  const { header, shards } = await readResident(segment);
  const starts = new Float64Array(new SharedArrayBuffer(8 * (header.storyCount + 1)));
  for (const place of shards) {
    const lines = inflateNames(await readShardAt(segment, place), inflateFast);
    for (let story = place.first; story < place.end; story++) {
      const line = lines[story - place.first] ?? '';
      starts[story + 1] = (starts[story] as number) + Buffer.byteLength(line);
    }
    append(Buffer.from(lines.slice(0, place.end - place.first).join('')));
  }
  return starts;
}

/** Reads a story's names from such a file, which stays open until the thread ends: a line takes some microseconds. */
export function readNameLine(file: string, starts: LineStarts): Segment['readNames'] {
  const handle = fs.openSync(file, 'r');
  return (story) => {
    const start = starts[story] as number;
    const line = Buffer.allocUnsafe((starts[story + 1] as number) - start);
    const read = fs.readSync(handle, line, 0, line.length, start);
    return new Promise((resolve) => resolve(parseNames(line.toString('utf8', 0, read))));
  };
}
