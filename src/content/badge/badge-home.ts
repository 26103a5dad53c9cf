import {
  appendChild,
  boxOf,
  clientHeightOf,
  clientWidthOf,
  closest,
  contains,
  insertAfter,
  localNameOf,
  parentElementOf,
  prependChild,
} from '../../dom.ts';
import type { Article } from '../../model.ts';
import type { ShadowHost } from '../../ui/shadow-host.ts';
import { freePlace, leastHarmfulPlace, type HeadlineSetting, type Place } from './badge-place.ts';
import { intersect, type Box } from './box.ts';
import { boundsIn, isShown, linesIn, takenAround, tightClipOf } from './surroundings.ts';

/** Paths through the site: what stands there names the article, and is not it. */
const PATHS =
  'nav, [role="navigation"], [itemtype$="BreadcrumbList"], [class*="breadcrumb" i], [id*="breadcrumb" i], [aria-label*="breadcrumb" i]';

/** Blocks of a text that are tried where the headline cannot have the badge. */
const MAX_BLOCKS = 5;

/** Height of a badge and of the gaps above and under it, in CSS pixels: what leaves less room cuts it off. */
const ROOM_PX = 30;

/** What stands out of its box by less than this, in CSS pixels, is not cut off: slanted letters do. */
const CUT_PX = 3;

const isHeading = (anchor: Element): boolean => /^h[1-6]$/.test(localNameOf(anchor));

/** What is to be seen of an element. */
const shownBox = (element: Element): Box => intersect(boxOf(element), boundsIn(element));

/**
 * The element that an article's badge is attached to: the headline, or the first words where there is none to be seen. Undefined for an article
 * without words. Costs a layout if the page has changed.
 */
export function badgeAnchorOf({ headlineNode, blocks }: Article): Element | undefined {
  const words = blocks.slice(0, MAX_BLOCKS).flatMap(({ nodes }) => nodes[0]?.parentElement ?? []);
  const elements = [...(headlineNode ? [headlineNode] : []), ...words];
  const seen = elements.filter((element) => isShown(shownBox(element)));
  return seen.find((element) => !closest(element, PATHS)) ?? seen[0] ?? elements[0];
}

/** Inserts the badge at the end of a headline, before the words of a text without a headline, or after a link if the headline is in one. */
export function placeBadge(host: HTMLElement, anchor: Element): void {
  const link = closest(anchor, 'a, button');
  if (link) insertAfter(link, host);
  else if (isHeading(anchor)) appendChild(anchor, host);
  else prependChild(anchor, host);
}

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Are words of the headline cut off: whole lines, or the end of one? */
const isCutOff = (lines: readonly Box[], shown: Box): boolean =>
  lines.some(
    (line) =>
      middleOf(line) > shown.bottom || line.right > shown.right + CUT_PX || line.left < shown.left - CUT_PX,
  );

/** Reads what the place of a badge depends on, at the element in which it is drawn. */
function readSetting(host: HTMLElement, anchor: Element, home: Element): HeadlineSetting {
  const headline = shownBox(anchor);
  const lines = isHeading(anchor) ? linesIn(anchor, host) : [];
  const lastLine = lines.findLast((line) => middleOf(line) < headline.bottom) ?? headline;
  return {
    headline,
    lastLine: intersect(lastLine, { ...lastLine, left: headline.left, right: headline.right }),
    mayFollow: lines.length > 0 && !isCutOff(lines, headline),
    taken: takenAround(anchor, lastLine),
    bounds: boundsIn(home),
    isRightToLeft: getComputedStyle(anchor).direction === 'rtl',
  };
}

/** Takes the badge out of what would cut it off, and tells whether it was in it. */
function leaveClip(host: HTMLElement, anchor: Element): boolean {
  const clip = tightClipOf(anchor, ROOM_PX);
  if (!clip || !contains(clip, host)) return false;
  insertAfter(clip, host);
  return true;
}

/**
 * Positions a badge that `placeBadge` inserted: in full where it fits, else as its mark alone (`data-size`), and where it covers least as a last
 * resort. The badge takes up no space in the layout, so no word of the page moves.
 */
export function settleBadge({ host, container }: ShadowHost, badge: HTMLElement, anchor: Element): void {
  const tryAs = (size: 'full' | 'mark', setting: HeadlineSetting, choose = freePlace): Place | undefined => {
    container.dataset.size = size;
    return choose(setting, badge.getBoundingClientRect());
  };
  const find = (): Place | undefined => {
    const setting = readSetting(host, anchor, parentElementOf(host) ?? anchor);
    const free = tryAs('full', setting) ?? tryAs('mark', setting);
    if (free) return free;
    return leaveClip(host, anchor) ? find() : tryAs('mark', setting, leastHarmfulPlace);
  };
  // Unseen while it is asked what stands there.
  Object.assign(badge.style, { inset: '', visibility: 'hidden' });
  const [left, top] = find() ?? [0, 0];
  const from = host.getBoundingClientRect();
  Object.assign(badge.style, {
    inset: `${top - from.top}px auto auto ${left - from.left}px`,
    visibility: '',
  });
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
