import fs from 'node:fs';
import path from 'node:path';
import type { Disk } from './own-folder.ts';
import { writingTo } from './unwritable.ts';
import { writeWhole } from './write-whole.ts';

/** Ending of a file that is being written. */
export const ASIDE = '.part';

/** Writes a file aside, syncs it, and puts it in place by one rename: at any moment the old file is there, or the new one. @throws Unwritable */
export function writeAside(file: string, bytes: Uint8Array, disk: Disk = fs): void {
  writingTo(file, () => {
    disk.mkdirSync(path.dirname(file), { recursive: true });
    const handle = disk.openSync(`${file}${ASIDE}`, 'w');
    try {
      writeWhole(handle, bytes, (to, some) => disk.writeSync(to, some));
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
    disk.renameSync(`${file}${ASIDE}`, file);
  });
}
