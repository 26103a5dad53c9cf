import {
  attributeOf,
  firstChildOf,
  hasAttributes,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  shownParentOf,
} from '../../dom.ts';
import { createHolders } from './holders.ts';

/** Elements whose content is never part of an article's text. */
const NEVER_TEXT = new Set(
  (
    'script style noscript template svg canvas iframe object embed audio video map head link meta select datalist ' +
    'option textarea input button label progress meter frameset dialog'
  ).split(' '),
);

/** Is this a text node? Compares the type's number, because the node may belong to another window or parser. */
export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === 3;
}

/** Is this an element? */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

/**
 * Deepest level that `createVisibility` climbs from: a limit on cost. Text below it counts as hidden. The HTML parser nests 512 levels at most,
 * scripts more.
 */
const MAX_CLIMB = 1_000;

/** Makes a function that tells whether `walkVisible` would enter an element under the root. It looks at each element once. */
export function createVisibility(root: Element): (element: Element | null) => boolean {
  const holdsArticle = createArticleHolders(root);
  const known = new Map<Element, boolean>([[root, true]]);
  return (element) => {
    const path: Element[] = [];
    let at = element;
    for (; at && !known.has(at) && path.length < MAX_CLIMB; at = shownParentOf(at)) path.push(at);
    let isVisible = at !== null && known.get(at) === true;
    for (const inner of path.reverse()) {
      isVisible &&= !isUnseen(inner, holdsArticle);
      known.set(inner, isVisible);
    }
    return isVisible;
  };
}

/** Is the element's content never part of an article's text, as that of a button or a script? */
export function isNeverText(element: Element): boolean {
  return NEVER_TEXT.has(localNameOf(element));
}

/** Do the element's tag or its own attributes hide it with all it holds? `holdsArticle` comes from `createArticleHolders`. */
export const isUnseen = (element: Element, holdsArticle: (element: Element) => boolean): boolean =>
  isNeverText(element) || isHidden(element, holdsArticle);

/** Do the element's own attributes hide it with all it holds? */
export function isHidden(element: Element, holdsArticle: (element: Element) => boolean): boolean {
  if (!hasAttributes(element)) return false;
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = attributeOf(element, 'style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  if (isForScreenReaders(element)) return !holdsArticle(element);
  return attributeOf(element, 'aria-hidden') === 'true' && !holdsArticle(element) && !isSentence(element);
}

/** Names by which common style sheets move words out of sight that only screen readers say: "opens in a new tab". */
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|(?:[a-z]{1,2}-)?(?:visually-?hidden|off-?screen)(?:-focus(?:able)?)?|screen-?reader(?:-text|-only|s-only)?|a11y-(?:hidden|only|text)|element-invisible|hidden-visually|assistive-text)(?:\s|$)/i;

function isForScreenReaders(element: Element): boolean {
  const names = attributeOf(element, 'class');
  return names !== null && FOR_SCREEN_READERS.test(names);
}

/** Characters of a text right in an element that is hidden from screen readers from which it is a sentence, rather than an icon or a number. */
const SENTENCE_CHARACTERS = 40;

/** Children among which such a text is sought: a limit on cost. */
const MAX_CHILDREN = 8;

/** Is the element a paragraph, or does it hold a sentence of its own? Screen readers do not say it, but the user sees it. */
function isSentence(element: Element): boolean {
  if (/^(?:p|h[1-6]|blockquote)$/.test(localNameOf(element))) return true;
  let child = firstChildOf(element);
  for (let i = 0; child && i < MAX_CHILDREN; i++, child = nextSiblingOf(child))
    if (isText(child) && child.length >= SENTENCE_CHARACTERS) return true;
  return false;
}

/** An open cookie dialog often marks the whole page behind it `aria-hidden`; the user sees that page all the same. */
export function createArticleHolders(root: Element): (element: Element) => boolean {
  return createHolders(root, ['p', 'h1', 'article']);
}
