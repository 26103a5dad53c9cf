import { attributeOf, elementsNamed, firstChildOf, nodeValueOf } from '../../dom.ts';
import { decodeEntities, parseTolerantly } from './tolerant-json.ts';

/** One value of structured data, flattened: the name of its property and what it says. */
export interface JsonLdFact {
  property: string;
  value: string;
}

/** Most scripts looked at. All limits here keep the cost of any amount of structured data small; no page of news comes near them. */
const MAX_SCRIPTS = 2_000;

/** Most blocks of JSON-LD read. */
const MAX_BLOCKS = 30;

/** Most characters of one block. */
const MAX_BLOCK_CHARACTERS = 300_000;

/** Most characters of all blocks together. */
const MAX_CHARACTERS = 600_000;

/** Most values visited in all blocks together. */
const MAX_VALUES = 5_000;

/** Most facts kept. */
const MAX_FACTS = 200;

/** Most characters kept of one value: a name, a headline or an address is shorter. */
const MAX_VALUE_CHARACTERS = 500;

/** Most names kept of one list: authors of one article. */
const MAX_NAMES = 20;

/** Properties that may name who wrote, sent or published the text, or say what the page is. */
const PROPERTIES = new Set(
  (
    'author creator contributor publisher sourceOrganization provider isBasedOn isBasedOnUrl creditText dateline ' +
    'copyrightHolder headline datePublished inLanguage'
  ).split(' '),
);

const ARTICLE_TYPE = /Article|Report|BlogPosting|NewsItem/;

/** What the JSON-LD of a page says. */
export interface JsonLd {
  facts: readonly JsonLdFact[];
  /** Some of it was not read: too much of it, too deep, or broken. */
  hasUnread: boolean;
}

/** Reads the JSON-LD of a page. Comments, entities and trailing junk are forgiven; broken or huge blocks are passed over. */
export function readJsonLd(document: Document): JsonLd {
  const facts: JsonLdFact[] = [];
  const budget = { values: MAX_VALUES, characters: MAX_CHARACTERS };
  const { blocks, isCut } = blocksOf(document);
  let hasUnread = isCut;
  for (const text of blocks) {
    budget.characters -= text.length;
    const isOver = budget.characters < 0 || budget.values < 0;
    const value = isOver ? undefined : parseTolerantly(text);
    hasUnread ||= value === undefined;
    if (isOver) break;
    if (value !== undefined) collect(value, facts, budget);
  }
  return {
    facts: facts.slice(0, MAX_FACTS),
    hasUnread: hasUnread || budget.values < 0 || facts.length > MAX_FACTS,
  };
}

function blocksOf(document: Document): { blocks: string[]; isCut: boolean } {
  const scripts = elementsNamed(document, 'script');
  const blocks: string[] = [];
  let isCut = scripts.length > MAX_SCRIPTS;
  for (let i = 0; i < scripts.length && i < MAX_SCRIPTS; i++) {
    const script = scripts[i];
    if (!script || !/^\s*application\/ld\+json/i.test(attributeOf(script, 'type') ?? '')) continue;
    const child = firstChildOf(script);
    const text = child && nodeValueOf(child);
    if (!text) continue;
    if (blocks.length < MAX_BLOCKS && text.length <= MAX_BLOCK_CHARACTERS) blocks.push(text);
    else isCut = true;
  }
  return { blocks, isCut };
}

interface Budget {
  values: number;
}

/** Collects the facts of every article-like object, wherever it stands (`@graph`, lists, `mainEntity`). */
function collect(value: unknown, facts: JsonLdFact[], budget: Budget): void {
  if (budget.values-- < 0 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, facts, budget);
    return;
  }
  const isArticle = ARTICLE_TYPE.test(namesOf((value as Record<string, unknown>)['@type']).join(' '));
  for (const [property, inner] of Object.entries(value)) {
    if (isArticle && PROPERTIES.has(property)) addFacts(property, inner, facts);
    else collect(inner, facts, budget);
  }
}

function addFacts(property: string, value: unknown, facts: JsonLdFact[]): void {
  if (facts.length >= MAX_FACTS) return;
  for (const name of namesOf(value)) {
    const text = decodeEntities(name).trim().slice(0, MAX_VALUE_CHARACTERS);
    if (text) facts.push({ property, value: text });
  }
}

/** The names that a value gives: a text itself, the `name` or address of a thing, and those of each value in a list. */
function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value.slice(0, MAX_NAMES).flatMap((item) => (Array.isArray(item) ? [] : namesOf(item)));
  if (value === null || typeof value !== 'object') return [];
  const thing = value as Record<string, unknown>;
  const name = thing['name'] ?? thing['headline'] ?? thing['@value'] ?? thing['url'] ?? thing['@id'];
  return typeof name === 'string' ? [name] : [];
}
