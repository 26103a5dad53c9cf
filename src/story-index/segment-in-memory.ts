import type { SegmentFile } from './segment-file.ts';

/** A segment whose bytes are in memory. */
export function segmentInMemory(name: string, bytes: Uint8Array<ArrayBuffer>): SegmentFile {
  return {
    name,
    byteLength: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}
