import { attributeOf, elementsNamed, firstChildOf, nodeValueOf } from '../../dom.ts';
import { NO_NAMES, ownArticles, type PageNames } from './own-article.ts';
import { createThings, type JsonLdFact } from './things.ts';
import { parseTolerantly } from './tolerant-json.ts';

/** Most scripts looked at. All limits here keep the cost of any amount of structured data small; no page of news comes near them. */
const MAX_SCRIPTS = 2_000;

/** Most blocks of JSON-LD read. */
const MAX_BLOCKS = 30;

/** Most characters of one block. */
const MAX_BLOCK_CHARACTERS = 300_000;

/** Most characters of all blocks together. */
const MAX_CHARACTERS = 600_000;

/** Most facts kept. */
const MAX_FACTS = 200;

/** What the JSON-LD of a page says. */
export interface JsonLd {
  facts: readonly JsonLdFact[];
  /** Some of it was not read: too much of it, too deep, or broken. */
  hasUnread: boolean;
}

/**
 * Reads what the JSON-LD of a page says of its own article. Comments, entities and trailing junk are forgiven; broken or huge blocks are passed
 * over. `names`: what else the page gives itself, by which its own article is told from those that it links to.
 */
export function readJsonLd(document: Document, names: PageNames = NO_NAMES): JsonLd {
  const things = createThings();
  let left = MAX_CHARACTERS;
  const { blocks, isCut } = blocksOf(document);
  let hasUnread = isCut;
  for (const text of blocks) {
    left -= text.length;
    const isOver = left < 0 || things.isFull();
    const value = isOver ? undefined : parseTolerantly(text);
    hasUnread ||= value === undefined;
    if (isOver) break;
    if (value !== undefined) things.collect(value);
  }
  const facts = ownArticles(things.articles(), names).flatMap(things.factsOf);
  return {
    facts: facts.slice(0, MAX_FACTS),
    hasUnread: hasUnread || things.isFull() || facts.length > MAX_FACTS,
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
