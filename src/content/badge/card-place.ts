import { clientWidthOf, rootOf, windowOf } from '../../dom.ts';
import type { Box } from './box.ts';

/** Distance of the card from its badge and from the window's edges, in CSS pixels. */
const GAP_PX = 8;

/** Width of the card, where the window has room for it, in CSS pixels: that of the popup. */
const WIDTH_PX = 360;

/** Most height of the card, in CSS pixels. Its text scrolls in it. */
const MOST_HEIGHT_PX = 560;

/** Least height, in CSS pixels, of a card above or under its badge: a window with less room on either side has the card over the badge. */
const LEAST_HEIGHT_PX = 200;

/** Where a card stands in the window, in CSS pixels. */
export interface CardPlace {
  left: number;
  width: number;
  /** The edge that stays where it is while the card's height changes: the upper one, or the lower one of a card above its badge. */
  edge: number;
  isAbove: boolean;
  maxHeight: number;
}

/** What a card's place depends on. */
interface CardSetting {
  /** What the card belongs to. */
  badge: Box;
  /** The card's height when all of it is shown, for the width that it will have. */
  height: number;
  window: { width: number; height: number };
}

/** The card's width in a window. */
const widthOfCard = (windowWidth: number): number => Math.min(WIDTH_PX, windowWidth - 2 * GAP_PX);

/**
 * The place of a card, wholly in the window: under its badge, above it where only there is more room, and over it where neither side has any. A
 * card that stands in the window can take the focus without the page being scrolled.
 */
export function placeOfCard({ badge, height, window }: CardSetting): CardPlace {
  const width = widthOfCard(window.width);
  const left = Math.max(GAP_PX, Math.min(badge.left, window.width - width - GAP_PX));
  const wanted = Math.min(height, MOST_HEIGHT_PX);
  const lowest = window.height - GAP_PX;
  // The badge itself may be outside the window: it keeps the focus when the page is scrolled.
  const top = Math.max(GAP_PX, badge.bottom + GAP_PX);
  const bottom = Math.min(lowest, badge.top - GAP_PX);
  const under = lowest - top;
  const above = bottom - GAP_PX;
  const isAbove = under < wanted && above > under;
  const room = isAbove ? above : under;
  if (room < Math.min(wanted, LEAST_HEIGHT_PX))
    return { left, width, edge: GAP_PX, isAbove: false, maxHeight: lowest - GAP_PX };
  return { left, width, edge: isAbove ? bottom : top, isAbove, maxHeight: Math.min(MOST_HEIGHT_PX, room) };
}

/** Height of a card that is not open yet, with all its content. It is laid out for that, and not drawn. */
function heightOf(card: HTMLElement): number {
  Object.assign(card.style, { display: 'block', visibility: 'hidden', maxBlockSize: 'none' });
  const { height } = card.getBoundingClientRect();
  Object.assign(card.style, { display: '', visibility: '' });
  return height;
}

/** Places a card that is about to open. It scrolls with the page. */
function placeCard(card: HTMLElement, badge: Box): void {
  const root = rootOf(card.ownerDocument);
  const window = windowOf(card.ownerDocument);
  if (!root || !window) return;
  card.style.inlineSize = `${widthOfCard(clientWidthOf(root))}px`;
  const place = placeOfCard({
    badge,
    height: heightOf(card),
    window: { width: clientWidthOf(root), height: window.innerHeight },
  });
  Object.assign(card.style, {
    left: `${window.scrollX + place.left}px`,
    top: `${window.scrollY + place.edge}px`,
    translate: place.isAbove ? '0 -100%' : '',
    maxBlockSize: `${place.maxHeight}px`,
  });
}

/** What a card belongs to: a badge, a selection. */
interface Opener {
  /** Its place in the window, now. */
  getBox: () => Box;
  /** Takes the focus back from a card that is closed. It must not scroll the page. */
  focus: () => void;
}

/**
 * Places the card and moves the focus into it whenever it opens. When it closes with the focus inside (Escape, the close button), the focus
 * returns to the badge; when the user has moved elsewhere, it stays there. Returns a function that ends this.
 */
export function followCard(card: HTMLElement, { getBox, focus }: Opener): () => void {
  const root = card.getRootNode() as ShadowRoot;
  let hadFocus = false;
  const before = (event: ToggleEvent) => {
    hadFocus = card.contains(root.activeElement);
    if (event.newState === 'open') placeCard(card, getBox());
  };
  const after = (event: ToggleEvent) => {
    if (event.newState === 'open') card.focus({ preventScroll: true });
    else if (hadFocus) focus();
  };
  card.addEventListener('beforetoggle', before);
  card.addEventListener('toggle', after);
  return () => {
    card.removeEventListener('beforetoggle', before);
    card.removeEventListener('toggle', after);
  };
}
