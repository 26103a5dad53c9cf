import type { PageFingerprints } from '../model.ts';
import type { TabResult } from '../messages.ts';
import { isFound } from '../report/provenance.ts';
import { matchPage } from '../match/match-page.ts';
import type { StoryIndex } from '../story-index/story-index.ts';

/** Matches a page against the indexes. Never rejects: a broken index becomes the state `error`, with its sentence. */
export async function checkPage(
  page: PageFingerprints,
  getIndexes: () => Promise<readonly StoryIndex[]>,
): Promise<TabResult> {
  const url = page.url ?? '';
  try {
    const indexes = await getIndexes();
    const report = await matchPage(page, indexes);
    const coverage = indexes.map((index) => index.coverage);
    const paragraphStarts = page.articles.map(({ blockWordStarts }) => blockWordStarts);
    return { state: isFound(report) ? 'found' : 'none', url, report, coverage, paragraphStarts };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'error', url, error: { code: 'index-broken', message } };
  }
}
