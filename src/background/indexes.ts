import { askedImports, bundledSegments } from '../browser/storage/kept-segments.ts';
import { createLibrary } from '../library/library.ts';

/** All segments that the browser keeps, or the package where it keeps none. The first question after the worker wakes opens them. */
export const library = createLibrary([bundledSegments, askedImports]);
