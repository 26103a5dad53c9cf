import type { DropRule, Refusal } from '../article/document/explain.ts';
import { refusalOf } from '../article/read-page.ts';
import type { DetectorName } from '../credit/detectors/detectors.ts';
import { findCreditsExplained } from '../credit/find-credits.ts';
import type { Article, AsideKind, BlockKind, Credit, Page } from '../model.ts';
import type { InputRecord } from './input/input-records.ts';
import { pageWithoutArticle, readContent, withRecordFields, type PageContent } from './input/page-content.ts';
import { parseHtml } from './input/parse-html.ts';

/** A line of the page that is in none of its articles, with the rule that dropped it. */
export interface DroppedLine {
  text: string;
  rule: DropRule;
  /** Selector of the element that the rule rests on. */
  detail?: string;
}

/** The output of `wiremark read --json` for one page: a stable contract. Fields may be added, but none changes its meaning. */
export interface ReadPage {
  /** Id of the page's record; of a file its path, absent if it is the only input. */
  id?: string | null;
  url: string | null;
  title: string;
  /** Headline of the main article; empty if it has none. */
  headline: string;
  published: string | null;
  language: string | null;
  /** The main article first; empty if the page is no article. */
  articles: readonly {
    headline: string;
    blocks: readonly { kind: BlockKind; text: string }[];
    asides: readonly { kind: AsideKind; text: string }[];
  }[];
  /** The credits of the report, each with the detector that found it. */
  credits: readonly (Credit & { detector: DetectorName })[];
  /** Why the page is no article; absent if it is one. */
  notArticle?: Refusal;
  /** Lines that were left out; absent unless asked for. */
  explain?: readonly DroppedLine[];
}

/** The result of reading a page, with reasons. */
export interface Reading {
  page: ReadPage;
  metadata: Pick<Page, 'canonicalUrl' | 'siteName' | 'metadataCredits'>;
  /** In the order of the page; empty if the page was refused before its lines were read. */
  dropped: readonly DroppedLine[];
}

/**
 * Reads one page, with reasons. The fields of a record win over the page's own. If the page is no article, finding out why takes two more
 * readings.
 */
export function readWithReasons(content: PageContent, record: InputRecord): Reading {
  const url = record.url ?? null;
  const dropped: DroppedLine[] = [];
  const read = readContent(content, url, (line) => dropped.push(line));
  const page = withRecordFields(read ?? pageWithoutArticle(content, url), record);
  return {
    page: {
      ...(record.id == null ? {} : { id: record.id }),
      url,
      title: page.title,
      headline: page.articles[0]?.headline ?? '',
      published: page.published,
      language: page.language,
      articles: page.articles.map(textsOf),
      // As in the browser, a page without an article has no credits.
      credits: read ? creditsOf(page) : [],
      ...(read ? {} : { notArticle: reasonOf(content) }),
    },
    metadata: {
      canonicalUrl: page.canonicalUrl,
      siteName: page.siteName,
      metadataCredits: page.metadataCredits,
    },
    dropped,
  };
}

function textsOf({ headline, blocks, asides }: Article): ReadPage['articles'][number] {
  return {
    headline,
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
    asides: asides.map(({ kind, text }) => ({ kind, text })),
  };
}

function creditsOf(page: Page): ReadPage['credits'] {
  return findCreditsExplained(page).map(({ credit, detector }) => ({ ...credit, detector }));
}

function reasonOf(content: PageContent): Refusal {
  return ('html' in content ? refusalOf(parseHtml(content.html)) : undefined) ?? 'too few words';
}
