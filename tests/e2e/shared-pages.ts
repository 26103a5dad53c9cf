/** Five real pages and their expected results. They are kept beside the project, not in it; without them their cases are skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedPage } from '../samples/expectations.ts';

/** `WIREMARK_REAL_PAGES` names another folder. */
export const sharedPagesFolder =
  process.env.WIREMARK_REAL_PAGES ?? join(import.meta.dirname, '../../../shared/pages');

const expectedFile = join(sharedPagesFolder, 'expected.json');

/** Are the real pages there? */
export const hasSharedPages = (): boolean => existsSync(expectedFile);

/** The expected results by page name. */
export function readSharedExpectations(): Record<string, ExpectedPage> {
  return JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, ExpectedPage>;
}
