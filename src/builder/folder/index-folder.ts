import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrokenIndex, createLibrary } from '../../library/library.ts';
import type { IndexSource, StoryIndex } from '../../story-index/story-index.ts';
import { UnreadableInput } from '../input/input-records.ts';

/** Folder of the index in the extension's package. */
export const BUNDLED_INDEX = fileURLToPath(new URL('../../../public/index', import.meta.url));

/** Reads the files of an index from a folder. */
export function folderSource(folder: string): IndexSource {
  return {
    name: folder,
    read: (fileName) => {
      try {
        const bytes = fs.readFileSync(path.join(folder, fileName));
        return Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      } catch (error) {
        return Promise.reject(new UnreadableInput((error as Error).message));
      }
    },
  };
}

/** Opens the index in each folder. @throws UnreadableInput that names the folder whose index cannot be opened */
export async function openFolders(folders: readonly string[]): Promise<readonly StoryIndex[]> {
  try {
    return await createLibrary(folders.map(folderSource)).open();
  } catch (error) {
    throw error instanceof BrokenIndex ? new UnreadableInput(`${error.source}: ${error.message}`) : error;
  }
}

/** Writes an index's files into a folder, and removes the files of any earlier index there. */
export function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const old of fs.readdirSync(folder)) if (/\.(wmk|wms)$/.test(old)) fs.rmSync(path.join(folder, old));
  for (const [name, bytes] of files) fs.writeFileSync(path.join(folder, name), bytes);
}
