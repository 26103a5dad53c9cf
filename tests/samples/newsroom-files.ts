/** Where the files of the sample newsroom lie, and what they hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Relation } from '../../src/model.ts';
import type { ExpectedPage } from './expectations.ts';

export const newsroomFolder = join(import.meta.dirname, '../../samples/newsroom');
export const sitesFolder = join(newsroomFolder, 'sites');
export const recordsFile = join(newsroomFolder, 'records.jsonl');

/** What `expected.json` of the newsroom says of a page. */
export interface NewsroomPage extends ExpectedPage {
  /** What kind of page it is, in words. */
  kind: string;
  /** The verdict as the README's table names it; absent where the page is no article. */
  shown?: string;
}

/** One line of the build input. */
export interface BuildRecord {
  id: string;
  url: string;
  outlet: string;
  published: string;
  title: string;
  lang: string;
  text?: string;
  story?: string;
  relation: Relation;
  agency?: string;
  credited?: boolean;
}

/** All pages of the newsroom by `<host>/<path>`, as their expectations name them. */
export function readExpectedPages(): Record<string, NewsroomPage> {
  return JSON.parse(readFileSync(join(newsroomFolder, 'expected.json'), 'utf8')) as Record<
    string,
    NewsroomPage
  >;
}

/** The build input of the newsroom's index. */
export function readRecords(): BuildRecord[] {
  const lines = readFileSync(recordsFile, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as BuildRecord);
}

/** The file of a page; a path that ends with a slash is a folder's `index.html`. */
export function fileOfPage(key: string): string {
  return join(sitesFolder, key.endsWith('/') ? `${key}index.html` : `${key}.html`);
}

/** The keys of all pages that lie in `sites/`, sorted. */
export function listPageKeys(): string[] {
  if (!existsSync(sitesFolder)) return [];
  const files = readdirSync(sitesFolder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => file.replaceAll('\\', '/'));
  return pages.map((file) => file.replace(/(?<=\/)index\.html$|\.html$/, '')).sort();
}
