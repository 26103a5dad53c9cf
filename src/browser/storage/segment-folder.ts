/**
 * Segments among the browser's own files, which no page, site or other extension can read (the origin private file system):
 *
 *     segments/bundled/SHA256.wmk         came with the extension
 *     segments/imported/SHA256.wmk        the user added it
 *     segments/subscribed/SHA256.wmk      it came with a subscription
 *     segments/.../SHA256.wmk.part        is being written, and is asked by nobody; removed when the browser starts
 *
 * A file gets its name by one rename, after it was read back and checked whole. So a browser that ends at any step leaves what was there or
 * what was to come.
 */
import type { SegmentFile, SegmentStore } from '../../story-index/segment-file.ts';
import { readAhead } from './read-ahead.ts';
import { writeWhole } from './write-whole.ts';

/** What a folder needs of the browser. Tests hand in their own. */
export interface OwnFiles {
  /** Rejects where the browser keeps no files, as Firefox while it never remembers history. */
  root(): Promise<FileSystemDirectoryHandle>;
  /** Runs when no other page or worker of the extension writes. */
  alone<T>(write: () => Promise<T>): Promise<T>;
}

/** Reads a segment whole. Rejects with one sentence if anything is wrong with it. */
export type Verify = (file: SegmentFile) => Promise<unknown>;

/** A folder of segments that can be added to. Every call rejects where the browser keeps no files. */
export interface SegmentFolder extends SegmentStore {
  /** Is the segment there, and has it the bytes that its name says? Reads it whole. */
  isWhole(name: string): Promise<boolean>;
  /** Keeps a segment under the SHA-256 of its bytes, which it returns with the extension. What `verify` rejects is not kept. */
  keep(bytes: Blob, verify: Verify): Promise<string>;
  /** Removes what is kept under a name, if anything is. */
  remove(name: string): Promise<void>;
  /** Removes what a browser that ended while it wrote has left. */
  removeLeftovers(): Promise<void>;
}

/** A file that can be renamed: all browsers can, and TypeScript does not know. */
interface RenamedFile extends FileSystemFileHandle {
  move(name: string): Promise<void>;
}

const SEGMENTS = 'segments';
const SEGMENT_NAME = /^[0-9a-f]{64}\.wmk$/;
const PART = '.part';

/** Is there no such file, or no such folder? */
export const isAbsent = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

/** `undefined` in place of what is not there. */
const ifThere = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });

/** The name under which a segment is kept. Cost: about 1 ms for each megabyte, and the memory to hold all of it. */
export async function segmentNameOf(bytes: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()));
  return `${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.wmk`;
}

/** A file or a part of memory as a segment's file. */
export const segmentFileOf = (name: string, bytes: Blob): SegmentFile => ({
  name,
  byteLength: bytes.size,
  read: async (start, end) => new Uint8Array(await bytes.slice(start, end).arrayBuffer()),
});

/** The folder of segments of one kind. Opens nothing yet, and makes the folder when something is to be kept. */
export function createSegmentFolder(
  kind: 'bundled' | 'imported' | 'subscribed',
  own: OwnFiles,
): SegmentFolder {
  async function folder(create: boolean): Promise<FileSystemDirectoryHandle> {
    const segments = await (await own.root()).getDirectoryHandle(SEGMENTS, { create });
    return segments.getDirectoryHandle(kind, { create });
  }

  async function handles(): Promise<FileSystemHandle[]> {
    const found: FileSystemHandle[] = [];
    for await (const handle of (await ifThere(folder(false)))?.values() ?? []) found.push(handle);
    return found;
  }

  async function fileOf(name: string): Promise<File | undefined> {
    const there = await ifThere(folder(false));
    return there && ifThere(there.getFileHandle(name).then((handle) => handle.getFile()));
  }

  async function isWhole(name: string): Promise<boolean> {
    const file = await fileOf(name);
    return file !== undefined && (await segmentNameOf(file)) === name;
  }

  async function removeEntry(name: string): Promise<void> {
    const there = await ifThere(folder(false));
    if (there) await ifThere(there.removeEntry(name));
  }

  async function write(name: string, bytes: Blob, verify: Verify): Promise<void> {
    const aside = (await (await folder(true)).getFileHandle(name + PART, { create: true })) as RenamedFile;
    try {
      await writeWhole(aside, bytes);
      const written = await aside.getFile();
      const found = await segmentNameOf(written);
      if (found !== name) throw new Error(`story index: written as ${name}, but reads back as ${found}`);
      await verify(segmentFileOf(name, written));
      // Only a damaged file can be in the way.
      await removeEntry(name);
      await aside.move(name);
    } catch (error) {
      await removeEntry(name + PART);
      throw error;
    }
  }

  return {
    isWhole,
    list: async () => {
      const named = (await handles()).filter(({ name }) => SEGMENT_NAME.test(name));
      const files = await Promise.all(
        named.map((handle) => ifThere((handle as FileSystemFileHandle).getFile())),
      );
      return files
        .flatMap((file) => (file ? [readAhead(segmentFileOf(file.name, file))] : []))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    keep: async (bytes, verify) => {
      const name = await segmentNameOf(bytes);
      await own.alone(async () => {
        if (!(await isWhole(name))) await write(name, bytes, verify);
      });
      return name;
    },
    remove: (name) => own.alone(() => removeEntry(name)),
    removeLeftovers: () =>
      own.alone(async () => {
        for (const { name } of await handles()) if (!SEGMENT_NAME.test(name)) await removeEntry(name);
      }),
  };
}
