import fs from 'node:fs';
import { parseHTML } from 'linkedom';
import { readPage } from '../../article/read-page.ts';
import { readPlainText } from '../../article/plain-text/read-plain-text.ts';
import type { Page } from '../../model.ts';
import { UnreadableInput, type InputRecord } from './input-records.ts';

/** Reads an article's file; what starts with `<` is HTML, all else plain text. @throws UnreadableInput */
export function readPageFile(file: string, url: string | null): Page {
  try {
    return readPageText(fs.readFileSync(file, 'utf8'), url);
  } catch (error) {
    throw new UnreadableInput(`${file}: ${(error as Error).message}`);
  }
}

/** The page of a file's content. A page without an article has no blocks. */
export function readPageText(content: string, url: string | null): Page {
  const page = /^\s*</.test(content) ? pageOfHtml(content, url) : readPlainText(content, url);
  return page ?? emptyPage(url);
}

/** The page of an input record: its HTML as a browser would read it, or its text; undefined for a record without either. */
export function pageOfRecord(record: InputRecord): Page | undefined {
  const url = record.url ?? null;
  const read = record.html
    ? pageOfHtml(record.html, url)
    : record.text
      ? pageOfText(record.text, url)
      : undefined;
  if (read === undefined) return undefined;
  const [main, ...others] = read.articles;
  const headline = record.title ?? main?.headline ?? '';
  return {
    ...read,
    title: record.title ?? read.title,
    published: record.published ?? read.published,
    language: record.lang ?? read.language,
    articles: main === undefined ? [] : [{ ...main, headline }, ...others],
  };
}

/** linkedom, unlike a browser, makes no body of its own where the file has none. */
function pageOfHtml(html: string, url: string | null): Page | undefined {
  const whole = /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return readPage(parseHTML(whole).document, url);
}

/** A record's text is an article by declaration, however short. */
function pageOfText(text: string, url: string | null): Page {
  const read = readPlainText(text, url);
  if (read !== undefined) return read;
  const paragraphs = text.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim());
  const blocks = paragraphs
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph' as const, text: line, nodes: [] }));
  return { ...emptyPage(url), articles: [{ headline: '', headlineNode: null, blocks, asides: [] }] };
}

function emptyPage(url: string | null): Page {
  const article = { headline: '', headlineNode: null, blocks: [], asides: [] };
  return {
    url,
    canonicalUrl: null,
    title: '',
    siteName: null,
    published: null,
    language: null,
    metadataCredits: [],
    articles: [article],
  };
}
