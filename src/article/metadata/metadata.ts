import type { MetadataCredit, Page } from '../../model.ts';
import { parseWebUrl } from '../../text/address.ts';
import { publicHostOf } from '../../text/site.ts';
import { readJsonLd, type JsonLdFact } from './json-ld.ts';
import { collapse } from '../../text/words.ts';

/** What a page says of itself. */
export interface Metadata {
  about: Omit<Page, 'url' | 'articles'>;
  /** All names that it gives its article, best first. */
  titles: readonly string[];
}

const MAX_CREDITS = 60;
const MAX_VALUE_CHARACTERS = 500;

/** Properties of JSON-LD that credit, by the name they have as a `MetadataCredit`. */
const JSON_LD_CREDITS = new Set(
  'author creator contributor publisher sourceOrganization provider isBasedOn isBasedOnUrl creditText dateline copyrightHolder'.split(
    ' ',
  ),
);

/** Meta names that credit, and how a `MetadataCredit` calls them. */
const META_CREDITS: Readonly<Record<string, string>> = {
  author: 'meta:author',
  'article:author': 'meta:author',
  'dc.creator': 'meta:author',
  'parsely-author': 'meta:author',
  'sailthru.author': 'meta:author',
  byl: 'meta:author',
  'syndication-source': 'meta:syndication-source',
  'original-source': 'meta:original-source',
  source: 'meta:source',
  'dc.source': 'meta:source',
  'dcterms.source': 'meta:source',
  article_source: 'meta:source',
};

/** Properties of microdata that credit. */
const MICRODATA_CREDITS =
  'author creator contributor publisher provider sourceOrganization isBasedOn isBasedOnUrl copyrightHolder'.split(
    ' ',
  );

/** Selectors of microformats, microdata and link types that credit. A trust.txt is not asked: it says whose a site is, not a text. */
const MARKUP_CREDITS: readonly [selector: string, source: string][] = [
  ['.source-org', 'hnews:source-org'],
  ['.hnews .dateline, .hentry .dateline, .h-entry .dateline', 'hnews:dateline'],
  ['link[rel~="syndication-source"], a[rel~="syndication-source"]', 'link:syndication-source'],
  ['link[rel~="original-source"], a[rel~="original-source"]', 'link:original-source'],
  ...MICRODATA_CREDITS.map((name): [string, string] => [
    `[itemprop~="${name}"]`,
    `microdata:${name.replace('Url', '')}`,
  ]),
];

/** Microdata of these things says nothing of the article's text. */
const OTHER_THINGS =
  '[itemtype*="Comment"], [itemtype*="ImageObject"], [itemtype*="VideoObject"], [itemtype*="Review"]';

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

/** Reads the metadata of a page; `url` is the address that it was read at. */
export function readMetadata(document: Document, url: string | null): Metadata {
  const { facts, hasUnread } = readJsonLd(document);
  const meta = readMetaTags(document);
  const canonicalUrl = readCanonical(document, url);
  const titles = titlesOf(document, facts, meta);
  const about = {
    canonicalUrl,
    title: titles[0] ?? '',
    siteName: first(meta, ['og:site_name', 'application-name']) ?? null,
    published: readPublished(document, facts, meta),
    language: readLanguage(document, facts, meta),
    metadataCredits: creditsOf(document, { facts, meta, canonicalUrl, url }),
    ...(hasUnread ? { hasUnreadMetadata: true } : {}),
  };
  return { about, titles };
}

type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Meta tags by lower-case name or property. */
function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  const elements = document.getElementsByTagName('meta');
  for (let i = 0; i < elements.length && i < 500; i++) {
    const element = elements[i];
    const name = (element?.getAttribute('property') ?? element?.getAttribute('name') ?? '')
      .trim()
      .toLowerCase();
    const value = collapse((element?.getAttribute('content') ?? '').slice(0, MAX_VALUE_CHARACTERS));
    if (name && value) tags.set(name, [...(tags.get(name) ?? []).slice(0, 9), value]);
  }
  return tags;
}

function first(meta: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
}

/** The page's titles: its own for sharing first, for the window's title often carries the site's name. */
function titlesOf(document: Document, facts: readonly JsonLdFact[], meta: MetaTags): string[] {
  const own = [
    first(meta, ['og:title']),
    ...facts.filter(({ property }) => property === 'headline').map(({ value }) => value),
  ];
  const window = collapse(document.title.slice(0, MAX_VALUE_CHARACTERS));
  const withoutSite = window.replace(/\s+[|–—»·-]\s+[^|–—»·]{2,40}$/u, '');
  const titles = [...own, withoutSite, window, first(meta, ['twitter:title'])];
  return [...new Set(titles.filter((title) => title !== undefined && title !== ''))] as string[];
}

