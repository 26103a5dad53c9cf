import { readExtensionFile } from '../browser/storage/extension-files.ts';
import { openIndex } from '../story-index/read/reader.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { openOnce } from '../library/open-once.ts';

/** The index in the package, opened at the first question after the worker woke. */
const getBundledIndex = openOnce(() =>
  openIndex({ name: 'bundled', read: (fileName) => readExtensionFile(`index/${fileName}`) }),
);

/** All indexes that are asked. Throws with the broken index's own sentence. */
export const getIndexes = async (): Promise<readonly StoryIndex[]> => [await getBundledIndex()];
