/** Lists of news: news sitemaps and indexes of them, RSS, Atom, RDF and JSON Feed, gzipped or not. What a list says is its publisher's claim. */
import zlib from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { parseFeed } from 'feedsmith';
import { decodeText } from './decode-text.ts';

/** One article of a list. */
export interface ListedItem {
  url: string;
  title: string | null;
  /** ISO 8601. */
  published: string | null;
  language: string | null;
  /** When it was changed, in whatever form. */
  changed: string | null;
  author: string | null;
  /** The whole text, HTML, where the list has it. */
  html: string | null;
}

export type ReadList = { items: ListedItem[] } | { lists: { url: string; changed: string | null }[] };

/** Thrown for a list that cannot be read; the message says why in a few words. */
export class UnreadableList extends Error {}

/** Bytes of a list, or of an answer, for each byte of its compressed form. Feeds shrink to a tenth; a bomb to a thousandth. */
export const MOST_RATIO = 100;

/** Bytes of a list, uncompressed. The protocol of sitemaps allows 50 MB; a news sitemap has 1,000 articles. */
export const MOST_LIST_BYTES = 20_000_000;

/** Reads a list, whichever form it has. @throws UnreadableList */
export function readList(bytes: Uint8Array, contentType: string | undefined): ReadList {
  const text = decodeText(unzipped(bytes), charsetOf(contentType));
  if (text.includes('<!ENTITY')) throw new UnreadableList('XML with entities of its own');
  const [, root] = /<(?:\w+:)?(urlset|sitemapindex|rss|feed|RDF|html)\b/i.exec(text.slice(0, 5000)) ?? [];
  try {
    if (root === 'urlset' || root === 'sitemapindex') return readSitemap(text);
    return { items: readFeed(text) };
  } catch {
    throw new UnreadableList(
      root?.toLowerCase() === 'html' ? 'a web page in place of a list' : 'no list of news',
    );
  }
}

function unzipped(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return zlib.gunzipSync(bytes, { maxOutputLength: Math.min(MOST_LIST_BYTES, bytes.length * MOST_RATIO) });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableList(isTooLarge ? 'too large when unzipped' : 'broken gzip');
  }
}

/** `text/xml; charset=utf-8` -> `utf-8` */
export const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1];

interface Sitemap {
  urlset?: { url?: SitemapUrl[] };
  sitemapindex?: { sitemap?: { loc?: unknown; lastmod?: unknown }[] };
}
interface SitemapUrl {
  loc?: unknown;
  lastmod?: unknown;
  news?: { title?: unknown; publication_date?: unknown; publication?: { language?: unknown } };
}

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

function readSitemap(text: string): ReadList {
  const { urlset, sitemapindex } = parser.parse(text) as Sitemap;
  if (sitemapindex !== undefined)
    return {
      lists: (sitemapindex.sitemap ?? []).flatMap(({ loc, lastmod }) => {
        const url = textOf(loc);
        return url === null ? [] : [{ url, changed: textOf(lastmod) }];
      }),
    };
  return {
    items: (urlset?.url ?? []).flatMap(({ loc, lastmod, news }) => {
      const url = textOf(loc);
      if (url === null) return [];
      const published = isoDate(textOf(news?.publication_date));
      return [
        {
          url,
          title: textOf(news?.title),
          published,
          language: languageOf(textOf(news?.publication?.language)),
          changed: textOf(lastmod),
          ...{ author: null, html: null },
        },
      ];
    }),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** A text of XML without its entities; null for none. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|amp));/gi,
      (entity, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
        const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

function readFeed(text: string): ListedItem[] {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).flatMap((item) =>
        itemOf({
          url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          published: item.pubDate ?? item.dc?.dates?.[0],
          language: parsed.feed.language,
          changed: item.atom?.updated,
          author: item.dc?.creators?.join(', '),
          html: item.content?.encoded ?? item.description,
        }),
      );
    case 'rdf':
      return (parsed.feed.items ?? []).flatMap((item) =>
        itemOf({
          url: item.link,
          title: item.title,
          published: item.dc?.dates?.[0],
          language: parsed.feed.dc?.languages?.[0],
          author: item.dc?.creators?.join(', '),
          html: item.content?.encoded ?? item.description,
        }),
      );
    case 'atom':
      return (parsed.feed.entries ?? []).flatMap((entry) =>
        itemOf({
          url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
          title: entry.title?.value,
          published: entry.published ?? entry.updated,
          language: parsed.feed.xml?.lang,
          changed: entry.updated,
          author: entry.authors?.map(({ name }) => name).join(', '),
          html: entry.content?.value ?? entry.summary?.value,
        }),
      );
    case 'json':
      return (parsed.feed.items ?? []).flatMap((item) =>
        itemOf({
          url: item.url,
          title: item.title,
          published: item.date_published,
          language: item.language ?? parsed.feed.language,
          changed: item.date_modified,
          author: item.authors?.map(({ name }) => name).join(', '),
          html: item.content_html ?? item.content_text,
        }),
      );
  }
}

type Said = { [K in keyof ListedItem]?: ListedItem[K] | Date | undefined };

function itemOf({ url, title, published, language, changed, author, html }: Said): ListedItem[] {
  const address = plain(url);
  if (address === null) return [];
  return [
    {
      url: address,
      title:
        plain(title)
          ?.replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim() || null,
      published: isoDate(plain(published)),
      language: languageOf(plain(language)),
      changed: plain(changed),
      author: plain(author),
      html: plain(html),
    },
  ];
}

const plain = (value: string | Date | null | undefined): string | null =>
  value instanceof Date ? value.toISOString() : (value ?? null);

const languageOf = (tag: string | null): string | null =>
  /^[a-z]{2,3}(?=[-_]|$)/i.exec(tag ?? '')?.[0].toLowerCase() ?? null;

/** A date of a list in ISO 8601, as it stands where it is in that form; null if it is none. */
function isoDate(date: string | null): string | null {
  if (date === null) return null;
  if (/^\d{4}-\d\d-\d\d(?:T|$)/.test(date) && !Number.isNaN(Date.parse(date))) return date;
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
