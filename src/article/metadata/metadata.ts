import { attributeOf, elementsNamed, findAttribute, rootOf } from '../../dom.ts';
import type { Page } from '../../model.ts';
import { runToEnd, WORK, type Steps } from '../../steps.ts';
import { parseWebUrl } from '../../text/address.ts';
import { first, readMetaTags, type MetaTags } from './meta-tags.ts';
import { readMetadataCredits } from './metadata-credits.ts';
import { readJsonLd } from './json-ld.ts';
import { findMarkedUp, type MarkedUp } from './marked-up.ts';
import { headingsOf, isOfOtherPage, windowTitleOf } from './page-titles.ts';
import { siteNamesOf, titleParts } from './site-names.ts';
import type { JsonLdFact } from './things.ts';

/** What a page says of itself. */
export interface Metadata {
  about: Omit<Page, 'url' | 'articles'>;
  /** All names that the page gives its article, best first. */
  titles: readonly string[];
  /** Names of the site and of the section, which are no headline. */
  siteNames: readonly string[];
}

/** Longest canonical address that is read. */
const MAX_ADDRESS_CHARACTERS = 2_000;

/** Shortest date, without a time: `1.4.2031`. Lower, and bare years and numbers become dates. */
const MIN_DATE_CHARACTERS = 8;

/** Longest date, with weekday, time and zone. */
const MAX_DATE_CHARACTERS = 60;

/** Names of meta tags that hold the time of publication, best first. */
const META_PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'date',
  'dc.date',
  'dc.date.issued',
  'sailthru.date',
  'pubdate',
];

/** Most titles kept: each is compared with each line of the page. */
const MAX_TITLES = 8;

/** Reads the metadata of a page; `url` is the address of the page. Structured data of any size costs no more than the limits of `json-ld.ts`. */
export const readMetadata = (document: Document, url: string | null): Metadata =>
  runToEnd(readMetadataInSteps(document, url));

/** Like `readMetadata`, with a pause before each search through the page. */
export function* readMetadataInSteps(document: Document, url: string | null): Steps<Metadata> {
  const search = elementsNamed(document, '*').length * WORK.search;
  yield search;
  const all = readMetaTags(document);
  yield 2 * search;
  const headings = headingsOf(document);
  const isStale = isOfOtherPage(document, url, { meta: all, headings });
  const meta: MetaTags = isStale ? new Map() : all;
  const canonicalUrl = isStale ? null : readCanonical(document, url);
  yield WORK.structuredData;
  const { facts, hasUnread } = readJsonLd(document, {
    addresses: [url, canonicalUrl].filter((address) => address !== null),
    titles: [...headings, ...(isStale ? [] : [first(meta, ['og:title']) ?? '', windowTitleOf(document)])],
  });
  const markedUp = yield* findMarkedUp(document, search);
  yield search;
  const published = readPublished(document, { facts, meta, markedUp });
  const titles = [...(isStale ? headings : []), ...titlesOf(document, facts, meta)].slice(0, MAX_TITLES);
  const about = {
    canonicalUrl,
    title: titles[0] ?? '',
    siteName: first(all, ['og:site_name', 'application-name']) ?? null,
    published,
    language: readLanguage(document, facts, meta),
    metadataCredits: readMetadataCredits({ facts, meta, markedUp, canonicalUrl, url }),
    ...(hasUnread ? { hasUnreadMetadata: true } : {}),
  };
  return { about, titles, siteNames: siteNamesOf(url ?? canonicalUrl, all) };
}

/** The page's titles. The one for sharing comes first, because the window's title often carries the site's name. */
function titlesOf(document: Document, facts: readonly JsonLdFact[], meta: MetaTags): string[] {
  const own = [
    first(meta, ['og:title']),
    ...facts.filter(({ property }) => property === 'headline').map(({ value }) => value),
  ];
  const window = windowTitleOf(document);
  const withoutSite = window.replace(/\s+[|–—»·-]\s+[^|–—»·]{2,40}$/u, '');
  const [part] = titleParts(window);
  const titles = [...own, withoutSite, part, window, first(meta, ['twitter:title'])];
  const given = titles.filter((title) => title !== undefined && title !== '') as string[];
  return [...new Set(given)].slice(0, MAX_TITLES);
}

/** `rel=canonical` (or `og:url`) as an absolute address, null if the page names none. */
function readCanonical(document: Document, url: string | null): string | null {
  const href =
    findAttribute(document, 'link[rel~="canonical"]', 'href') ??
    findAttribute(document, 'meta[property="og:url"]', 'content');
  if (!href || href.length > MAX_ADDRESS_CHARACTERS) return null;
  return parseWebUrl(href, url ?? undefined)?.href ?? null;
}

interface DateSources {
  facts: readonly JsonLdFact[];
  meta: MetaTags;
  markedUp: MarkedUp;
}

function readPublished(document: Document, { facts, meta, markedUp }: DateSources): string | null {
  const given = [
    ...facts.filter(({ property }) => property === 'datePublished').map(({ value }) => value),
    first(meta, META_PUBLISHED),
    ...markedUp('itemprop', 'datePublished').map(dateOf),
    findAttribute(document, 'article time[datetime], time.published, time[pubdate]', 'datetime'),
  ];
  return given.map(toIsoDate).find((date) => date !== undefined) ?? null;
}

const dateOf = (element: Element): string | null =>
  attributeOf(element, 'content') ?? attributeOf(element, 'datetime');

/** An ISO date as it stands; other spellings become one; undefined if it is no date. */
function toIsoDate(text: string | null | undefined): string | undefined {
  const value = text?.trim() ?? '';
  if (/^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(value))
    return Number.isNaN(Date.parse(value)) ? undefined : value.replace(' ', 'T');
  if (value.length < MIN_DATE_CHARACTERS || value.length > MAX_DATE_CHARACTERS) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function readLanguage(document: Document, facts: readonly JsonLdFact[], meta: MetaTags): string | null {
  const root = rootOf(document);
  const given = [
    root && attributeOf(root, 'lang'),
    facts.find(({ property }) => property === 'inLanguage')?.value,
    first(meta, ['og:locale', 'content-language', 'language']),
  ];
  for (const tag of given) {
    const primary = /^\s*([a-z]{2,3})(?:$|[-_\s])/i.exec(tag ?? '')?.[1];
    if (primary) return primary.toLowerCase();
  }
  return null;
}
