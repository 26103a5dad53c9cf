import { readExtensionFile } from '../browser/storage/extension-files.ts';
import { createLibrary } from '../library/library.ts';

/** The index in the package. The first question after the worker wakes opens it. */
export const library = createLibrary([
  { name: 'bundled', read: (fileName) => readExtensionFile(`index/${fileName}`) },
]);
