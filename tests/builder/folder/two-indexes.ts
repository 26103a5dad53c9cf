/** Two indexes for one folder, and what is in the folder. */
import fs from 'node:fs';
import path from 'node:path';
import { segmentFile, segmentPaths } from '../../../src/builder/folder/index-folder.ts';
import { segmentName } from '../../../src/builder/folder/write-folder.ts';
import { verifySegment } from '../../../src/story-index/read/verify-segment.ts';
import { writeSegment } from '../../../src/story-index/write/writer.ts';
import { randomEntries } from '../../story-index/sample-entries.ts';

export type Segments = readonly Uint8Array[];

/** Of two segments, and of one. */
export const large: Segments = [
  writeSegment(randomEntries(40), 'large'),
  writeSegment(randomEntries(60), 'large'),
];
export const small: Segments = [writeSegment(randomEntries(20), 'small')];

/** The files of an index of format 3, as far as they tell what they are. */
const FORMAT_3 = { 'index.wmk': 'WIREMARK\u0003\u0000', 'shard-00000.wms': 'WMSHARD1' };

/** Files of others, which no index may touch. */
const FOREIGN = {
  'backup.wmk': 'the lighthouse',
  [`${'ab'.repeat(32)}.wmk`]: 'of geese',
  'shard-00099.wms': 'of geese',
  'shard-1.wms': '',
  'october.wmk': 'WIREMARK, but of another name',
  'notes.txt': 'dim at nine',
};

/** Those of them that end like a file of an index. */
export const STRAYS = Object.keys(FOREIGN)
  .filter((name) => name !== 'notes.txt')
  .sort();

const put = (folder: string, files: Readonly<Record<string, string>>): void => {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
};

export const putForeign = (folder: string): void => put(folder, FOREIGN);
export const putFormat3 = (folder: string): void => put(folder, FORMAT_3);

/** Are the others' files as they were put? */
export function keepsForeign(folder: string): boolean {
  return Object.entries(FOREIGN).every(
    ([name, text]) => fs.readFileSync(path.join(folder, name), 'utf8') === text,
  );
}

/** Names in the folder without the others', sorted. */
export function ownNamesIn(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => !(name in FOREIGN))
    .sort();
}

export const namesOf = (segments: Segments): string[] => segments.map(segmentName).sort();

/** The names of the segments in a folder, each of which must be whole, without the others' files. */
export async function wholeSegmentsIn(folder: string): Promise<string[]> {
  const paths = segmentPaths(folder).filter((file) => !(path.basename(file) in FOREIGN));
  for (const file of paths) await verifySegment(segmentFile(file));
  return paths.map((file) => path.basename(file));
}
