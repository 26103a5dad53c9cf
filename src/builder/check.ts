import { matchPage } from '../match/match-page.ts';
import type { Page, Report } from '../model.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { readInput } from './input/input-records.ts';
import { emptyPage, pageOfRecord, readContent, type PageContent } from './input/page-content.ts';

/** The report on one page, as the extension would make it. A page without an article is matched by its address alone. */
export function checkContent(
  content: PageContent,
  url: string | null,
  indexes: readonly StoryIndex[],
): Promise<Report> {
  return checkPage(readContent(content, url) ?? withEmptyArticle(emptyPage(url)), indexes);
}

function checkPage(page: Page, indexes: readonly StoryIndex[]): Promise<Report> {
  return matchPage(fingerprintsOf(page), indexes);
}

/** Reports count the words of at least one article. */
function withEmptyArticle(page: Page): Page {
  return { ...page, articles: [{ headline: '', headlineNode: null, blocks: [], asides: [] }] };
}

/** A report on a line of JSONL input, or why the line has none. */
export type LineReport = (Report & { id: string | null }) | { id: string | null; error: string };

/** Reports on the records of a JSONL file, one by one, in order. @throws UnreadableInput */
export async function* checkRecords(
  file: string,
  indexes: readonly StoryIndex[],
): AsyncGenerator<LineReport> {
  for await (const line of readInput(file)) {
    if ('skipped' in line) {
      yield { id: null, error: line.skipped };
      continue;
    }
    const id = line.record.id ?? null;
    const page = pageOfRecord(line.record);
    if (page === undefined) yield { id, error: 'neither text nor html' };
    else yield { id, ...(await checkPage(page, indexes)) };
  }
}
