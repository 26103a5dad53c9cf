import type { WeighedStory } from '../match/match-article.ts';
import { matchPage } from '../match/match-page.ts';
import type { Page, Report } from '../model.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { explainStories, type ExplainedStory } from './explain/explain-story.ts';
import { readInput } from './input/input-records.ts';
import { emptyPage, pageOfRecord, readContent, type PageContent } from './input/page-content.ts';

/** A report, and where it was asked for what decided it. */
export type CheckedPage = Report & { explain?: readonly ExplainedStory[] };

/** What pages are checked against, and whether each report is explained. Explaining changes no report; it reads the names of every candidate. */
export interface Checking {
  indexes: readonly StoryIndex[];
  explains?: boolean;
}

/** The report on one page, as the extension would make it. A page without an article is matched by its address alone. */
export function checkContent(
  content: PageContent,
  url: string | null,
  checking: Checking,
): Promise<CheckedPage> {
  return checkPage(readContent(content, url) ?? withEmptyArticle(emptyPage(url)), checking);
}

async function checkPage(page: Page, { indexes, explains }: Checking): Promise<CheckedPage> {
  const prints = fingerprintsOf(page);
  if (explains !== true) return matchPage(prints, indexes);
  const weighed: WeighedStory[] = [];
  const report = await matchPage(prints, indexes, { onWeighed: (story) => weighed.push(story) });
  return { ...report, explain: explainStories(weighed, report) };
}

/** Reports count the words of at least one article. */
function withEmptyArticle(page: Page): Page {
  return { ...page, articles: [{ headline: '', headlineNode: null, blocks: [], asides: [] }] };
}

/** A report on a line of JSONL input, or why the line has none. */
export type LineReport = (CheckedPage & { id: string | null }) | { id: string | null; error: string };

/** Reports on the records of a JSONL file, one by one, in order. @throws UnreadableInput */
export async function* checkRecords(file: string, checking: Checking): AsyncGenerator<LineReport> {
  for await (const line of readInput(file)) {
    if ('skipped' in line) {
      yield { id: null, error: line.skipped };
      continue;
    }
    const id = line.record.id ?? null;
    const page = pageOfRecord(line.record);
    if (page === undefined) yield { id, error: 'neither text nor html' };
    else yield { id, ...(await checkPage(page, checking)) };
  }
}
