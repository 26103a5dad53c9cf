import {
  addressOf,
  attributeOf,
  bodyOf,
  createTreeWalker,
  documentOf,
  elementsNamed,
  find,
  findAttribute,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  nodeValueOf,
  parentElementOf,
} from '../../dom.ts';
import { runToEnd, WORK, type Steps } from '../../steps.ts';
import { columnOf, sentenceCharactersOf } from './column.ts';
import type { Refusal } from './explain.ts';
import { createHolders } from './holders.ts';
import { isListAddress } from './list-address.ts';
import { findOpenRoots } from './open-roots.ts';
import { createVisibility } from './visibility.ts';

/**
 * Characters of sentences in one column from which the page may be an article: about 60 words. Lower, and more front pages are read in vain;
 * higher, and wire flashes are missed. At 150 none of the 181 pages of `bench:extraction` is read differently, at 600 4 (F1 0.9679).
 */
const COLUMN_CHARACTERS = 300;

/**
 * Like `COLUMN_CHARACTERS`, one level up, for paragraphs in wrappers of their own. Higher, because a grid of teasers looks alike. At 350 or
 * 1400 none of the 181 pages of `bench:extraction` is read differently.
 */
const WRAPPED_COLUMN_CHARACTERS = 700;

/** Like `COLUMN_CHARACTERS` on a page that says when it was published, and says so once: a flash of two sentences. */
const DATED_COLUMN_CHARACTERS = 150;

/** Text nodes looked at in one step: a fraction of a millisecond, though the code is cold in every page. */
const STEP_TEXT_NODES = 25;

/** `NodeFilter.SHOW_TEXT`, which does not exist in Node. */
const SHOW_TEXT = 4;

/** Most characters of a JSON-LD block searched for its type, which stands near the beginning. */
const MAX_TYPE_CHARACTERS = 20_000;

const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[[^\]]{0,200})?"[A-Za-z]{0,40}(?:Article|BlogPosting|Report)"/;

/**
 * Is this page worth reading as an article? Cheap: looks at what the page says of itself, then at its first text nodes until one column
 * holds enough sentences. The answer is no for front pages, search pages and applications; the few others that pass fail later, when they
 * are read.
 */
export const mayBeArticle = (document: Document): boolean => runToEnd(mayBeArticleInSteps(document));

/** Like `mayBeArticle`, in steps: a table of a thousand rows has many text nodes and no sentence. */
export function* mayBeArticleInSteps(document: Document): Steps<boolean> {
  return (yield* findRefusalInSteps(document)) === undefined;
}

/** Why the page is not worth reading as an article; undefined if it may be one. */
export const findRefusal = (document: Document): Refusal | undefined =>
  runToEnd(findRefusalInSteps(document));

function* findRefusalInSteps(document: Document): Steps<Refusal | undefined> {
  const body = bodyOf(document);
  if (!body) return 'no body';
  const search = elementsNamed(document, '*').length * WORK.search;
  yield search;
  if (isListAddress(ownAddressOf(document))) return 'front or search page';
  yield 2 * search;
  if (saysArticle(document) || (yield* holdsColumnOfText(document, body))) return undefined;
  return 'no text that reads as an article';
}

/** The browser's address; where the page is a file, the one that it gives itself. */
function ownAddressOf(document: Document): string | null {
  const own = addressOf(document);
  return /^https?:/.test(own) ? own : findAttribute(document, 'link[rel="canonical"]', 'href');
}

function saysArticle(document: Document): boolean {
  const type = findAttribute(document, 'meta[property="og:type"]', 'content');
  if (type && /^(?:news\.?)?article$/i.test(type.trim())) return true;
  const script = find(document, 'script[type="application/ld+json"]');
  const text = script && firstChildOf(script);
  return text !== null && ARTICLE_TYPE.test((nodeValueOf(text) ?? '').slice(0, MAX_TYPE_CHARACTERS));
}

