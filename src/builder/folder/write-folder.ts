/**
 * Writes an index into a folder. A full disk, a kill or a power cut leaves the old index or the new one there, and it is whole:
 *
 *     DIR/.wiremark-new-PID-XXXXXX/    1  aside: every file is written here, and synced
 *     DIR/.wiremark-next/              2  commit: one rename. From now on, `folderSource` reads the new index
 *     DIR/index.wmk, DIR/shard-*.wms   3  settle: its files move into DIR, the resident file last
 *
 * A process that is killed at 1 leaves a folder that nobody reads. After a kill at 3, the next writer settles first.
 *
 * Only an index's own files are replaced or deleted: the resident file, and the shards that its table names.
 */
import fs from 'node:fs';
import path from 'node:path';
import { RESIDENT_FILE, RESIDENT_MAGIC, SHARD_MAGIC } from '../../story-index/format/layout.ts';
import { namesOfFiles } from '../../story-index/read/index-files.ts';
import { NEXT_FOLDER } from './index-folder.ts';
import { makeOwnFolder, type Disk } from './own-folder.ts';
import { writingTo } from './unwritable.ts';
import { writeWhole } from './write-whole.ts';

/** First part of the names of folders for files that are being written. */
const NEW_FOLDER = '.wiremark-new';

/** Does a file begin like one of an index? An empty file has nothing to lose. */
const INDEX_FILE = new RegExp(`^(?:${RESIDENT_MAGIC}|${SHARD_MAGIC}|$)`);

/** Makes the folder, and ends the work of a killed writer there. Before a long build, so that it is not in vain. @throws Unwritable */
export function prepareFolder(folder: string, disk: Disk = fs): void {
  writingTo(folder, () => {
    disk.mkdirSync(folder, { recursive: true });
    disk.accessSync(folder, fs.constants.W_OK);
    settle(folder, disk);
  });
}

/**
 * Writes an index's files into a folder, in place of the index there. All other files stay. Returns the names of shards that stay although
 * the index has none of that name: of an index whose table cannot be read, or somebody's own.
 * @throws Unwritable if the disk does not take the files, or if one of their names belongs to a file that is no part of an index
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  disk: Disk = fs,
): string[] {
  prepareFolder(folder, disk);
  return writingTo(folder, () => {
    refuseForeign(folder, [...files.keys()], disk);
    const aside = writeAside(folder, files, disk);
    disk.renameSync(aside, path.join(folder, NEXT_FOLDER));
    syncFolder(folder, disk);
    settle(folder, disk);
    return disk.readdirSync(folder).filter((name) => /^shard-\d{5,}\.wms$/.test(name) && !files.has(name));
  });
}

/** Step 1. Returns the folder with the files, or leaves nothing behind if the disk does not take them. */
function writeAside(folder: string, files: ReadonlyMap<string, Uint8Array>, disk: Disk): string {
  const aside = makeOwnFolder(folder, NEW_FOLDER, disk);
  try {
    for (const [name, bytes] of files) writeSynced(path.join(aside, name), bytes, disk);
    // Whoever may read the index may also read it between commit and settle.
    disk.chmodSync(aside, 0o755);
    syncFolder(aside, disk);
    return aside;
  } catch (error) {
    disk.rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

/** Step 3. Goes on wherever an earlier process was stopped: until all else is done, the old resident file stays, which names the old shards. */
function settle(folder: string, disk: Disk): void {
  const next = path.join(folder, NEXT_FOLDER);
  if (!disk.statSync(next, { throwIfNoEntry: false })) return;
  const waiting = disk.readdirSync(next).filter((name) => name !== RESIDENT_FILE);
  const kept = new Set(namesIn(next, disk));
  const move = (name: string): void => disk.renameSync(path.join(next, name), path.join(folder, name));
  for (const name of waiting) move(name);
  if (kept.size > 0) {
    for (const name of namesIn(folder, disk))
      if (!kept.has(name)) disk.rmSync(path.join(folder, name), { force: true });
    move(RESIDENT_FILE);
  }
  syncFolder(folder, disk);
  disk.rmSync(next, { recursive: true });
}

/** The files of the index in a folder; none if there is no index, or one whose table cannot be read. */
function namesIn(folder: string, disk: Disk): string[] {
  try {
    return namesOfFiles(disk.readFileSync(path.join(folder, RESIDENT_FILE)));
  } catch {
    return [];
  }
}

/** @throws Error for a file with one of the names that neither the index in the folder names, nor begins like a file of one */
function refuseForeign(folder: string, names: readonly string[], disk: Disk): void {
  const own = new Set(namesIn(folder, disk));
  for (const name of names) {
    const file = path.join(folder, name);
    const found = disk.statSync(file, { throwIfNoEntry: false });
    if (found === undefined || own.has(name)) continue;
    if (!found.isFile() || !INDEX_FILE.test(firstBytes(file, disk)))
      throw new Error(`${name} is no file of an index, and is not replaced`);
  }
}

function firstBytes(file: string, disk: Disk): string {
  const bytes = Buffer.alloc(RESIDENT_MAGIC.length);
  const handle = disk.openSync(file, 'r');
  const read = disk.readSync(handle, bytes, 0, bytes.length, 0);
  disk.closeSync(handle);
  return bytes.toString('latin1', 0, read);
}

function writeSynced(file: string, bytes: Uint8Array, disk: Disk): void {
  const handle = disk.openSync(file, 'wx');
  try {
    writeWhole(handle, bytes, (to, some) => disk.writeSync(to, some));
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** Makes the names in a folder last through a power cut. Windows cannot, and need not. */
function syncFolder(folder: string, disk: Disk): void {
  if (process.platform === 'win32') return;
  const handle = disk.openSync(folder, 'r');
  disk.fsyncSync(handle);
  disk.closeSync(handle);
}
