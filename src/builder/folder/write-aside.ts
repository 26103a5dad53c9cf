import fs from 'node:fs';
import path from 'node:path';
import { makeFolder, type Disk } from './own-folder.ts';
import { writingTo } from './unwritable.ts';
import { writeWhole } from './write-whole.ts';

/** Ending of a file that is being written. */
export const ASIDE = '.part';

/** Writes a file aside, syncs it, and puts it in place by one rename: at any moment the old file is there, or the new one. @throws Unwritable */
export function writeAside(file: string, bytes: Uint8Array, disk: Disk = fs): void {
  writeAllAside([{ file, bytes }], disk);
}

/** The same for several files: nothing is put in place before all are written, then one follows the other in this order. @throws Unwritable */
export function writeAllAside(files: readonly { file: string; bytes: Uint8Array }[], disk: Disk = fs): void {
  for (const { file, bytes } of files)
    writingTo(file, () => {
      makeFolder(path.dirname(file), disk);
      const handle = disk.openSync(`${file}${ASIDE}`, 'w');
      try {
        writeWhole(handle, bytes, (to, some) => disk.writeSync(to, some));
        disk.fsyncSync(handle);
      } finally {
        disk.closeSync(handle);
      }
    });
  for (const { file } of files) writingTo(file, () => disk.renameSync(`${file}${ASIDE}`, file));
}

/** Is exactly this in a file? */
export const isInPlace = (file: string, bytes: Uint8Array): boolean =>
  fs.existsSync(file) && fs.readFileSync(file).equals(bytes);
