/** Documents of the project as pages of the website. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { DOCUMENTS, SitePage } from './layout.tsx';
import { renderMarkdown, type LinkOf } from './markdown.tsx';

const root = join(import.meta.dirname, '../..');

/** Page -> the document that it shows. */
const SOURCES: Readonly<Partial<Record<(typeof DOCUMENTS)[number]['file'], string>>> = {
  'publish.html': 'site/publish.md',
  'subscription.html': 'src/library/SUBSCRIPTION.md',
  'format.html': 'src/story-index/FORMAT.md',
  'matching.html': 'docs/matching.md',
  'privacy.html': 'PRIVACY.md',
  'security.html': 'SECURITY.md',
};

/** A link of a document: to a page that shows the document which it names, to the web, or nowhere. */
const linksOf =
  (source: string): LinkOf =>
  (url) => {
    if (/^(?:https:|#)/.test(url) || /^[\w-]+\.html(?:#|$)/.test(url)) return url;
    const [path = '', anchor] = url.split('#');
    const target = posix.join(posix.dirname(source), path);
    const page = Object.entries(SOURCES).find(([, document]) => document === target)?.[0];
    return page === undefined ? undefined : `${page}${anchor === undefined ? '' : `#${anchor}`}`;
  };

async function documentPage(path: string, source: string): Promise<SitePage> {
  const markdown = readFileSync(join(root, source), 'utf8');
  const { title, body } = await renderMarkdown(markdown, linksOf(source));
  return {
    path,
    locale: 'en',
    title: `${title} – Wiremark`,
    description: title,
    children: <main class="site-main site-document">{body}</main>,
  };
}

export const documentPages = (): Promise<SitePage[]> =>
  Promise.all(Object.entries(SOURCES).map(([path, source]) => documentPage(path, source)));
