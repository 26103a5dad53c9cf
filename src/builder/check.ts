import type { WeighedStory } from '../match/match-article.ts';
import { matchPage } from '../match/match-page.ts';
import type { Page, Report } from '../model.ts';
import { fingerprintsOf } from '../pipeline.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { explainStories, type ExplainedStory } from './explain/explain-story.ts';
import type { InputRecord } from './input/input-records.ts';
import { pageWithoutArticle, readContent, withRecordFields, type PageContent } from './input/page-content.ts';

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

/**
 * Checks one page as the extension would. What a record says of its page wins over what the page says. A page without an article is matched
 * by its address alone: its report counts no words.
 */
export function checkContent(
  content: PageContent,
  record: InputRecord,
  checking: Checking,
): Promise<CheckedPage> {
  const url = record.url ?? null;
  const read = readContent(content, url);
  const page = withRecordFields(read ?? pageWithoutArticle(content, url), record);
  return reportOn(read ? page : withEmptyArticle(page), checking);
}

async function reportOn(page: Page, { indexes, explains }: Checking): Promise<CheckedPage> {
  const prints = fingerprintsOf(page);
  const paragraphStarts = prints.articles.map(({ blockWordStarts }) => blockWordStarts);
  if (explains !== true) return { report: await matchPage(prints, indexes), paragraphStarts };
  const weighed: WeighedStory[] = [];
  const report = await matchPage(prints, indexes, { onWeighed: (story) => weighed.push(story) });
  return { report, paragraphStarts, explain: explainStories(weighed, report) };
}

/** Reports count the words of at least one article. As in the browser, nothing is said of what a page without one credits. */
function withEmptyArticle(page: Page): Page {
  const articles = [{ headline: '', headlineNode: null, blocks: [], asides: [] }];
  return { ...page, canonicalUrl: null, metadataCredits: [], articles };
}
