import type { MemoryStore } from '../../memory/memory-store.ts';
import { isAbsent, type OwnFiles } from './segment-folder.ts';
import { writeWhole } from './write-whole.ts';

/** Folder of the memory among the browser's own files. */
const FOLDER = 'memory';

/**
 * The memory's files among the browser's own. A file gets all of its bytes at once, when it is closed; what it held before, and what is removed,
 * is not on the disk any more.
 */
export function createMemoryFolder(own: Pick<OwnFiles, 'root'>): MemoryStore {
  const folder = async (create = false): Promise<FileSystemDirectoryHandle> =>
    (await own.root()).getDirectoryHandle(FOLDER, { create });

  async function list(): Promise<string[]> {
    const names: string[] = [];
    for await (const { name } of (await folder()).values()) names.push(name);
    return names;
  }

  return {
    list: () =>
      list().catch((error: unknown) => {
        if (isAbsent(error)) return [];
        throw error;
      }),
    read: async (name) => {
      const handle = await (await folder()).getFileHandle(name);
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    },
    write: async (name, bytes) => {
      await writeWhole(await (await folder(true)).getFileHandle(name, { create: true }), bytes);
    },
    remove: async (name) => (await folder()).removeEntry(name),
  };
}
