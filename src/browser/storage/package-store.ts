import { segmentInMemory } from '../../story-index/segment-in-memory.ts';
import type { SegmentFile, SegmentStore } from '../../story-index/segment-file.ts';
import { readExtensionFile } from './extension-files.ts';

/** Folder of the segments in the extension's package. `segments.json` there lists their names. */
const FOLDER = 'index';

/** The segments in the extension's own package. A browser reads such a file only whole. */
export const packageStore: SegmentStore = {
  async list() {
    const listed = new TextDecoder().decode(await readExtensionFile(`${FOLDER}/segments.json`));
    const names = (JSON.parse(listed) as { name: string }[]).map(({ name }) => name);
    return Promise.all(names.map(readSegment));
  },
};

async function readSegment(name: string): Promise<SegmentFile> {
  return segmentInMemory(name, new Uint8Array(await readExtensionFile(`${FOLDER}/${name}`)));
}
