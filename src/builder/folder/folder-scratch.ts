import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Scratch } from '../../story-index/write/scratch.ts';
import { makeOwnFolder } from './own-folder.ts';
import { writingTo } from './unwritable.ts';
import { writeWhole } from './write-whole.ts';

/** First part of the names of scratch folders in the system's temporary folder. */
const KIND = 'wiremark-build';

/**
 * Scratch files in a temporary folder, of which `pathOf` says where they are. `dispose` removes it. If the process is killed first, the next call removes it.
 * @throws Unwritable, at any time, if the disk does not take all bytes, or does not give them back
 */
export function folderScratch(): Scratch & { pathOf(file: string): string; dispose(): void } {
  const folder = writingTo(os.tmpdir(), () => makeOwnFolder(os.tmpdir(), KIND));
  const opened = new Map<string, { handle: number; bytes: number }>();
  const open = (file: string): { handle: number; bytes: number } => {
    const known = opened.get(file) ?? { handle: fs.openSync(path.join(folder, file), 'a+'), bytes: 0 };
    opened.set(file, known);
    return known;
  };
  return {
    append: (file, bytes) =>
      writingTo(folder, () => {
        const to = open(file);
        writeWhole(to.handle, bytes);
        to.bytes += bytes.length;
      }),
    read: (file, start, end) =>
      writingTo(folder, () => {
        const { handle, bytes } = open(file);
        return readWhole(handle, start, Math.min(end, bytes));
      }),
    remove(file) {
      fs.closeSync(open(file).handle);
      opened.delete(file);
      fs.rmSync(path.join(folder, file));
    },
    pathOf: (file) => path.join(folder, file),
    dispose() {
      for (const { handle } of opened.values()) fs.closeSync(handle);
      opened.clear();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

/** Bytes `[start, end)` of an open file. One call reads at most 2 GB, and may read less. */
function readWhole(handle: number, start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, end - start));
  for (let at = 0; at < bytes.length;) {
    const read = fs.readSync(handle, bytes, at, bytes.length - at, start + at);
    if (read === 0) throw new Error(`${bytes.length - at} of ${bytes.length} bytes could not be read back`);
    at += read;
  }
  return bytes;
}
