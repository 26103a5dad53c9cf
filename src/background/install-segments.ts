import { bundledSegments, importedSegments, subscribedSegments } from '../browser/storage/kept-segments.ts';
import { verifySegment } from '../story-index/read/verify-segment.ts';
import { library } from './indexes.ts';

/** Puts the segments that come with the extension among the browser's own files, unless they are there and whole, and has them asked there. Never rejects. @param stayAwake keeps the worker running until what it returns is called */
export async function installSegments(stayAwake: () => () => void): Promise<void> {
  const sleep = stayAwake();
  try {
    await importedSegments.removeLeftovers();
    await subscribedSegments.removeLeftovers();
    await bundledSegments.install(verifySegment);
    library.reopen();
  } catch {
    // The browser keeps no files, has no room, or ends: the package is asked.
  } finally {
    sleep();
  }
}
