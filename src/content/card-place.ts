/** Distance of the card from its badge and from the window's edges, in CSS pixels. */
const GAP_PX = 8;

/** Places the card under its badge, inside the window's width; it scrolls with the page. Call it before the card opens. */
export function placeCard(card: HTMLElement, badge: HTMLElement): void {
  const { documentElement, defaultView } = card.ownerDocument;
  if (!defaultView) return;
  const { left, bottom } = badge.getBoundingClientRect();
  const width = Math.min(360, documentElement.clientWidth - 2 * GAP_PX);
  const rightmost = documentElement.clientWidth - width - GAP_PX;
  card.style.inlineSize = `${width}px`;
  card.style.left = `${defaultView.scrollX + Math.max(GAP_PX, Math.min(left, rightmost))}px`;
  card.style.top = `${defaultView.scrollY + bottom + GAP_PX}px`;
}
