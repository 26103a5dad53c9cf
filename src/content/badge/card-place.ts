import { clientWidthOf, rootOf, windowOf } from '../../dom.ts';

/** Distance of the card from its badge and from the window's edges, in CSS pixels. */
const GAP_PX = 8;

/** Places the card under its badge, within the window's width. The card scrolls with the page. */
function placeCard(card: HTMLElement, badge: HTMLElement): void {
  const root = rootOf(card.ownerDocument);
  const window = windowOf(card.ownerDocument);
  if (!root || !window) return;
  const { left, bottom } = badge.getBoundingClientRect();
  const width = Math.min(360, clientWidthOf(root) - 2 * GAP_PX);
  const rightmost = clientWidthOf(root) - width - GAP_PX;
  card.style.inlineSize = `${width}px`;
  card.style.left = `${window.scrollX + Math.max(GAP_PX, Math.min(left, rightmost))}px`;
  card.style.top = `${window.scrollY + bottom + GAP_PX}px`;
}

/**
 * Places the card and moves the focus into it whenever it opens. When it closes with the focus inside (Escape, the close button), the focus
 * returns to the badge; when the user has moved elsewhere, it stays there. Returns a function that ends this.
 */
export function followCard(card: HTMLElement, badge: HTMLElement): () => void {
  const root = card.getRootNode() as ShadowRoot;
  let hadFocus = false;
  const before = (event: ToggleEvent) => {
    hadFocus = card.contains(root.activeElement);
    if (event.newState === 'open') placeCard(card, badge);
  };
  const after = (event: ToggleEvent) => {
    if (event.newState === 'open') card.focus();
    else if (hadFocus) badge.focus();
  };
  card.addEventListener('beforetoggle', before);
  card.addEventListener('toggle', after);
  return () => {
    card.removeEventListener('beforetoggle', before);
    card.removeEventListener('toggle', after);
  };
}
