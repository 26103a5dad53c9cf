/** Real pages: five of stories in the bundled index with their expected results, and new ones that no index knows. They are kept beside the project, not in it; without them their cases are skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
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

const unknownPagesFolder = join(sharedPagesFolder, '../data/pages');
const PACKED = '.html.gz';

/** Names of new pages whose stories no index knows; none where the pages are not there. */
export const listUnknownPages = (): string[] =>
  existsSync(unknownPagesFolder)
    ? readdirSync(unknownPagesFolder)
        .filter((file) => file.endsWith(PACKED))
        .map((file) => file.slice(0, -PACKED.length))
    : [];

/** The HTML of a page that `listUnknownPages` lists. */
export const readUnknownPage = (name: string): string =>
  gunzipSync(readFileSync(join(unknownPagesFolder, name + PACKED))).toString('utf8');
