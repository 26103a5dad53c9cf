import fs from 'node:fs';
import type { Disk } from '../../../src/builder/folder/own-folder.ts';

/** The disk of this machine, where `before` is called before each call, and may throw in its place. */
export function watchedDisk(before: (name: keyof Disk, args: readonly unknown[]) => void): Disk {
  return new Proxy<Disk>(fs, {
    get:
      (disk, name: keyof Disk) =>
      (...args: unknown[]) => {
        before(name, args);
        return (disk[name] as (...given: unknown[]) => unknown)(...args);
      },
  });
}

/** A disk whose process is killed before its call number `last`: that call and all later ones fail. `calls` counts. */
export function killedDisk(last: number): { disk: Disk; counted: { calls: number } } {
  const counted = { calls: 0 };
  const disk = watchedDisk(() => {
    if (counted.calls++ >= last) throw new Error('killed');
  });
  return { disk, counted };
}

/** A disk that holds no more than this number of bytes: a write takes what fits, and the next one fails. */
export function smallDisk(most: number): Disk {
  let left = most;
  const writeSync = (handle: number, bytes: Uint8Array): number => {
    if (left === 0 && bytes.length > 0) throw new Error('ENOSPC: no space left on device, write');
    const taken = fs.writeSync(handle, bytes.subarray(0, left));
    left -= taken;
    return taken;
  };
  return new Proxy<Disk>(fs, {
    get: (disk, name: keyof Disk) => (name === 'writeSync' ? writeSync : disk[name]),
  });
}
