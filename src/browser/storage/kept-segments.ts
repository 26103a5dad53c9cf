import type { SegmentStore } from '../../story-index/segment-file.ts';
import { createBundledSegments } from './bundled-segments.ts';
import { readExtensionFile } from './extension-files.ts';
import { ownFiles } from './own-files.ts';
import { createSegmentFolder } from './segment-folder.ts';

/** The segments that come with the extension. */
export const bundledSegments = createBundledSegments(
  createSegmentFolder('bundled', ownFiles),
  readExtensionFile,
);

/** The segments that the user added. */
export const importedSegments = createSegmentFolder('imported', ownFiles);

/** The segments of subscriptions. */
export const subscribedSegments = createSegmentFolder('subscribed', ownFiles);

/** The segments that the user added, to be asked: none where the browser keeps no files. */
export const askedImports: SegmentStore = { list: () => importedSegments.list().catch(() => []) };

/** Removes all segments that the user added. */
export async function removeImports(): Promise<void> {
  for (const { name } of await askedImports.list()) await importedSegments.remove(name);
}
