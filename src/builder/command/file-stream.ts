import { Writable } from 'node:stream';
import { writeWhole } from '../folder/write-whole.ts';

/**
 * A stream into an open file that notices a full disk. Node's own for a standard output that is a file writes once, and takes what the disk left
 * out for written.
 */
export function fileStream(handle: number): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        writeWhole(handle, chunk);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
