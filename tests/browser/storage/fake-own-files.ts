import type { OwnFiles } from '../../../src/browser/storage/segment-folder.ts';

type Entries = Map<string, Entries | Blob>;

/** Thrown in place of each call from that on at which the browser ends. */
export class Ended extends Error {}

/**
 * The browser's own files in memory: what is needed of the File System standard, written from it. Bytes appear in a file when its writable
 * closes, all at once. `calls` counts; the call number `last` and all later ones fail, as in a browser that ended. While `isFull`, files are
 * left empty without an error, as Firefox does on a disk with little room.
 */
export function fakeOwnFiles(root: Entries = new Map(), last = Infinity) {
  const counted = { calls: 0, isFull: false };
  const step = (): Promise<void> =>
    counted.calls++ >= last ? Promise.reject(new Ended('the browser ended')) : Promise.resolve();
  const missing = (name: string): DOMException => new DOMException(`no ${name}`, 'NotFoundError');

  function fileHandle(folder: Entries, first: string) {
    let name = first;
    const handle = {
      kind: 'file',
      get name() {
        return name;
      },
      getFile: async () => {
        await step();
        const bytes = folder.get(name);
        if (!(bytes instanceof Blob)) throw missing(name);
        return new File([bytes], name);
      },
      createWritable: async () => {
        await step();
        const parts: Blob[] = [];
        return {
          write: async (part: Blob) => {
            await step();
            parts.push(part);
          },
          close: async () => {
            await step();
            folder.set(name, new Blob(counted.isFull ? [] : parts));
          },
          abort: () => Promise.resolve(),
        };
      },
      move: async (to: string) => {
        await step();
        if (folder.has(to)) throw new DOMException(to, 'InvalidModificationError');
        folder.set(to, folder.get(name) as Blob);
        folder.delete(name);
        name = to;
      },
    };
    return handle as unknown as FileSystemFileHandle;
  }

  function folderHandle(entries: Entries): FileSystemDirectoryHandle {
    const handle = {
      kind: 'directory',
      getDirectoryHandle: async (name: string, { create = false } = {}) => {
        await step();
        const known = entries.get(name);
        if (known instanceof Map) return folderHandle(known);
        if (!create) throw missing(name);
        const made: Entries = new Map();
        entries.set(name, made);
        return folderHandle(made);
      },
      getFileHandle: async (name: string, { create = false } = {}) => {
        await step();
        if (!entries.has(name) && !create) throw missing(name);
        if (!entries.has(name)) entries.set(name, new Blob([]));
        return fileHandle(entries, name);
      },
      removeEntry: async (name: string) => {
        await step();
        if (!entries.delete(name)) throw missing(name);
      },
      values: async function* () {
        await step();
        for (const name of [...entries.keys()]) yield fileHandle(entries, name);
      },
    };
    return handle as unknown as FileSystemDirectoryHandle;
  }

  const own: OwnFiles = { root: () => Promise.resolve(folderHandle(root)), alone: (write) => write() };
  return { own, root, counted };
}

/** As in a browser that keeps no files. */
export const noOwnFiles: OwnFiles = {
  root: () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError')),
  alone: (write) => write(),
};
