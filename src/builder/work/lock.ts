/** One run at a time: a file that holds the id of the process that uses a folder. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Disk } from '../folder/own-folder.ts';
import { isRunning } from '../folder/own-folder.ts';
import { Unwritable, writingTo } from '../folder/unwritable.ts';

const LOCK = 'lock';
/** No run takes this long, ms. Lower: a slow run loses its lock. Higher: after a restore from a copy, where the id is another process's, nothing runs for longer. */
const MOST_RUN_MS = 12 * 3_600_000;

/** Takes a folder for this process. Returns what gives it back. @throws Unwritable while another process has it */
export function takeLock(folder: string, disk: Disk = fs): () => void {
  const file = path.join(folder, LOCK);
  return writingTo(folder, () => {
    const handle = makeLock(file, disk);
    try {
      disk.writeSync(handle, Buffer.from(`${process.pid}\n`));
    } finally {
      disk.closeSync(handle);
    }
    return () => disk.rmSync(file, { force: true });
  });
}

/** Makes the file, or makes it anew where it was left. Whoever makes it first has it. */
function makeLock(file: string, disk: Disk): number {
  try {
    return disk.openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (!isLeft(file))
    throw new Unwritable(file, new Error(`process ${fs.readFileSync(file, 'utf8').trim()} uses this folder`));
  disk.rmSync(file, { force: true });
  return disk.openSync(file, 'wx');
}

/** Is it of a process that ended, of a machine that was started anew since, or of a run that was long ago? */
function isLeft(file: string): boolean {
  const made = fs.statSync(file).mtimeMs;
  const age = Date.now() - made;
  const pid = Number(fs.readFileSync(file, 'utf8'));
  return age > Math.min(MOST_RUN_MS, os.uptime() * 1000) || !(pid > 0) || !isRunning(pid);
}
