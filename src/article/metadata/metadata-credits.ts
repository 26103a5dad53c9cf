import {
  attributeOf,
  closest,
  elementsNamed,
  find,
  findAll,
  hasAttribute,
  localNameOf,
  parentElementOf,
  textContentOf,
} from '../../dom.ts';
import type { MetadataCredit } from '../../model.ts';
import { WORK, type Steps } from '../../steps.ts';
import { pageHostOf } from '../../text/page-address.ts';
import { publicHostOf } from '../../text/site.ts';
import { collapse } from '../../text/words.ts';
import type { JsonLdFact } from './things.ts';
import { MAX_VALUE_CHARACTERS, type MetaTags } from './meta-tags.ts';
import { createOwnScope } from './own-scope.ts';

/** Most credits kept of one page: a limit on cost. */
const MAX_CREDITS = 60;

/** Most elements looked at for one selector: a limit on cost. */
const MAX_ELEMENTS = 5;

/** Most elements inside one that holds a name; a larger one holds more than a name. */
const MAX_NAME_ELEMENTS = 30;

/** Most characters of a name in the words of an element. */
const MAX_NAME_CHARACTERS = 200;

/** The same with the white space of the markup between the words. */
const MAX_RAW_CHARACTERS = 10 * MAX_NAME_CHARACTERS;

/** Properties of JSON-LD that credit. */
const JSON_LD_CREDITS = new Set(
  'author creator contributor publisher sourceOrganization provider isBasedOn isBasedOnUrl creditText dateline copyrightHolder'.split(
    ' ',
  ),
);

/** Meta names that credit, and their names in a `MetadataCredit`. */
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

/** Selectors of microformats, microdata and link types that credit. A trust.txt is not read: it says whose a site is, rather than a text. */
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

/** Where a page's metadata credits stand. */
export interface CreditSources {
  facts: readonly JsonLdFact[];
  meta: MetaTags;
  canonicalUrl: string | null;
  url: string | null;
}

/** Collects the names that a page's metadata gives for its text. Pauses before each search through the page. */
export function* readMetadataCredits(
  document: Document,
  { facts, meta, canonicalUrl, url }: CreditSources,
): Steps<MetadataCredit[]> {
  const fromJsonLd = facts
    .filter(({ property }) => JSON_LD_CREDITS.has(property))
    .map(({ property, value }) => ({ source: `json-ld:${property.replace('Url', '')}`, value }));
  const fromMeta = Object.entries(META_CREDITS).flatMap(([name, source]) =>
    (meta.get(name) ?? []).map((value) => ({ source, value })),
  );
  const fromMarkup: MetadataCredit[] = [];
  const search = elementsNamed(document, '*').length * WORK.search;
  yield search;
  const isOwn = createOwnScope(document);
  for (const [selector, source] of MARKUP_CREDITS) {
    yield search;
    fromMarkup.push(...markupCredits(document, { selector, source, isOwn }));
  }
  const fromLink =
    canonicalUrl && isOtherHost(canonicalUrl, url) ? [{ source: 'link:canonical', value: canonicalUrl }] : [];
  return withoutRepeats([...fromJsonLd, ...fromMeta, ...fromMarkup, ...fromLink]).slice(0, MAX_CREDITS);
}

interface MarkupCredit {
  selector: string;
  source: string;
  isOwn: (element: Element) => boolean;
}

function markupCredits(document: Document, { selector, source, isOwn }: MarkupCredit): MetadataCredit[] {
  const elements = findAll(document, selector);
  const first = Array.from({ length: Math.min(elements.length, MAX_ELEMENTS) }, (_, i) => elements[i]);
  return first.flatMap((element) => {
    if (!element || !isOwn(element)) return [];
    if (source.startsWith('microdata:') && isOfOtherThing(element)) return [];
    const text = markupValue(element);
    return text ? [{ source, value: text }] : [];
  });
}

function isOfOtherThing(element: Element): boolean {
  const parent = parentElementOf(element);
  return parent !== null && closest(parent, OTHER_THINGS) !== null;
}

/** The value of an element: its `content`, the address of a link, the `name` of a thing, or the words of a small element. */
function markupValue(element: Element): string {
  const isLink = localNameOf(element) === 'link' || hasAttribute(element, 'rel');
  const given = attributeOf(element, 'content') ?? (isLink ? attributeOf(element, 'href') : null);
  if (given !== null) return collapse(given.slice(0, MAX_VALUE_CHARACTERS));
  const name = hasAttribute(element, 'itemscope') ? find(element, '[itemprop~="name"]') : null;
  return (name && attributeOf(name, 'content')) ?? shortText(name ?? element);
}

/** The text of a small element; nothing of a large one, which holds more than a name. */
function shortText(element: Element): string {
  if (elementsNamed(element, '*').length > MAX_NAME_ELEMENTS) return '';
  const whole = textContentOf(element) ?? '';
  if (whole.length > MAX_RAW_CHARACTERS) return '';
  const text = collapse(whole);
  return text.length <= MAX_NAME_CHARACTERS ? text : '';
}

/** Does a canonical link name another host than the page's own? On the reader's own machine it is the page's address. */
function isOtherHost(canonicalUrl: string, url: string | null): boolean {
  const own = pageHostOf({ url, canonicalUrl });
  const other = publicHostOf(canonicalUrl);
  return own !== undefined && other !== undefined && own !== other;
}

function withoutRepeats(credits: readonly MetadataCredit[]): MetadataCredit[] {
  const seen = new Map(credits.map((credit) => [`${credit.source}\n${credit.value}`, credit]));
  return [...seen.values()];
}
