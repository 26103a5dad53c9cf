import type { Article } from '../model.ts';

/** Room between a headline's last word and its badge, in CSS pixels. */
const GAP_PX = 8;

/** The element of an article that its badge belongs to: the headline, or else what holds the first words. */
export const badgeAnchorOf = (article: Article): Element | null =>
  article.headlineNode ?? article.blocks[0]?.nodes[0]?.parentElement ?? null;

const isHeading = (anchor: Element): boolean => /^H[1-6]$/.test(anchor.tagName);

/** Puts the badge at the end of a headline; before a text without one; beside a headline that is a link, so as not to be part of it. */
export function placeBadge(host: HTMLElement, anchor: Element): void {
  const link = anchor.closest('a, button');
  if (link) link.after(host);
  else if (isHeading(anchor)) anchor.append(host);
  else anchor.before(host);
}

/** Box of the last line of a headline's own words. */
function lastLineOf(anchor: Element, host: HTMLElement): DOMRect | undefined {
  const range = anchor.ownerDocument.createRange();
  range.selectNodeContents(anchor);
  if (anchor.contains(host)) range.setEndBefore(host);
  return [...range.getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
}

/** Room under the headline before the next thing on the page, in CSS pixels. */
function roomUnder(anchor: Element): number {
  const outer = anchor.closest('a, button') ?? anchor;
  const below = outer.nextElementSibling ?? outer.parentElement?.nextElementSibling;
  const room = (below?.getBoundingClientRect().top ?? 0) - anchor.getBoundingClientRect().bottom;
  return below ? room : 0;
}

/**
 * Settles where the badge of `placeBadge` is drawn: after the headline's last word where there is room, else in the gap under the
 * headline, and only where neither holds it in a line of its own (`data-place`). In the first two it takes no room, and no word moves.
 */
export function settleBadge(host: HTMLElement, badge: HTMLElement, anchor: Element): void {
  host.dataset.place = 'over';
  badge.style.inset = '';
  const line = isHeading(anchor) ? lastLineOf(anchor, host) : undefined;
  if (!line) {
    host.dataset.place = 'line';
    return;
  }
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const { width, height } = badge.getBoundingClientRect();
  const from = host.getBoundingClientRect();
  const box = anchor.getBoundingClientRect();
  const put = (left: number, top: number) =>
    (badge.style.inset = `${top - from.top}px auto auto ${left - from.left}px`);
  const hasRoomBeside = isRightToLeft
    ? line.left - GAP_PX - width >= box.left
    : line.right + GAP_PX + width <= box.right;
  if (hasRoomBeside)
    put(
      isRightToLeft ? line.left - GAP_PX - width : line.right + GAP_PX,
      line.top + (line.height - height) / 2,
    );
  else if (roomUnder(anchor) >= height + 4)
    put(isRightToLeft ? box.right - width : box.left, box.bottom + (roomUnder(anchor) - height) / 2);
  else host.dataset.place = 'line';
}

/** Calls `settle` again whenever the headline's width changes, until `signal` aborts. */
export function keepSettled(anchor: Element, settle: () => void, signal: AbortSignal): void {
  let widthPx = anchor.clientWidth;
  const observer = new ResizeObserver(() => {
    if (anchor.clientWidth === widthPx) return;
    widthPx = anchor.clientWidth;
    settle();
  });
  observer.observe(anchor);
  signal.addEventListener('abort', () => observer.disconnect());
}
