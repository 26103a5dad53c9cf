import {
  attributeOf,
  firstChildOf,
  hasAttributes,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentElementOf,
  parentNodeOf,
} from '../../dom.ts';
import type { Steps } from '../../steps.ts';
import { createHolders } from './holders.ts';

/**
 * Most nodes that one walk visits. A long page has 5,000. The rest of a larger page is not read, so that a hostile page of a million nodes
 * costs no more than a long one.
 */
const MAX_NODES = 60_000;

/** Elements whose content is never part of an article's text. */
const NEVER_TEXT = new Set(
  (
    'script style noscript template svg canvas iframe object embed audio video map head link meta select datalist ' +
    'option textarea input button progress meter frameset dialog'
  ).split(' '),
);

/** What a walk calls: `enter` and `leave` come in pairs, `visitText` comes for every text node, `skip` for every part left out. */
export interface Visitor {
  enter(element: Element): void;
  visitText(node: Text): void;
  leave(element: Element): void;
  /** Called with an element that is left out with all it holds, and why; or with the node at which the limit ended the walk. */
  skip?: ((node: Node, why: 'hidden' | 'never text' | 'beyond the limit') => void) | undefined;
}

/**
 * Walks the visible part of a live tree, in document order and without recursion: pages nest as deep as they like. Elements that their own
 * attributes hide are left out. Style sheets are not asked, because each question costs a layout.
 */
export function walkVisible(root: Element, visitor: Visitor): void {
  const holdsArticle = createArticleHolders(root);
  let node: Node | null = firstChildOf(root);
  let left = MAX_NODES;
  while (node && left-- > 0) {
    if (isText(node)) visitor.visitText(node);
    const entered = isElement(node) && !isUnseen(node, holdsArticle) ? node : undefined;
    if (entered) visitor.enter(entered);
    else if (visitor.skip && isElement(node)) visitor.skip(node, isNeverText(node) ? 'never text' : 'hidden');
    const child: Node | null = entered ? firstChildOf(entered) : null;
    if (entered && !child) visitor.leave(entered);
    node = child ?? nextAfter(node, root, visitor);
  }
  if (node) visitor.skip?.(node, 'beyond the limit');
}

/** Nodes visited in one step: some tens of microseconds. */
const NODES_PER_STEP = 50;

/** Like `walkVisible`, in steps. All nodes are listed at once, so that none is missed or visited twice when the page changes meanwhile. */
export function* walkVisibleInSteps(root: Element, visitor: Visitor): Steps<void> {
  const visits: (() => void)[] = [];
  walkVisible(root, {
    enter: (element) => visits.push(() => visitor.enter(element)),
    visitText: (node) => visits.push(() => visitor.visitText(node)),
    leave: (element) => visits.push(() => visitor.leave(element)),
    ...(visitor.skip && { skip: (node, why) => visits.push(() => visitor.skip?.(node, why)) }),
  });
  for (const [i, visit] of visits.entries()) {
    if (i % NODES_PER_STEP === 0) yield;
    visit();
  }
}

function nextAfter(from: Node, root: Element, visitor: Visitor): Node | null {
  let node: Node | null = from;
  while (node && node !== root) {
    const next = nextSiblingOf(node);
    if (next) return next;
    node = parentNodeOf(node);
    if (node && node !== root && isElement(node)) visitor.leave(node);
  }
  return null;
}

/** Is this a text node? Compares the type's number, because the node may belong to another window or parser. */
export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === 3;
}

/** Is this an element? */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

/** Makes a function that tells whether `walkVisible` would enter an element under the root. It looks at each element once. */
export function createVisibility(root: Element): (element: Element | null) => boolean {
  const holdsArticle = createArticleHolders(root);
  const known = new Map<Element, boolean>([[root, true]]);
  return (element) => {
    const path: Element[] = [];
    let at = element;
    for (; at && !known.has(at); at = parentElementOf(at)) path.push(at);
    let isVisible = at !== null && known.get(at) === true;
    for (const inner of path.reverse()) {
      isVisible &&= !isUnseen(inner, holdsArticle);
      known.set(inner, isVisible);
    }
    return isVisible;
  };
}

function isNeverText(element: Element): boolean {
  return NEVER_TEXT.has(localNameOf(element));
}

function isUnseen(element: Element, holdsArticle: (element: Element) => boolean): boolean {
  if (isNeverText(element)) return true;
  if (!hasAttributes(element)) return false;
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = attributeOf(element, 'style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return attributeOf(element, 'aria-hidden') === 'true' && !holdsArticle(element);
}

/** An open cookie dialog often marks the whole page behind it `aria-hidden`; the user sees that page all the same. */
function createArticleHolders(root: Element): (element: Element) => boolean {
  return createHolders(root, ['p', 'h1', 'article']);
}
