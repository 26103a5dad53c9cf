import {
  attributeOf,
  closest,
  elementsNamed,
  find,
  hasAttribute,
  localNameOf,
  parentElementOf,
  textContentOf,
} from '../../dom.ts';
import type { MetadataCredit } from '../../model.ts';
import { pageHostOf } from '../../text/page-address.ts';
import { publicHostOf } from '../../text/site.ts';
import { collapse } from '../../text/words.ts';
import type { JsonLdFact } from './things.ts';
import type { MarkedUp } from './marked-up.ts';
import { MAX_VALUE_CHARACTERS, type MetaTags } from './meta-tags.ts';

/** Most credits kept of one page: a limit on cost. */
const MAX_CREDITS = 60;

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

/** Where microformats, link types and microdata credit. A trust.txt is not read: it says whose a site is, rather than a text. */
const MARKUP_CREDITS: readonly [...Parameters<MarkedUp>, source: string][] = [
  ['class', 'source-org', 'hnews:source-org'],
  ['class', 'dateline', 'hnews:dateline'],
  ['rel', 'syndication-source', 'link:syndication-source'],
  ['rel', 'original-source', 'link:original-source'],
  ...MICRODATA_CREDITS.map((name): [...Parameters<MarkedUp>, string] => [
    'itemprop',
    name,
    `microdata:${name.replace('Url', '')}`,
  ]),
];

/** Elements round the dateline of a microformat; elsewhere, the class says nothing. */
const DATED = '.hnews, .hentry, .h-entry';

/** Microdata of these things says nothing of the article's text. */
const OTHER_THINGS =
  '[itemtype*="Comment"], [itemtype*="ImageObject"], [itemtype*="VideoObject"], [itemtype*="Review"]';

/** Where a page's metadata credits stand. */
export interface CreditSources {
  facts: readonly JsonLdFact[];
  meta: MetaTags;
  markedUp: MarkedUp;
  canonicalUrl: string | null;
  url: string | null;
}

/** Collects the names that a page's metadata gives for its text. */
export function readMetadataCredits({
  facts,
  meta,
  markedUp,
  canonicalUrl,
  url,
}: CreditSources): MetadataCredit[] {
  const fromJsonLd = facts
    .filter(({ property }) => JSON_LD_CREDITS.has(property))
    .map(({ property, value }) => ({ source: `json-ld:${property.replace('Url', '')}`, value }));
  const fromMeta = Object.entries(META_CREDITS).flatMap(([name, source]) =>
    (meta.get(name) ?? []).map((value) => ({ source, value })),
  );
  const fromMarkup = markupCredits(markedUp);
  const fromLink =
    canonicalUrl && isOtherHost(canonicalUrl, url) ? [{ source: 'link:canonical', value: canonicalUrl }] : [];
  return withoutRepeats([...fromJsonLd, ...fromMeta, ...fromMarkup, ...fromLink]).slice(0, MAX_CREDITS);
}

const markupCredits = (markedUp: MarkedUp): MetadataCredit[] =>
  MARKUP_CREDITS.flatMap(([naming, name, source]) =>
    markedUp(naming, name).flatMap((element) => {
      if (naming === 'itemprop' && isOfOtherThing(element)) return [];
      if (name === 'dateline' && closest(element, DATED) === null) return [];
      const value = markupValue(element);
      return value ? [{ source, value }] : [];
    }),
  );

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
