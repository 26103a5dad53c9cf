import { decodeEntities } from './tolerant-json.ts';

/** One value of structured data, flattened: the name of its property and what it says. */
export interface JsonLdFact {
  property: string;
  value: string;
}

/** An object of JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** Most values visited in all blocks together. No page of news comes near the limits of this file. */
const MAX_VALUES = 5_000;

/** Most articles that are compared with the page: pages that describe more of them are lists. */
const MAX_ARTICLES = 200;

/** Most characters kept of one value: a name, a headline or an address is shorter. */
const MAX_VALUE_CHARACTERS = 500;

/** Most names kept of one value: authors of one article. */
const MAX_NAMES = 20;

/** Properties that may name who wrote, sent or published the text, or say what the page is. */
const PROPERTIES = new Set(
  (
    'author creator contributor publisher sourceOrganization provider isBasedOn isBasedOnUrl creditText dateline ' +
    'copyrightHolder headline datePublished inLanguage'
  ).split(' '),
);

const ARTICLE_TYPE = /Article|Report|BlogPosting|NewsItem/;

/** Properties under which a page's own article stands. Others hold what it links to: parts, mentions, posts of a live blog, lists. */
const WAYS_TO_ARTICLE = ['@graph', '@list', '@set', 'mainEntity', 'mainEntityOfPage'];

/** Properties that may name a thing, best first. */
const NAMES = ['name', 'headline', '@value', '@list', '@set', 'url', '@id'];

/** The things that all blocks of a page describe. */
export interface Things {
  /** Takes the things of a block. */
  collect(block: unknown): void;
  /** The articles, in the order of the page, without those that another article holds or that stand in a list of links. */
  articles(): readonly Thing[];
  /** What is said of an article. References to other things are followed by one step. */
  factsOf(this: void, article: Thing): JsonLdFact[];
  /** Was there more than is kept? */
  isFull(): boolean;
}

/** Makes an empty collection. Costs no more than `MAX_VALUES`, whatever the page holds. */
export function createThings(): Things {
  const found: Thing[] = [];
  const named = new Map<string, Thing>();
  let left = MAX_VALUES;

  /** Visits everything for names; `isOnWay`: may an article that stands here be the page's own? */
  function visit(value: unknown, isOnWay: boolean): void {
    if (left-- < 0 || value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, isOnWay);
      return;
    }
    const thing = value as Thing;
    const isArticle = isArticleThing(thing);
    if (isOnWay && isArticle && found.length < MAX_ARTICLES) found.push(thing);
    const id = thing['@id'];
    if (typeof id === 'string' && 'name' in thing && !named.has(id)) named.set(id, thing);
    for (const [property, inner] of Object.entries(thing))
      visit(inner, isOnWay && !isArticle && WAYS_TO_ARTICLE.includes(property));
  }

  const namesOf = (value: unknown): string[] => flatten(value).flatMap((each) => nameOf(each, named));

  return {
    collect: (block) => visit(block, true),
    articles: () => found,
    factsOf: (article) =>
      Object.entries(article).flatMap(([property, value]) =>
        PROPERTIES.has(property)
          ? namesOf(value)
              .map((name) => ({ property, value: tidy(name) }))
              .filter((fact) => fact.value !== '')
          : [],
      ),
    isFull: () => left < 0,
  };
}

function isArticleThing(thing: Thing): boolean {
  return flatten(thing['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

/** The headlines of an article thing. */
export const headlinesOf = (article: Thing): string[] =>
  flatten(article['headline'] ?? article['name']).flatMap((text) =>
    typeof text === 'string' ? [tidy(text)] : [],
  );

/** The web addresses that an article thing gives for its page. */
export const addressesOf = (article: Thing): string[] =>
  ['url', 'mainEntityOfPage', '@id']
    .flatMap((property) => flatten(article[property]))
    .flatMap((value) =>
      typeof value === 'object' && value !== null
        ? [(value as Thing)['@id'], (value as Thing)['url']]
        : [value],
    )
    .filter((address) => typeof address === 'string' && /^https?:/i.test(address)) as string[];

const tidy = (text: string): string => decodeEntities(text).trim().slice(0, MAX_VALUE_CHARACTERS);

/** The values of a list, of lists in it too; a value itself. No more than `MAX_NAMES`; the parser limits the depth. */
function flatten(value: unknown): unknown[] {
  if (!Array.isArray(value)) return value === undefined || value === null ? [] : [value];
  return value.slice(0, MAX_NAMES).flatMap(flatten).slice(0, MAX_NAMES);
}

/** The names of a value that is no list: a text itself, those of a thing, or of the thing that it refers to. */
function nameOf(value: unknown, named: ReadonlyMap<string, Thing>): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Thing;
  const id = thing['@id'];
  const whole = 'name' in thing || typeof id !== 'string' ? thing : (named.get(id) ?? thing);
  for (const property of NAMES) {
    const names = flatten(whole[property]).flatMap((name) => textsOf(name));
    if (names.length > 0) return names;
  }
  return [];
}

/** A text, or that of a text with its language; the name of a thing in a list. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const text = (value as Thing)['@value'] ?? (value as Thing)['name'];
  return typeof text === 'string' ? [text] : [];
}
