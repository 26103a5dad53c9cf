import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Scratch } from '../../story-index/write/scratch.ts';

/** Scratch files in a temporary folder. `dispose` removes it. */
export function folderScratch(): Scratch & { dispose(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-build-'));
  const opened = new Map<string, number>();
  const handleOf = (file: string): number => {
    const handle = opened.get(file) ?? fs.openSync(path.join(folder, file), 'a+');
    opened.set(file, handle);
    return handle;
  };
  return {
    append(file, bytes) {
      fs.writeSync(handleOf(file), bytes);
    },
    read(file, start, end) {
      const handle = handleOf(file);
      const length = Math.max(0, Math.min(end, fs.fstatSync(handle).size) - start);
      const bytes = new Uint8Array(length);
      fs.readSync(handle, bytes, 0, length, start);
      return bytes;
    },
    remove(file) {
      fs.closeSync(handleOf(file));
      opened.delete(file);
      fs.rmSync(path.join(folder, file));
    },
    dispose() {
      for (const handle of opened.values()) fs.closeSync(handle);
      opened.clear();
      fs.rmSync(folder, { recursive: true });
    },
  };
}
