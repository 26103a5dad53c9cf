/** What is to be seen at an element of the page, and what stands round it. */
import {
  bodyOf,
  boxOf,
  clientWidthOf,
  contains,
  createRange,
  createTreeWalker,
  documentOf,
  elementAt,
  localNameOf,
  openRootOf,
  parentElementOf,
  rootNodeOf,
  rootOf,
  shadowHostOf,
  shownParentOf,
  windowOf,
} from '../../dom.ts';
import { boxFrom, intersect, type Box } from './box.ts';

/** What is narrower or lower than this, in CSS pixels, is meant for screen readers only. */
const MIN_SHOWN_PX = 2;

/** Nodes that are looked at before and after an element: enough for the lines next to it, between which are many that show nothing. */
const MAX_NODES = 150;

/** Characters of a text that are measured, at the end next to the element: a few lines. */
const MAX_CHARACTERS = 1_000;

/** Elements that show something without holding text. */
const SOLID = new Set([
  'img',
  'picture',
  'svg',
  'video',
  'canvas',
  'iframe',
  'embed',
  'object',
  'button',
  'input',
  'select',
]);

/** Distances from an element's side, in CSS pixels, at which is asked what stands there: a badge with a long name has 200. */
const ASIDE_PX = [12, 36, 60, 84, 108, 132, 156, 180, 204] as const;

/** Is a box large enough to be seen? */
export const isShown = ({ left, top, right, bottom }: Box): boolean =>
  right - left > MIN_SHOWN_PX && bottom - top > MIN_SHOWN_PX;

/** Does an element cut off what stands out of it? What the body cuts off, the window scrolls to. */
function isClipping(element: Element): boolean {
  if (['html', 'body'].includes(localNameOf(element))) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /hidden|clip|auto|scroll/.test(overflowX + overflowY);
}

/** The part of the page in which something in an element is drawn: within all that cut it off, this element included. */
export function boundsIn(element: Element): Box {
  const document = documentOf(element);
  const root = rootOf(document);
  const { scrollY = 0, innerHeight = 0 } = windowOf(document) ?? {};
  const pageBottom = Math.max(innerHeight, root ? boxOf(root).bottom : 0);
  let bounds: Box = { left: 0, top: -scrollY, right: root ? clientWidthOf(root) : 0, bottom: pageBottom };
  for (let at: Element | null = element; at; at = shownParentOf(at))
    if (isClipping(at)) bounds = intersect(bounds, boxOf(at));
  return bounds;
}

/** The outermost element that cuts off its content and leaves so little room round an element, in CSS pixels; most have none. */
export function tightClipOf(element: Element, room: number): Element | undefined {
  const inner = boxOf(element);
  let tight: Element | undefined;
  for (let at: Element | null = element; at && at !== bodyOf(documentOf(element)); at = shownParentOf(at)) {
    const { top, bottom } = boxOf(at);
    if (inner.top - top >= room || bottom - inner.bottom >= room) break;
    if (isClipping(at)) tight = at;
  }
  return tight;
}

/** The lines in a range that are to be seen, in their order. */
const linesOf = (range: Range): Box[] => [...range.getClientRects()].filter(isShown).map(boxFrom);

/** The lines of an element's own text, without what stands in `host`. */
export function linesIn(element: Element, host: Element): Box[] {
  const range = createRange(documentOf(element));
  range.selectNodeContents(element);
  if (contains(element, host)) range.setEndBefore(host);
  return linesOf(range);
}

/** What a node shows: the lines at the end of a text that is `next` to the element, or a picture as a whole. */
function shownBy(node: Node, next: 'start' | 'end'): Box[] {
  if (node instanceof Text) {
    const parent = parentElementOf(node);
    if (!/\S/.test(node.data.slice(0, MAX_CHARACTERS)) || !parent || !isShown(boxOf(parent))) return [];
    const range = createRange(documentOf(node));
    range.selectNodeContents(node);
    if (next === 'start') range.setEnd(node, Math.min(node.length, MAX_CHARACTERS));
    else range.setStart(node, Math.max(0, node.length - MAX_CHARACTERS));
    return linesOf(range);
  }
  const element = node as Element;
  return SOLID.has(localNameOf(element)) || openRootOf(element)
    ? [boxFrom(boxOf(element))].filter(isShown)
    : [];
}

/** What stands near an element in the order of the page, before it and after it. */
function neighboursIn(root: Node, element: Element): Box[] {
  const boxes: Box[] = [];
  const walk = (next: 'start' | 'end') => {
    const walker = createTreeWalker(
      documentOf(element),
      root,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    walker.currentNode = element;
    for (let i = 0; i < MAX_NODES; i++) {
      const node = next === 'start' ? walker.nextNode() : walker.previousNode();
      if (!node) return;
      if (!contains(element, node) && !contains(node, element)) boxes.push(...shownBy(node, next));
    }
  };
  walk('start');
  walk('end');
  return boxes;
}

/** Whatever stands beside a line in the window, wherever it is in the document. */
function asideOf(element: Element, { top, bottom }: Box): Box[] {
  const { left, right } = boxOf(element);
  const y = (top + bottom) / 2;
  const hits = ASIDE_PX.flatMap((aside) => [
    elementAt(documentOf(element), right + aside, y),
    elementAt(documentOf(element), left - aside, y),
  ]);
  return [...new Set(hits)].flatMap((hit) =>
    hit && !contains(hit, element) && !contains(element, hit) ? [boxFrom(boxOf(hit))] : [],
  );
}

/** What stands round an element and beside one of its lines. Cost: bounded, whatever the page holds. */
export function takenAround(element: Element, line: Box): Box[] {
  const taken = asideOf(element, line);
  for (let at: Element | null = element; at; at = shadowHostOf(at))
    taken.push(...neighboursIn(rootNodeOf(at), at));
  return taken;
}
