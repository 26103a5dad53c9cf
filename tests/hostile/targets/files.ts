import type { IndexSource } from '../../../src/story-index/story-index.ts';

/** Files in memory, as an index reads them. */
export const filesAsSource = (files: ReadonlyMap<string, Uint8Array>): IndexSource => ({
  name: 'hostile',
  read: (name) => {
    const bytes = files.get(name);
    return bytes ? Promise.resolve(bytes.slice().buffer) : Promise.reject(new Error(`no file ${name}`));
  },
});
