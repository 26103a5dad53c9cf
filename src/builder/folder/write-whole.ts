import fs from 'node:fs';

/** Writes bytes at the end of an open file, and returns how many it took: a disk that is nearly full takes fewer than it is given. */
export type WriteSome = (handle: number, bytes: Uint8Array) => number;

const writeSome: WriteSome = (handle, bytes) => fs.writeSync(handle, bytes);

/** Writes all bytes at the end of an open file. @throws Error if the system cannot, a full disk above all */
export function writeWhole(handle: number, bytes: Uint8Array, write: WriteSome = writeSome): void {
  for (let at = 0; at < bytes.length;) {
    const taken = write(handle, bytes.subarray(at));
    if (taken <= 0) throw new Error(`${bytes.length - at} of ${bytes.length} bytes could not be written`);
    at += taken;
  }
}
