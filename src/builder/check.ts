import type { WeighedStory } from '../match/match-article.ts';
import { matchPage } from '../match/match-page.ts';
import type { Page, Report } from '../model.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { explainStories, type ExplainedStory } from './explain/explain-story.ts';
import { readInput } from './input/input-records.ts';
import { emptyPage, pageOfRecord, readContent, type PageContent } from './input/page-content.ts';

/** A page's report, with what the report itself does not hold. */
export interface CheckedPage {
  report: Report;
  /** Words at which the paragraphs of each article start, from 0. */
  paragraphStarts: readonly (readonly number[])[];
  /** What decided the report, where that was asked for. */
  explain?: readonly ExplainedStory[];
}

/** What pages are checked against, and whether each report is explained. Explaining changes no report; it reads the names of every candidate. */
export interface Checking {
  indexes: readonly StoryIndex[];
  explains?: boolean;
}

/** Checks one page as the extension would. A page without an article is matched by its address alone. */
export function checkContent(
  content: PageContent,
  url: string | null,
  checking: Checking,
): Promise<CheckedPage> {
  return reportOn(readContent(content, url) ?? withEmptyArticle(emptyPage(url)), checking);
}

async function reportOn(page: Page, { indexes, explains }: Checking): Promise<CheckedPage> {
  const prints = fingerprintsOf(page);
  const paragraphStarts = prints.articles.map(({ blockWordStarts }) => blockWordStarts);
  if (explains !== true) return { report: await matchPage(prints, indexes), paragraphStarts };
  const weighed: WeighedStory[] = [];
  const report = await matchPage(prints, indexes, { onWeighed: (story) => weighed.push(story) });
  return { report, paragraphStarts, explain: explainStories(weighed, report) };
}

/** Reports count the words of at least one article. */
function withEmptyArticle(page: Page): Page {
  return { ...page, articles: [{ headline: '', headlineNode: null, blocks: [], asides: [] }] };
}

/** What was found for a line of JSONL input, or why the line has no report. */
export type CheckedLine = { id: string | null } & (CheckedPage | { error: string });

/** Checks the records of a JSONL file, one by one, in order. @throws UnreadableInput */
export async function* checkRecords(file: string, checking: Checking): AsyncGenerator<CheckedLine> {
  for await (const line of readInput(file)) {
    if ('skipped' in line) {
      yield { id: null, error: line.skipped };
      continue;
    }
    const id = line.record.id ?? null;
    const page = pageOfRecord(line.record);
    if (page === undefined) yield { id, error: 'neither text nor html' };
    else yield { id, ...(await reportOn(page, checking)) };
  }
}
