/**
 * The package `wiremark`, as programs use it. All that is exported here is stable: names may be added, and none changes its meaning within
 * a major version. Nothing here asks the network or writes a file.
 */
import type { OpenLibrary } from '../../library/library.ts';
import type { Report } from '../../model.ts';
import { buildIndex, type BuildOptions, type BuildResult } from '../build.ts';
import { checkContent } from '../check.ts';
import { bundledIndex, openPlaces } from '../folder/index-folder.ts';
import type { InputRecord } from '../input/input-records.ts';
import { contentOf, type PageContent } from '../input/page-content.ts';
import { readWithReasons, type ReadPage } from '../read.ts';

export type { BuildOptions, BuildResult, InputRecord, OpenLibrary, PageContent, ReadPage, Report };
export type * from '../../model.ts';

/** A page: its HTML or plain text, or either as it was told apart before. */
export type PageText = string | PageContent;

const toContent = (page: PageText): PageContent => (typeof page === 'string' ? contentOf(page) : page);

/**
 * Reads a page as the extension does: its articles, paragraph by paragraph, and its credits.
 * @param known what is known besides, such as the address; its fields win over the page's own
 * @throws Error for a text that is neither HTML nor plain text
 */
export function readPage(page: PageText, known: InputRecord = {}): ReadPage {
  return readWithReasons(toContent(page), known).page;
}

/** The credits of a page: who it says that its text, a photo or a fact is from. None if the page is no article. @throws as `readPage` */
export function findCredits(page: PageText, known: InputRecord = {}): ReadPage['credits'] {
  return readPage(page, known).credits;
}

/**
 * Opens segments (files `.wmk`, or folders of them) as one library; without places, the index that comes with the package. A damaged segment is left out:
 * its entry of `coverage` says why. Only the resident parts of segments are in memory; the rest is read when a page asks for it.
 * @throws Error that names the place where there is no segment, or none that can be opened
 */
export function openLibrary(places: readonly string[] = [bundledIndex()]): Promise<OpenLibrary> {
  return openPlaces(places);
}

/** Says where a page's text comes from, as `wiremark check --json` prints it. @throws as `readPage` */
export async function checkPage(
  page: PageText,
  library: OpenLibrary,
  known: InputRecord = {},
): Promise<Report> {
  return (await checkContent(toContent(page), known, { library })).report;
}

/**
 * Builds an index from files of records (JSONL, gzipped or not), as `wiremark build` does. Returns the bytes of its segments, each to be written
 * to a file `SHA-256.wmk`. Memory: the segments, twice at the end, and some 500 bytes a record; what records say is in scratch files. @throws Error that names a file that cannot be read
 */
export function buildSegments(files: readonly string[], options: BuildOptions): Promise<BuildResult> {
  return buildIndex(files, options);
}
