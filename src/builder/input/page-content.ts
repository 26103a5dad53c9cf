import fs from 'node:fs';
import { fileContentOf } from '../../article/bytes/file-content.ts';
import type { Explain } from '../../article/document/explain.ts';
import { readMetadata } from '../../article/metadata/metadata.ts';
import { readPlainText } from '../../article/plain-text/read-plain-text.ts';
import { readPage } from '../../article/read-page.ts';
import type { Block, Page } from '../../model.ts';
import { decodeText } from './decode-text.ts';
import { unreadable, type InputRecord } from './input-records.ts';
import { parseHtml } from './parse-html.ts';

/** A page in a file or a record, not read yet. A declared article counts as one, however short its text. */
export type PageContent = { html: string } | { text: string; isDeclaredArticle: boolean };

/**
 * The content of a file. It is HTML where its text looks like it, and plain text elsewhere.
 * @throws Error for a PDF, a picture or another binary file
 */
export function contentOf(text: string): PageContent {
  const content = fileContentOf(text);
  if (!content) throw new Error('neither HTML nor plain text');
  return 'html' in content ? content : { ...content, isDeclaredArticle: false };
}

/** The content of the file with this name. @throws UnreadableInput */
export function readContentFile(file: string): PageContent {
  try {
    return contentOf(decodeText(fs.readFileSync(file)));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The content of an input record; HTML if it has both; undefined for a record without content. */
export function contentOfRecord({ html, text }: InputRecord): PageContent | undefined {
  if (html) return { html: html.replace(/^\uFEFF/, '') };
  return text ? { text, isDeclaredArticle: true } : undefined;
}

/** Reads a page as the browser would; undefined if it is no article. `explain` is told of each line that is left out. */
export function readContent(content: PageContent, url: string | null, explain?: Explain): Page | undefined {
  if ('html' in content) return readPage(parseHtml(content.html), url, explain);
  const { text, isDeclaredArticle } = content;
  const dropped: Parameters<Explain>[0][] = [];
  const page = readPlainText(text, url, explain && ((line) => dropped.push(line)));
  if (page === undefined && isDeclaredArticle) return pageOfParagraphs(text, url);
  if (explain) for (const line of dropped) explain(line);
  return page;
}

/** The page of an input record; undefined for a record without content or without an article. */
export function pageOfRecord(record: InputRecord): Page | undefined {
  const content = contentOfRecord(record);
  const page = content && readContent(content, record.url ?? null);
  return page && withRecordFields(page, record);
}

/** The same page with the fields of its record. They win over the page's own. */
export function withRecordFields(page: Page, record: InputRecord): Page {
  const [main, ...others] = page.articles;
  return {
    ...page,
    title: record.title ?? page.title,
    published: record.published ?? page.published,
    language: record.lang ?? page.language,
    articles: main === undefined ? [] : [{ ...main, headline: record.title ?? main.headline }, ...others],
  };
}

/** A page known only by its address. It has no articles. */
function emptyPage(url: string | null): Page {
  const unsaid = { canonicalUrl: null, siteName: null, published: null, language: null, metadataCredits: [] };
  return { url, ...unsaid, title: '', articles: [] };
}

/** A page that is no article, with its own metadata. */
export function pageWithoutArticle(content: PageContent, url: string | null): Page {
  const page = emptyPage(url);
  return 'html' in content ? { ...page, ...readMetadata(parseHtml(content.html), url).about } : page;
}

function pageOfParagraphs(text: string, url: string | null): Page {
  const lines = text.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim());
  const blocks = lines
    .filter((line) => line !== '')
    .map((line): Block => ({ kind: 'paragraph', text: line, nodes: [] }));
  return { ...emptyPage(url), articles: [{ headline: '', headlineNode: null, blocks, asides: [] }] };
}
