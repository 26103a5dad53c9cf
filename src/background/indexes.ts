import { packageStore } from '../browser/storage/package-store.ts';
import { createLibrary } from '../library/library.ts';

/** The segments in the package. The first question after the worker wakes opens them. */
export const library = createLibrary([packageStore]);
