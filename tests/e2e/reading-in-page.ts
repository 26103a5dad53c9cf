/** Reads the page that it runs in, with the reader of the extension. Bundled by `bundleReading`. */
import { readPage } from '../../src/article/read-page.ts';

/** What is read of a page: a line for each headline and each block of its articles, with what it is. None of a page without an article. */
export function readWords(document: Document): string[] {
  const articles = readPage(document, null)?.articles ?? [];
  return articles.flatMap(({ headline, blocks }) => [
    `headline: ${headline}`,
    ...blocks.map(({ kind, text }) => `${kind}: ${text}`),
  ]);
}
