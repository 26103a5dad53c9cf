import type { OwnFiles } from './segment-folder.ts';

/** The browser's own files of the extension. */
export const ownFiles: OwnFiles = {
  root: () => navigator.storage.getDirectory(),
  alone: (write) => navigator.locks.request('segments', write),
};
