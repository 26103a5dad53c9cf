import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedSegment } from '../../src/browser/storage/bundled-segments.ts';

/** Lists the segments of a folder in `segments.json` there, as the extension reads it. Returns the list. */
export function listSegments(folder: string): readonly ListedSegment[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.wmk'));
  const listed = names.sort().map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
  writeFileSync(join(folder, 'segments.json'), `${JSON.stringify(listed)}\n`);
  return listed;
}
