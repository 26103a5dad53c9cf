import type { WeighedStory } from '../match/match-article.ts';
import { matchPage } from '../match/match-page.ts';
import type { IndexCoverage, Page, Report } from '../model.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { OpenLibrary } from '../library/library.ts';
import { explainStories, type ExplainedStory } from './explain/explain-story.ts';
import type { InputRecord } from './input/input-records.ts';
import { pageWithoutArticle, readContent, withRecordFields, type PageContent } from './input/page-content.ts';
import { withoutLines } from './input/without-lines.ts';

/** A page's report, with data that the report itself does not hold. */
export interface CheckedPage {
  report: Report;
  /** For each article, the words at which its paragraphs start, counted from 0. */
  paragraphStarts: readonly (readonly number[])[];
  /** What the page was compared with. */
  coverage: readonly IndexCoverage[];
  /** The evidence that decided the report, if it was asked for. */
  explain?: readonly ExplainedStory[];
}

/** A line of `wiremark check --json`: a stable contract. Fields may be added, but none changes its meaning. */
export interface CheckedLine extends Report {
  /** Id of the page's record, null if it has none; of a file its path, absent if it is the only input. */
  id?: string | null;
  /** What each candidate was held against; absent unless asked for. */
  explain?: readonly ExplainedStory[];
}

/** The library to check pages against, and whether to explain each report. Explaining changes no report, but reads the names of every candidate. */
export interface Checking {
  library: OpenLibrary;
  explains?: boolean;
  /** Lines that do not count, wherever they stand in a page (`linesOfBoilerplate`). */
  ignored?: readonly string[];
}

/**
 * Checks one page as the extension would. The fields of a record win over the page's own. A page without an article is matched only by its
 * address, and its report counts no words.
 */
export function checkContent(
  content: PageContent,
  record: InputRecord,
  checking: Checking,
): Promise<CheckedPage> {
  const url = record.url ?? null;
  const read = readContent(content, url);
  const page = withRecordFields(read ?? pageWithoutArticle(content, url), record);
  return reportOn(read ? withoutLines(page, checking.ignored ?? []) : withEmptyArticle(page), checking);
}

async function reportOn(page: Page, { library, explains }: Checking): Promise<CheckedPage> {
  const prints = fingerprintsOf(page);
  const paragraphStarts = prints.articles.map(({ blockWordStarts }) => blockWordStarts);
  const { index, coverage } = library;
  const today = new Date().toISOString();
  if (explains !== true)
    return { report: await matchPage(prints, index, { today }), paragraphStarts, coverage };
  const weighed: WeighedStory[] = [];
  const report = await matchPage(prints, index, {
    today,
    observer: { onWeighed: (story) => weighed.push(story) },
  });
  return { report, paragraphStarts, coverage, explain: explainStories(weighed, report) };
}

/**
 * Gives a page without articles an empty one, because a report counts the words of at least one article. Removes the canonical address and the
 * metadata's credits: as in the browser, a page without an article credits nobody.
 */
function withEmptyArticle(page: Page): Page {
  const articles = [{ headline: '', headlineNode: null, blocks: [], asides: [] }];
  return { ...page, canonicalUrl: null, metadataCredits: [], articles };
}
