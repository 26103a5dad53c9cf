import { readExtensionFile } from '../browser/storage/extension-files.ts';
import { createLibrary } from '../library/library.ts';

/** The index in the package, opened at the first question after the worker woke. */
export const library = createLibrary([
  { name: 'bundled', read: (fileName) => readExtensionFile(`index/${fileName}`) },
]);
