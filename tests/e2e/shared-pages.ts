/** Five real pages and what must be said of them. They lie beside the project and are no part of it; without them their cases are skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedPage } from '../samples/expectations.ts';

/** `WIREMARK_REAL_PAGES` names another folder. */
export const sharedPagesFolder =
  process.env.WIREMARK_REAL_PAGES ?? join(import.meta.dirname, '../../../shared/pages');

const expectedFile = join(sharedPagesFolder, 'expected.json');

/** Do the real pages lie beside the project? */
export const hasSharedPages = (): boolean => existsSync(expectedFile);

/** The expectations by name. */
export function readSharedExpectations(): Record<string, ExpectedPage> {
  return JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, ExpectedPage>;
}
