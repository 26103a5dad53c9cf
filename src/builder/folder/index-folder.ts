import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrokenIndex, createLibrary, type OpenLibrary } from '../../library/library.ts';
import { SEGMENT_EXTENSION } from '../../story-index/format/layout.ts';
import type { SegmentFile, SegmentStore } from '../../story-index/segment-file.ts';
import { unreadable, UnreadableInput } from '../input/input-records.ts';
import { sayError } from '../input/say-error.ts';

/** Folder of the segments in the extension's package. Asked for when it is needed: in tests with a document no module has a file's address. */
export const bundledIndex = (): string => fileURLToPath(new URL('../../../public/index', import.meta.url));

/** The name of a segment that is named by its bytes. */
const SEGMENT_NAME = /^[0-9a-f]{64}\.wmk$/;

/** The segment in a file. One that is named by its bytes is the same in whatever folder; any other has its path for a name. @throws Error if there is no such file */
export function segmentFile(file: string): SegmentFile {
  const name = path.basename(file);
  return {
    name: SEGMENT_NAME.test(name) ? name : file,
    byteLength: fs.statSync(file).size,
    read: (start, end) => new Promise((resolve) => resolve(readRange(file, start, end))),
  };
}

function readRange(file: string, start: number, end: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(end - start);
  try {
    const handle = fs.openSync(file, 'r');
    try {
      return bytes.subarray(0, fs.readSync(handle, bytes, 0, bytes.length, start));
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    throw new Error(sayError(error), { cause: error });
  }
}

/** The segments in a folder, or the one in a file. */
export function segmentsAt(place: string): SegmentStore {
  return {
    list: () => new Promise((resolve) => resolve(segmentPaths(place).map(segmentFile))),
  };
}

/** Paths of the segments in a folder, in the order of their names; a file is its own. @throws UnreadableInput if there is no such place, or none in it */
export function segmentPaths(place: string): string[] {
  const paths = readingFrom(place, () => {
    if (fs.statSync(place).isFile()) return [place];
    const names = fs.readdirSync(place).filter((name) => name.endsWith(SEGMENT_EXTENSION));
    return names.sort().map((name) => path.join(place, name));
  });
  if (paths.length > 0) return paths;
  throw new UnreadableInput(`${place}: there is no index in it, no file ends in ${SEGMENT_EXTENSION}`);
}

function readingFrom<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(place, error);
  }
}

/** Opens the segments in all of these files and folders as one library. @throws UnreadableInput that names the place where there is none, or none that can be opened */
export async function openPlaces(places: readonly string[]): Promise<OpenLibrary> {
  try {
    return await createLibrary(places.map(segmentsAt)).open();
  } catch (error) {
    throw error instanceof BrokenIndex ? new UnreadableInput(`${error.source}: ${error.message}`) : error;
  }
}
