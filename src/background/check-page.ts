import type { PageFingerprints } from '../model.ts';
import type { TabResult } from '../messages.ts';
import { isFound } from '../report/provenance.ts';
import { matchPage } from '../match/match-page.ts';
import type { OpenLibrary } from '../library/library.ts';

/** Matches a page against the library. Never rejects: a library of which nothing can be opened becomes the state `error`, with its sentence. */
export async function checkPage(
  page: PageFingerprints,
  openLibrary: () => Promise<OpenLibrary>,
): Promise<TabResult> {
  const url = page.url ?? '';
  try {
    const { index, coverage } = await openLibrary();
    const report = await matchPage(page, index, { today: new Date().toISOString() });
    const paragraphStarts = page.articles.map(({ blockWordStarts }) => blockWordStarts);
    return { state: isFound(report) ? 'found' : 'none', url, report, coverage, paragraphStarts };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'error', url, error: { code: 'index-broken', message } };
  }
}
