import fs from 'node:fs';
import { text as readStream } from 'node:stream/consumers';
import { parseHTML } from 'linkedom';
import { readPage } from '../article/read-page.ts';
import { readPlainText } from '../article/read-plain-text.ts';
import { findCredits } from '../credit/find-credits.ts';
import { fingerprintPage } from '../fingerprint/fingerprint-page.ts';
import type { Page, PageFingerprints } from '../model.ts';
import { UnreadableInput, type InputRecord } from './input-records.ts';

/** Reads an article's file, `-` is standard input; what starts with `<` is HTML, all else plain text. @throws UnreadableInput */
export async function readPageFile(file: string, url: string | null): Promise<Page> {
  const content = await readContent(file);
  const page = /^\s*</.test(content) ? pageOfHtml(content, url) : readPlainText(content, url);
  return page ?? emptyPage(url);
}

async function readContent(file: string): Promise<string> {
  try {
    return file === '-' ? await readStream(process.stdin) : fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnreadableInput(`${file}: ${(error as Error).message}`);
  }
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

function pageOfHtml(html: string, url: string | null): Page | undefined {
  return readPage(parseHTML(html).document, url);
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

/** Everything that is matched, from a page: the same steps as in the browser. */
export function fingerprintsOf(page: Page): PageFingerprints {
  return fingerprintPage(page, findCredits(page));
}
