import {
  appendChild,
  boxOf,
  clientHeightOf,
  clientWidthOf,
  closest,
  contains,
  createRange,
  documentOf,
  insertAfter,
  localNameOf,
  nextElementOf,
  prependChild,
  previousElementOf,
  shownParentOf,
  slotOf,
  windowOf,
} from '../../dom.ts';
import type { Article } from '../../model.ts';
import type { ShadowHost } from '../../ui/shadow-host.ts';

/** Gap between a headline's last word and its badge, in CSS pixels. */
const GAP_PX = 8;

/** Free space around a badge that stands above or under its headline, both sides together, in CSS pixels. */
const MARGIN_PX = 4;

/** The element that an article's badge is attached to: the headline, or the element with the first words if there is none. */
export const badgeAnchorOf = (article: Article): Element | null =>
  article.headlineNode ?? article.blocks[0]?.nodes[0]?.parentElement ?? null;

const isHeading = (anchor: Element): boolean => /^h[1-6]$/.test(localNameOf(anchor));

/** Inserts the badge at the end of a headline, before the words of a text without a headline, or after a link if the headline is in one. */
export function placeBadge(host: HTMLElement, anchor: Element): void {
  const link = closest(anchor, 'a, button');
  if (link) insertAfter(link, host);
  else if (isHeading(anchor)) appendChild(anchor, host);
  else prependChild(anchor, host);
}

/** Box of the last line of a headline's own text. */
function lastLineOf(anchor: Element, host: HTMLElement): DOMRect | undefined {
  const range = createRange(documentOf(anchor));
  range.selectNodeContents(anchor);
  if (contains(anchor, host)) range.setEndBefore(host);
  return [...range.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
}

/** The nearest drawn element before or after an element, looking outward through what it is shown in. */
function neighbourOf(anchor: Element, next: (element: Element) => Element | null): Element | undefined {
  for (let at: Element | null = anchor; at && localNameOf(at) !== 'body'; at = shownParentOf(at)) {
    for (let other = next(at); other; other = next(other)) {
      if (slotOf(other) !== slotOf(at)) continue;
      const { width, height } = boxOf(other);
      if (width > 0 && height > 0) return other;
    }
  }
  return undefined;
}

/** Free space above and under an element, in CSS pixels. Elements beside it do not count. */
function roomAround(anchor: Element): { above: number; under: number } {
  const { top, bottom } = boxOf(anchor);
  const before = neighbourOf(anchor, previousElementOf);
  const after = neighbourOf(anchor, nextElementOf);
  return {
    above: before ? top - boxOf(before).bottom : top + (windowOf(documentOf(anchor))?.scrollY ?? 0),
    under: after ? boxOf(after).top - bottom : 0,
  };
}

/** Left and top, in CSS pixels of the window. */
type Place = readonly [left: number, top: number];

/** The place above the end of the first line. */
function cornerPlace({ width, height }: DOMRect, anchor: Element): Place {
  const box = boxOf(anchor);
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  return [isRightToLeft ? box.left : box.right - width, box.top - height];
}

/** Tells whether a place is free of the lines before an element. The last of these lines is seldom full. */
function isFreeBefore(anchor: Element, [left, top]: Place, { width, height }: DOMRect): boolean {
  const before = neighbourOf(anchor, previousElementOf);
  if (!before) return true;
  const lines = createRange(documentOf(anchor));
  lines.selectNodeContents(before);
  return ![...lines.getClientRects()].some(
    (line) => line.left < left + width && line.right > left && line.top < top + height && line.bottom > top,
  );
}

/** Finds a free place for a badge: after the headline's last word, in the gap under or above it, or beside the text before it. */
function freePlace(size: DOMRect, anchor: Element, line: DOMRect | undefined): Place | undefined {
  const { width, height } = size;
  const box = boxOf(anchor);
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const start = isRightToLeft ? box.right - width : box.left;
  if (line) {
    const left = isRightToLeft ? line.left - GAP_PX - width : line.right + GAP_PX;
    if (left >= box.left && left + width <= box.right) return [left, line.top + (line.height - height) / 2];
  }
  const { above, under } = roomAround(anchor);
  if (line && under >= height + MARGIN_PX) return [start, box.bottom + (under - height) / 2];
  if (above >= height + MARGIN_PX) return [start, box.top - height - MARGIN_PX / 2];
  const corner = cornerPlace(size, anchor);
  return isFreeBefore(anchor, corner, size) ? corner : undefined;
}

/**
 * Positions a badge that `placeBadge` inserted: in full where it fits, else as its mark alone (`data-size`), and at the corner as a last
 * resort. The badge takes up no space in the layout, so no word of the page moves.
 */
export function settleBadge({ host, container }: ShadowHost, badge: HTMLElement, anchor: Element): void {
  const line = isHeading(anchor) ? lastLineOf(anchor, host) : undefined;
  badge.style.inset = '';
  const tryAs = (size: 'full' | 'mark') => {
    container.dataset.size = size;
    return freePlace(badge.getBoundingClientRect(), anchor, line);
  };
  const [left, top] = tryAs('full') ?? tryAs('mark') ?? cornerPlace(badge.getBoundingClientRect(), anchor);
  const from = host.getBoundingClientRect();
  badge.style.inset = `${top - from.top}px auto auto ${left - from.left}px`;
}

/** Calls `settle` whenever the size of the headline changes (a resized window, a late style sheet, another font), until `signal` aborts. */
export function keepSettled(anchor: Element, settle: () => void, signal: AbortSignal): void {
  const readSize = () => `${clientWidthOf(anchor)} ${clientHeightOf(anchor)}`;
  let settledSize = readSize();
  const observer = new ResizeObserver(() => {
    const size = readSize();
    if (size === settledSize) return;
    settledSize = size;
    settle();
  });
  observer.observe(anchor);
  signal.addEventListener('abort', () => observer.disconnect());
}