/** What one column holds so far. */
interface Column {
  /** Characters of its visible sentences. */
  characters: number;
  /** Sentences that were not asked yet whether they can be seen. */
  unasked: { parent: Element | null; length: number }[];
}

/** The columns found so far. */
interface Columns {
  /** By the element around the paragraphs. */
  found: Map<Element, Column>;
  /** Characters with which a column is enough. */
  enough: number;
  isVisible: (element: Element | null) => boolean;
}

/**
 * Adds a sentence to a column. Does the column now hold enough that can be seen? What can be seen is asked only where it decides: of the
 * teasers of a front page, each a column of its own, it never does.
 */
function fills(
  { found, isVisible }: Columns,
  element: Element | null,
  sentence: Column['unasked'][number],
  enough: number,
): boolean {
  if (!element) return false;
  const column = found.get(element) ?? { characters: 0, unasked: [] };
  found.set(element, column);
  column.unasked.push(sentence);
  if (column.unasked.reduce((sum, { length }) => sum + length, column.characters) < enough) return false;
  for (const { parent, length } of column.unasked) if (isVisible(parent)) column.characters += length;
  column.unasked = [];
  return column.characters >= enough;
}

/** Does the page, or one of its open shadow roots, hold a column of text? The roots are sought where the page itself has none. */
function* holdsColumnOfText(document: Document, body: Element): Steps<boolean> {
  const columns: Columns = {
    found: new Map(),
    enough: isDatedOnce(document) ? DATED_COLUMN_CHARACTERS : COLUMN_CHARACTERS,
    isVisible: createVisibility(body),
  };
  yield 0;
  if (yield* fillsColumn(body, columns)) return true;
  for (const root of yield* findOpenRoots(document)) if (yield* fillsColumn(root, columns)) return true;
  return false;
}

/**
 * A column is the element around the paragraphs: each teaser has one of its own, the paragraphs of an article share one. The browser walks
 * the text nodes only; the elements around a node are looked at only where it is long enough.
 */
function* fillsColumn(root: Element | ShadowRoot, columns: Columns): Steps<boolean> {
  const holdsHeading = createHolders(root, ['h2', 'h3', 'h4']);
  const walker = createTreeWalker(documentOf(root), root, SHOW_TEXT);
  let seen = 1;
  for (; walker.nextNode(); seen++) {
    if (seen % STEP_TEXT_NODES === 0) yield STEP_TEXT_NODES * WORK.node;
    const node = walker.currentNode as Text;
    const length = sentenceCharactersOf(node);
    const column = length > 0 && columnOf(node);
    if (!column) continue;
    const sentence = { parent: parentElementOf(node), length };
    if (fills(columns, column, sentence, columns.enough)) return true;
    // A wrapper with a heading of its own is a teaser, and so is one that begins with a link to another page.
    if (holdsHeading(column) || beginsWithLink(column)) continue;
    if (fills(columns, parentElementOf(column), sentence, WRAPPED_COLUMN_CHARACTERS)) return true;
  }
  yield (seen % STEP_TEXT_NODES) * WORK.node;
  return false;
}

/** Children of a wrapper among which its first element is sought: white space and comments stand before it. A limit on cost. */
const MAX_CHILDREN = 5;

/** Is the first element in this one a link that leaves the page? So begin search results; a link in a paragraph's own words does not stand there. */
function beginsWithLink(element: Element): boolean {
  let child = firstChildOf(element);
  for (let i = 0; child && nodeTypeOf(child) !== 1 && i < MAX_CHILDREN; i++) child = nextSiblingOf(child);
  if (!child || nodeTypeOf(child) !== 1 || localNameOf(child as Element) !== 'a') return false;
  const address = attributeOf(child as Element, 'href');
  return address !== null && !address.startsWith('#');
}

/** Front pages date each teaser, if anything. */
function isDatedOnce(document: Document): boolean {
  return (
    find(document, 'meta[property="article:published_time"]') !== null ||
    elementsNamed(document, 'time').length === 1
  );
}
