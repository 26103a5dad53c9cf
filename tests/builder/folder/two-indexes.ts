/** Two indexes for one folder, and what is in the folder. */
import fs from 'node:fs';
import path from 'node:path';
import { folderSource, openFolders } from '../../../src/builder/folder/index-folder.ts';
import { verifyIndex } from '../../../src/story-index/read/reader.ts';
import { writeIndex } from '../../../src/story-index/write/writer.ts';
import { randomEntries } from '../../story-index/sample-entries.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Several shards each; `small` has fewer than `large`. */
export const large: Files = writeIndex(randomEntries(400), 'large');
export const small: Files = writeIndex(randomEntries(150), 'small');

/** Files of others, which no index may touch. */
const FOREIGN = {
  'backup.wmk': 'the lighthouse',
  'shard-00099.wms': 'of geese',
  'shard-1.wms': '',
  'notes.txt': 'dim at nine',
};

export function putForeign(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(FOREIGN)) fs.writeFileSync(path.join(folder, name), text);
}

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

/** The name of the index in a folder, of which every checksum fits. */
export async function wholeIndexIn(folder: string): Promise<string | undefined> {
  const [index] = await openFolders([folder]);
  await verifyIndex(folderSource(folder));
  return index?.coverage.name;
}