/** `rel=canonical` (or `og:url`) as an absolute address, null if the page names none. */
function readCanonical(document: Document, url: string | null): string | null {
  const href =
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  if (!href || href.length > 2_000) return null;
  return parseWebUrl(href, url ?? undefined)?.href ?? null;
}

function readPublished(document: Document, facts: readonly JsonLdFact[], meta: MetaTags): string | null {
  const given = [
    ...facts.filter(({ property }) => property === 'datePublished').map(({ value }) => value),
    first(meta, META_PUBLISHED),
    document.querySelector('[itemprop~="datePublished"]')?.getAttribute('content'),
    document.querySelector('[itemprop~="datePublished"]')?.getAttribute('datetime'),
    document.querySelector('article time[datetime], time.published, time[pubdate]')?.getAttribute('datetime'),
  ];
  return given.map(toIsoDate).find((date) => date !== undefined) ?? null;
}

/** An ISO date as it stands; other spellings become one; undefined if it is no date. */
function toIsoDate(text: string | null | undefined): string | undefined {
  const value = text?.trim() ?? '';
  if (/^\d{4}-\d{2}-\d{2}(?:$|[T ])/.test(value))
    return Number.isNaN(Date.parse(value)) ? undefined : value.replace(' ', 'T');
  if (value.length < 8 || value.length > 60) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function readLanguage(document: Document, facts: readonly JsonLdFact[], meta: MetaTags): string | null {
  const given = [
    document.documentElement?.getAttribute('lang'),
    facts.find(({ property }) => property === 'inLanguage')?.value,
    first(meta, ['og:locale', 'content-language', 'language']),
  ];
  for (const tag of given) {
    const primary = /^\s*([a-z]{2,3})(?:$|[-_\s])/i.exec(tag ?? '')?.[1];
    if (primary) return primary.toLowerCase();
  }
  return null;
}

interface CreditSources {
  facts: readonly JsonLdFact[];
  meta: MetaTags;
  canonicalUrl: string | null;
  url: string | null;
}

function creditsOf(document: Document, { facts, meta, canonicalUrl, url }: CreditSources): MetadataCredit[] {
  const fromJsonLd = facts
    .filter(({ property }) => JSON_LD_CREDITS.has(property))
    .map(({ property, value }) => ({ source: `json-ld:${property.replace('Url', '')}`, value }));
  const fromMeta = Object.entries(META_CREDITS).flatMap(([name, source]) =>
    (meta.get(name) ?? []).map((value) => ({ source, value })),
  );
  const fromMarkup = MARKUP_CREDITS.flatMap(([selector, source]) =>
    markupCredits(document, selector, source),
  );
  const fromLink =
    canonicalUrl && isOtherHost(canonicalUrl, url) ? [{ source: 'link:canonical', value: canonicalUrl }] : [];
  return withoutRepeats([...fromJsonLd, ...fromMeta, ...fromMarkup, ...fromLink]).slice(0, MAX_CREDITS);
}

function markupCredits(document: Document, selector: string, source: string): MetadataCredit[] {
  return [...document.querySelectorAll(selector)].slice(0, 5).flatMap((element) => {
    if (source.startsWith('microdata:') && isOfOtherThing(element)) return [];
    const text = markupValue(element);
    return text ? [{ source, value: text }] : [];
  });
}

function isOfOtherThing(element: Element): boolean {
  return (element.parentElement?.closest(OTHER_THINGS) ?? null) !== null;
}

/** A value is what `content` says, the address of a link, the `name` of a thing, or the words of a small element. */
function markupValue(element: Element): string {
  const isLink = element.localName === 'link' || element.hasAttribute('rel');
  const given = element.getAttribute('content') ?? (isLink ? element.getAttribute('href') : null);
  if (given !== null) return collapse(given.slice(0, MAX_VALUE_CHARACTERS));
  const name = element.hasAttribute('itemscope') ? element.querySelector('[itemprop~="name"]') : null;
  return name?.getAttribute('content') ?? shortText(name ?? element);
}

/** The text of a small element; nothing of a large one, which holds more than a name. */
function shortText(element: Element): string {
  if (element.getElementsByTagName('*').length > 30) return '';
  const text = collapse(element.textContent ?? '');
  return text.length <= 200 ? text : '';
}

/** Does a canonical link name another host than the page's own? Where that is no public one, the link is the page's own address. */
function isOtherHost(canonicalUrl: string, url: string | null): boolean {
  const own = publicHostOf(url);
  const other = publicHostOf(canonicalUrl);
  return own !== undefined && other !== undefined && own !== other;
}

function withoutRepeats(credits: readonly MetadataCredit[]): MetadataCredit[] {
  const seen = new Map(credits.map((credit) => [`${credit.source}\n${credit.value}`, credit]));
  return [...seen.values()];
}
