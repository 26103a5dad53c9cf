import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrokenIndex, createLibrary } from '../../library/library.ts';
import type { IndexSource, StoryIndex } from '../../story-index/story-index.ts';
import { UnreadableInput } from '../input/input-records.ts';

/** Folder of the index in the extension's package. */
export const BUNDLED_INDEX = fileURLToPath(new URL('../../../public/index', import.meta.url));

/** Folder in the folder of an index that holds the files of a newer one until they have moved out; `write-folder.ts` makes it. */
export const NEXT_FOLDER = '.wiremark-next';

/** Reads the files of an index from a folder. */
export function folderSource(folder: string): IndexSource {
  return {
    name: folder,
    read: (fileName) => {
      try {
        const bytes =
          readIfThere(path.join(folder, NEXT_FOLDER, fileName)) ??
          fs.readFileSync(path.join(folder, fileName));
        return Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      } catch (error) {
        return Promise.reject(new UnreadableInput((error as Error).message));
      }
    },
  };
}

function readIfThere(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Opens the index in each folder. @throws UnreadableInput that names the folder whose index cannot be opened */
export async function openFolders(folders: readonly string[]): Promise<readonly StoryIndex[]> {
  try {
    return await createLibrary(folders.map(folderSource)).open();
  } catch (error) {
    throw error instanceof BrokenIndex ? new UnreadableInput(`${error.source}: ${error.message}`) : error;
  }
}
