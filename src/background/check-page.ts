import type { PageFingerprints, Report } from '../model.ts';
import type { TabResult } from '../messages.ts';
import { matchPage } from '../match/match-page.ts';
import type { StoryIndex } from '../story-index/read/reader.ts';

/** Is there anything to tell of this page: a source, a relation, or a credit of its text? */
export const hasFinding = (report: Report): boolean => report.verdict.basis !== 'none';

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
    return { state: hasFinding(report) ? 'found' : 'none', url, report, coverage, paragraphStarts };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'error', url, error: { code: 'index-broken', message } };
  }
}
