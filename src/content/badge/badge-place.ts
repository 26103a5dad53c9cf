import type { Article } from '../../model.ts';

/** Room between a headline's last word and its badge, in CSS pixels. */
const GAP_PX = 8;

/** Room that a badge under or above a headline leaves to its neighbours, both sides together, in CSS pixels. */
const MARGIN_PX = 4;

/** The element of an article that its badge belongs to: the headline, or else what holds the first words. */
export const badgeAnchorOf = (article: Article): Element | null =>
  article.headlineNode ?? article.blocks[0]?.nodes[0]?.parentElement ?? null;

const isHeading = (anchor: Element): boolean => /^H[1-6]$/.test(anchor.tagName);

/** Puts the badge at the end of a headline; into a text without one, before its words; beside a headline that is a link, not in it. */
export function placeBadge(host: HTMLElement, anchor: Element): void {
  const link = anchor.closest('a, button');
  if (link) link.after(host);
  else if (isHeading(anchor)) anchor.append(host);
  else anchor.prepend(host);
}

/** Box of the last line of a headline's own words. */
function lastLineOf(anchor: Element, host: HTMLElement): DOMRect | undefined {
  const range = anchor.ownerDocument.createRange();
  range.selectNodeContents(anchor);
  if (anchor.contains(host)) range.setEndBefore(host);
  return [...range.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
}

/** The next element before or after an element that is drawn, in any of the elements around it. */
function neighbourOf(
  anchor: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
): Element | undefined {
  for (let at: Element | null = anchor; at && at.localName !== 'body'; at = at.parentElement) {
    for (let other = at[side]; other; other = other[side]) {
      const { width, height } = other.getBoundingClientRect();
      if (width > 0 && height > 0) return other;
    }
  }
  return undefined;
}

/** Free room above and under an element, in CSS pixels. What stands beside it takes none of it. */
function roomAround(anchor: Element): { above: number; under: number } {
  const { top, bottom } = anchor.getBoundingClientRect();
  const before = neighbourOf(anchor, 'previousElementSibling')?.getBoundingClientRect();
  const after = neighbourOf(anchor, 'nextElementSibling')?.getBoundingClientRect();
  return {
    above: before ? top - before.bottom : top + (anchor.ownerDocument.defaultView?.scrollY ?? 0),
    under: after ? after.top - bottom : 0,
  };
}

/** Left and top in the window. */
type Place = readonly [left: number, top: number];

/** The corner above the end of the first line. */
function cornerPlace({ width, height }: DOMRect, anchor: Element): Place {
  const box = anchor.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  return [isRightToLeft ? box.left : box.right - width, box.top - height];
}

/** Do the lines before an element leave a place of this size free? The last of them is seldom full. */
function isFreeBefore(anchor: Element, [left, top]: Place, { width, height }: DOMRect): boolean {
  const before = neighbourOf(anchor, 'previousElementSibling');
  if (!before) return true;
  const lines = anchor.ownerDocument.createRange();
  lines.selectNodeContents(before);
  return ![...lines.getClientRects()].some(
    (line) => line.left < left + width && line.right > left && line.top < top + height && line.bottom > top,
  );
}

/** Where a badge of this size has room: after the headline's last word, else in the gap under or above it, else beside the words before. */
function freePlace(size: DOMRect, anchor: Element, line: DOMRect | undefined): Place | undefined {
  const { width, height } = size;
  const box = anchor.getBoundingClientRect();
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
 * Draws the badge of `placeBadge` where there is room for it; where there is none, its mark alone (`data-size`), at the corner if it must
 * be. It takes no room itself, so no word of the page moves.
 */
export function settleBadge(host: HTMLElement, badge: HTMLElement, anchor: Element): void {
  const line = isHeading(anchor) ? lastLineOf(anchor, host) : undefined;
  badge.style.inset = '';
  const tryAs = (size: 'full' | 'mark') => {
    host.dataset.size = size;
    return freePlace(badge.getBoundingClientRect(), anchor, line);
  };
  const [left, top] = tryAs('full') ?? tryAs('mark') ?? cornerPlace(badge.getBoundingClientRect(), anchor);
  const from = host.getBoundingClientRect();
  badge.style.inset = `${top - from.top}px auto auto ${left - from.left}px`;
}

/** Calls `settle` again whenever the headline's box changes its size (the window, a late style sheet, another font), until `signal` aborts. */
export function keepSettled(anchor: Element, settle: () => void, signal: AbortSignal): void {
  const readSize = () => `${anchor.clientWidth} ${anchor.clientHeight}`;
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
