import type { Article } from '../../model.ts';

/** Gap between a headline's last word and its badge, in CSS pixels. */
const GAP_PX = 8;

/** Free space around a badge that stands above or under its headline, both sides together, in CSS pixels. */
const MARGIN_PX = 4;

/** The element that an article's badge is attached to: the headline, or the element with the first words if there is none. */
export const badgeAnchorOf = (article: Article): Element | null =>
  article.headlineNode ?? article.blocks[0]?.nodes[0]?.parentElement ?? null;

const isHeading = (anchor: Element): boolean => /^H[1-6]$/.test(anchor.tagName);

/** Inserts the badge at the end of a headline, before the words of a text without a headline, or after a link if the headline is in one. */
export function placeBadge(host: HTMLElement, anchor: Element): void {
  const link = anchor.closest('a, button');
  if (link) link.after(host);
  else if (isHeading(anchor)) anchor.append(host);
  else anchor.prepend(host);
}

/** Box of the last line of a headline's own text. */
function lastLineOf(anchor: Element, host: HTMLElement): DOMRect | undefined {
  const range = anchor.ownerDocument.createRange();
  range.selectNodeContents(anchor);
  if (anchor.contains(host)) range.setEndBefore(host);
  return [...range.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
}

/** The nearest drawn element before or after an element, looking outward through its ancestors. */
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

/** Free space above and under an element, in CSS pixels. Elements beside it do not count. */
function roomAround(anchor: Element): { above: number; under: number } {
  const { top, bottom } = anchor.getBoundingClientRect();
  const before = neighbourOf(anchor, 'previousElementSibling')?.getBoundingClientRect();
  const after = neighbourOf(anchor, 'nextElementSibling')?.getBoundingClientRect();
  return {
    above: before ? top - before.bottom : top + (anchor.ownerDocument.defaultView?.scrollY ?? 0),
    under: after ? after.top - bottom : 0,
  };
}

/** Left and top, in CSS pixels of the window. */
type Place = readonly [left: number, top: number];

/** The place above the end of the first line. */
function cornerPlace({ width, height }: DOMRect, anchor: Element): Place {
  const box = anchor.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  return [isRightToLeft ? box.left : box.right - width, box.top - height];
}

/** Tells whether a place is free of the lines before an element. The last of these lines is seldom full. */
function isFreeBefore(anchor: Element, [left, top]: Place, { width, height }: DOMRect): boolean {
  const before = neighbourOf(anchor, 'previousElementSibling');
  if (!before) return true;
  const lines = anchor.ownerDocument.createRange();
  lines.selectNodeContents(before);
  return ![...lines.getClientRects()].some(
    (line) => line.left < left + width && line.right > left && line.top < top + height && line.bottom > top,
  );
}

/** Finds a free place for a badge: after the headline's last word, in the gap under or above it, or beside the text before it. */
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
 * Positions a badge that `placeBadge` inserted: in full where it fits, else as its mark alone (`data-size`), and at the corner as a last
 * resort. The badge takes up no space in the layout, so no word of the page moves.
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

/** Calls `settle` whenever the size of the headline changes (a resized window, a late style sheet, another font), until `signal` aborts. */
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
