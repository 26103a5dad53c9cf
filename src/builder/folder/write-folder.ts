/**
 * Writes segments into a folder, in place of those that are there. All are written aside and synced, then renamed to their names, and then the old
 * ones are removed: a full disk, a kill or a power cut leaves the old segments, the new ones, or both, and each is whole. A story that is in both
 * counts once.
 *
 *     DIR/.wiremark-new-PID-XXXXXX/SHA256.wmk    aside; the next writer removes what a killed one left
 *     DIR/SHA256.wmk                             in place
 *
 * Only segments are removed: files that bear a segment's name, and begin like one; those of format 3 too.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SEGMENT_EXTENSION, SEGMENT_MAGIC } from '../../story-index/format/layout.ts';
import { makeOwnFolder, type Disk } from './own-folder.ts';
import { writingTo } from './unwritable.ts';
import { writeWhole } from './write-whole.ts';

/** First part of the names of folders for files that are being written. */
const NEW_FOLDER = '.wiremark-new';
/** The name of a segment, and those of the files of format 3. */
const SEGMENT_NAME = /^(?:[0-9a-f]{64}\.wmk|index\.wmk|shard-\d{5,}\.wms)$/;
const SEGMENT_BEGINNING = new RegExp(`^(?:${SEGMENT_MAGIC}|WMSHARD1)`);

/** The name of a segment's file: the SHA-256 of its bytes. */
export function segmentName(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex') + SEGMENT_EXTENSION;
}

/** Makes the folder. Before a long build, so that it is not in vain. @throws Unwritable */
export function prepareFolder(folder: string, disk: Disk = fs): void {
  writingTo(folder, () => {
    disk.mkdirSync(folder, { recursive: true });
    disk.accessSync(folder, fs.constants.W_OK);
  });
}

/**
 * Writes segments, and removes those that were there. Returns the names of files that end like a segment, but are none of these, and stay.
 * @throws Unwritable if the disk does not take them; then those that were there stay
 */
export function writeFolder(folder: string, segments: readonly Uint8Array[], disk: Disk = fs): string[] {
  prepareFolder(folder, disk);
  return writingTo(folder, () => {
    const named = new Map(segments.map((segment) => [segmentName(segment), segment]));
    const aside = makeOwnFolder(folder, NEW_FOLDER, disk);
    try {
      for (const [name, segment] of named) writeSynced(path.join(aside, name), segment, disk);
      for (const name of named.keys()) disk.renameSync(path.join(aside, name), path.join(folder, name));
    } finally {
      disk.rmSync(aside, { recursive: true, force: true });
    }
    syncFolder(folder, disk);
    const others = disk.readdirSync(folder).filter((name) => !named.has(name));
    const old = others.filter((name) => isSegment(path.join(folder, name), disk));
    for (const name of old) disk.rmSync(path.join(folder, name));
    return others.filter((name) => !old.includes(name) && /\.wm[ks]$/.test(name));
  });
}

function isSegment(file: string, disk: Disk): boolean {
  return (
    SEGMENT_NAME.test(path.basename(file)) &&
    disk.statSync(file, { throwIfNoEntry: false })?.isFile() === true &&
    SEGMENT_BEGINNING.test(firstBytes(file, disk))
  );
}

function firstBytes(file: string, disk: Disk): string {
  const bytes = Buffer.alloc(SEGMENT_MAGIC.length);
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
