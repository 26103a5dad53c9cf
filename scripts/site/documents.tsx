/** Documents of the project as pages of the website. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { DOCUMENTS, SitePage } from './layout.tsx';
import { renderMarkdown, slugOf, type LinkOf } from './markdown.tsx';

const root = join(import.meta.dirname, '../..');

/** Page -> the document that it shows; after a `#`, only the section under that heading. */
const SOURCES: Readonly<Partial<Record<(typeof DOCUMENTS)[number]['file'], string>>> = {
  'publish.html': 'README.md#Publish an index',
  'publishing.html': 'docs/publishing.md',
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
    const [page, shown] =
      Object.entries(SOURCES).find(
        ([, document]) => document === target || slugOf(document) === slugOf(`${target}#${anchor}`),
      ) ?? [];
    if (page === undefined) return undefined;
    return anchor === undefined || shown !== target ? page : `${page}#${anchor}`;
  };

/** A section of a document, its heading as the title. Throws where there is none. */
export function sectionOf(markdown: string, heading: string): string {
  const start = new RegExp(`^(#+) ${heading}$`, 'm').exec(markdown);
  if (start === null) throw new Error(`document: no section "${heading}"`);
  const [found, level = ''] = start;
  const inside = markdown.slice(start.index + found.length);
  const end = new RegExp(`^#{1,${level.length}} `, 'm').exec(inside)?.index;
  return `# ${heading}${inside.slice(0, end)}`;
}

async function documentPage(path: string, source: string): Promise<SitePage> {
  const [file = '', heading] = source.split('#');
  const whole = readFileSync(join(root, file), 'utf8');
  const markdown = heading === undefined ? whole : sectionOf(whole, heading);
  const { title, body } = await renderMarkdown(markdown, linksOf(file));
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
