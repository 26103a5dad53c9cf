/** The texts of a file that are to be compared with another one's. */
import { readPageAnyway } from '../../article/read-page.ts';
import { readContent, type PageContent } from './page-content.ts';
import { parseHtml } from './parse-html.ts';

/** One text: the article of a page, or a plain text. */
export interface FileText {
  /** Empty where it has none. */
  headline: string;
  paragraphs: readonly string[];
  /** BCP 47, null if the page does not say. */
  language: string | null;
}

/** The text of each article of a file, the main one first; of a page that looks like no article, its longest text; empty where there is no text. */
export function textsOf(content: PageContent): FileText[] {
  const page =
    'html' in content
      ? readPageAnyway(parseHtml(content.html), null)
      : readContent({ ...content, isDeclaredArticle: true }, null);
  return (page?.articles ?? []).flatMap(({ headline, blocks }) =>
    blocks.length === 0
      ? []
      : [{ headline, paragraphs: blocks.map(({ text }) => text), language: page?.language ?? null }],
  );
}
