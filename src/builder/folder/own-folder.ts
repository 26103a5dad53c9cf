/**
 * Folders for what a process writes on the way. Their names hold the id of the process, so that the next one knows which of them a killed
 * process left behind.
 */
import fs from 'node:fs';
import path from 'node:path';

/** The calls of Node's `fs` that writing folders needs. Tests hand in a disk that fails. */
export type Disk = Pick<
  typeof fs,
  | 'accessSync'
  | 'closeSync'
  | 'fsyncSync'
  | 'mkdirSync'
  | 'mkdtempSync'
  | 'openSync'
  | 'readdirSync'
  | 'readSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeSync'
>;

/**
 * Makes a folder, and those above it that are not there. Node's own way (`recursive`) never ends below a folder that takes none and says that there is no
 * such place, as in /proc. @throws Error of the system
 */
export function makeFolder(folder: string, disk: Disk = fs): void {
  const isThere = (): boolean => disk.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above, disk);
  try {
    disk.mkdirSync(folder);
  } catch (error) {
    // Another process made it.
    if (isThere()) return;
    // The folder above is there.
    const takesNone = folder !== '' && (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw takesNone ? new Error(`no folder can be made in ${above}`, { cause: error }) : error;
  }
}

/** Makes a new folder `KIND-PID-XXXXXX`, and removes all of the same kind whose process is gone. Returns its path. */
export function makeOwnFolder(parent: string, kind: string, disk: Disk = fs): string {
  removeLeftFolders(parent, kind, disk);
  return disk.mkdtempSync(path.join(parent, `${kind}-${process.pid}-`));
}

function removeLeftFolders(parent: string, kind: string, disk: Disk): void {
  for (const entry of disk.readdirSync(parent, { withFileTypes: true })) {
    const [, name, pid] = /^(.+)-(\d+)-\w{6}$/.exec(entry.name) ?? [];
    if (name !== kind || !entry.isDirectory()) continue;
    const folder = path.join(parent, entry.name);
    if (isInUse(Number(pid), folder, disk)) continue;
    try {
      disk.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's: not ours to remove.
    }
  }
}

/** Does the process that made a folder still run? A folder with our own id is of an earlier process if it is older than this one. */
function isInUse(pid: number, folder: string, disk: Disk): boolean {
  if (pid !== process.pid) return isRunning(pid);
  const started = Date.now() - process.uptime() * 1000;
  return (disk.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= started - CLOCK_TOLERANCE_MS;
}

/** Milliseconds by which the clock of a file system may lag. Lower: a running process may lose its folder. Higher: a left one stays longer. */
const CLOCK_TOLERANCE_MS = 2000;

/** Does a process with this id run? */
export function isRunning(pid: number): boolean {
  try {
    // Signal 0 asks only whether the process can be signalled.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
