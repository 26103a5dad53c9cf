/**
 * Writes segments into a folder, in place of those that are there. All are written aside and synced, then renamed to their names, and then the old
 * ones are removed: a full disk, a kill or a power cut leaves the old segments, the new ones, or both, and each is whole. A story that is in both
 * counts once.
 *
 *     DIR/.wiremark-new-PID-XXXXXX/segment-N     aside; the next writer removes what a killed one left
 *     DIR/SHA256.wmk                             in place
 *
 * Only segments are removed: files that bear a segment's name, and begin like one; those of format 3 too.
 */
import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SEGMENT_EXTENSION, SEGMENT_MAGIC } from '../../story-index/format/layout.ts';
import { makeFolder, makeOwnFolder, type Disk } from './own-folder.ts';
import { writingTo } from './unwritable.ts';
import { writeWhole } from './write-whole.ts';

/** First part of the names of folders for files that are being written. */
const NEW_FOLDER = '.wiremark-new';
/** The name of a segment, and those of the files of format 3. */
const SEGMENT_NAME = /^(?:[0-9a-f]{64}\.wmk|index\.wmk|shard-\d{5,}\.wms)$/;
const SEGMENT_BEGINNING = new RegExp(`^(?:${SEGMENT_MAGIC}|WMSHARD1)`);

/** The name of a segment's file: the SHA-256 of its bytes. */
export function segmentName(bytes: Uint8Array): string {
  return nameOf(createHash('sha256').update(bytes));
}

const nameOf = (hash: Hash): string => hash.digest('hex') + SEGMENT_EXTENSION;

/** Makes the folder. Before a long build, so that it is not in vain. @throws Unwritable */
function prepareFolder(folder: string, disk: Disk = fs): void {
  writingTo(folder, () => {
    makeFolder(folder, disk);
    disk.accessSync(folder, fs.constants.W_OK);
  });
}

/**
 * Writes segments, and removes those that were there. Returns the names of files that end like a segment, but are none of these, and stay.
 * @throws Unwritable if the disk does not take them; then those that were there stay
 */
export function writeFolder(folder: string, segments: readonly Uint8Array[], disk: Disk = fs): string[] {
  const writer = new FolderWriter(folder, disk);
  try {
    for (const segment of segments) writer.add((emit) => emit(segment));
    return writer.finish().strays;
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

/** The same for segments that come in parts, one after another. What is there stays until `finish`. @throws Unwritable, at any time */
export class FolderWriter {
  /** The names of segments, with their files aside. */
  readonly #files = new Map<string, string>();
  #aside: string | undefined;
  #bytes = 0;

  constructor(
    private readonly folder: string,
    private readonly disk: Disk = fs,
  ) {
    prepareFolder(folder, disk);
  }

  /** Writes a segment aside. @param write hands over its bytes */
  add(write: (emit: (bytes: Uint8Array) => void) => void): void {
    const { disk } = this;
    writingTo(this.folder, () => {
      const aside = (this.#aside ??= makeOwnFolder(this.folder, NEW_FOLDER, disk));
      const file = path.join(aside, `segment-${this.#files.size}`);
      const hash = createHash('sha256');
      const handle = disk.openSync(file, 'wx');
      try {
        write((bytes) => {
          hash.update(bytes);
          this.#bytes += bytes.length;
          writeWhole(handle, bytes, (to, some) => disk.writeSync(to, some));
        });
        disk.fsyncSync(handle);
      } finally {
        disk.closeSync(handle);
      }
      const name = nameOf(hash);
      // The same segment twice is one.
      if (this.#files.has(name)) disk.rmSync(file);
      else this.#files.set(name, file);
    });
  }

  /** Puts all segments in place of those that were there. Returns how many there are, and the names of files that end like a segment, but are none of these, and stay. */
  finish(): { segments: number; bytes: number; strays: string[] } {
    const { folder, disk } = this;
    return writingTo(folder, () => {
      try {
        for (const [name, file] of this.#files) disk.renameSync(file, path.join(folder, name));
      } finally {
        this.abandon();
      }
      syncFolder(folder, disk);
      const others = disk.readdirSync(folder).filter((name) => !this.#files.has(name));
      const old = others.filter((name) => isSegment(path.join(folder, name), disk));
      for (const name of old) disk.rmSync(path.join(folder, name));
      const strays = others.filter((name) => !old.includes(name) && /\.wm[ks]$/.test(name));
      return { segments: this.#files.size, bytes: this.#bytes, strays };
    });
  }

  /** Removes what is aside. */
  abandon(): void {
    if (this.#aside !== undefined) this.disk.rmSync(this.#aside, { recursive: true, force: true });
  }
}

function isSegment(file: string, disk: Disk): boolean {
  return (
    SEGMENT_NAME.test(path.basename(file)) &&
    disk.statSync(file, { throwIfNoEntry: false })?.isFile() === true &&
    SEGMENT_BEGINNING.test(firstBytes(file, disk))
  );
}

function firstBytes(file: string, disk: Disk): string {
  const bytes = Buffer.alloc(SEGMENT_MAGIC.length);
  const handle = disk.openSync(file, 'r');
  const read = disk.readSync(handle, bytes, 0, bytes.length, 0);
  disk.closeSync(handle);
  return bytes.toString('latin1', 0, read);
}

/** Makes the names in a folder last through a power cut. Windows cannot, and need not. */
function syncFolder(folder: string, disk: Disk): void {
  if (process.platform === 'win32') return;
  const handle = disk.openSync(folder, 'r');
  disk.fsyncSync(handle);
  disk.closeSync(handle);
}
