/** Pages and lists of a made web. Texts are real articles; all around them is made, as much as on pages of today. */
import { chanceOf, type Chance } from '../quality/random.ts';

/** An article, and where it stands. */
export interface MadeArticle {
  host: string;
  path: string;
  title: string;
  published: string;
  paragraphs: readonly string[];
}

/** Requests, and bytes on the wire of answers that are 304 and of all others. */
export interface Counted {
  requests: number;
  notModified: number;
  bytesOf304: number;
  bytesOfOthers: number;
}

export const COUNT_HOST = 'count';
export const LIST_PATH = '/news.xml';

/** Bytes of a page. Half of the real pages of 2023 to 2026 that were measured have 250 kB or more. */
export const PAGE_BYTES = 150_000;
const LINKS = 250;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The page of an article, of 150 kB: a head, menus of links, the article, more links, and scripts for the rest. */
export function pageOf({ host, path, title, published, paragraphs }: MadeArticle): string {
  const chance = chanceOf(`page ${host}${path}`);
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
  }).replaceAll('<', '\\u003c');
  const links = Array.from({ length: LINKS }, (_, i) => linkOf(i, chance));
  const half = links.length / 2;
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><link rel="canonical" href="https://${host}${path}"><script type="application/ld+json">${data}</script></head>`;
  const body = `<body><header><nav><ul>${links.slice(0, half).join('')}</ul></nav></header><main><article><h1>${escaped(title)}</h1>${paragraphs
    .map((text) => `<p class="text">${escaped(text)}</p>`)
    .join('\n')}</article></main><aside><ul>${links.slice(half).join('')}</ul></aside>`;
  const script = `<script>window.state=${JSON.stringify(fillerOf(PAGE_BYTES - head.length - body.length - 60, chance))}</script>`;
  return `${head}${body}${script}</body></html>`;
}

const WORDS = [
  'harbour',
  'council',
  'sheep',
  'ferry',
  'winter',
  'budget',
  'season',
  'bridge',
  'mayor',
  'lamp',
];

const linkOf = (i: number, chance: Chance): string =>
  `<li class="teaser"><div class="box"><a href="/news/${i}-${chance.pick(WORDS)}"><span class="kicker">${chance.pick(WORDS)}</span> <span class="title">The ${chance.pick(WORDS)} and the ${chance.pick(WORDS)}</span></a></div></li>`;

function fillerOf(length: number, chance: Chance): string {
  const parts: string[] = [];
  for (let at = 0; at < length;) {
    const part = `${chance.pick(WORDS)}:${chance.between(0, 999_999)},`;
    parts.push(part);
    at += part.length;
  }
  return parts.join('');
}

/** A news sitemap of these articles, which stand on its host. */
export const sitemapOf = (articles: readonly MadeArticle[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${articles
    .map(
      ({ host, path, title, published }) =>
        `<url><loc>https://${host}${path}</loc><news:news><news:publication><news:name>Made</news:name><news:language>en</news:language></news:publication><news:publication_date>${published}</news:publication_date><news:title>${escaped(title)}</news:title></news:news></url>`,
    )
    .join('')}</urlset>`;
