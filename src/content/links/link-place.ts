import { boxOf, createRange, createTreeWalker, documentOf, parentElementOf } from '../../dom.ts';
import type { Box } from '../badge/box.ts';
import { boundsIn, isShown } from '../badge/surroundings.ts';

/** Width and height of a badge, in CSS pixels: see `link-badge.css`. */
const SIZE_PX = 14;

/** Gap between a link's last word and its badge, in CSS pixels. */
const GAP_PX = 5;

/** How far a badge without room after the word stands in the word's upper corner, in CSS pixels: over it, where letters leave space. */
const CORNER_PX = { across: 2, down: 5 } as const;

function rangeOf(node: Node): Range {
  const range = createRange(documentOf(node));
  range.selectNodeContents(node);
  return range;
}

const boxesOf = (range: Range): Box[] => [...range.getClientRects()].filter(isShown);

/** Most texts of a link that are looked at: a limit on cost. A headline has a few. */
const MAX_TEXTS = 100;

/** The last visible text of a link; `undefined` if it has none, such as a picture. */
export function lastWordsOf(link: Element): Text | undefined {
  const walker = createTreeWalker(documentOf(link), link, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (nodes.length < MAX_TEXTS && walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes.findLast((node) => /\S/.test(node.data) && boxesOf(rangeOf(node)).length > 0);
}

/** The block element that contains a link's lines. */
export function blockOf(link: Element): Element {
  let block = link;
  for (let parent = parentElementOf(block); parent; parent = parentElementOf(block)) {
    if (!getComputedStyle(block).display.startsWith('inline')) break;
    block = parent;
  }
  return block;
}

/** Free space after a line of a link, up to the next text or the end of its block, in CSS pixels; and how many boxes were looked at. */
function roomAfter(
  line: Box,
  host: Element,
  link: Element,
  isRightToLeft: boolean,
): { room: number; boxes: number } {
  const block = blockOf(link);
  const rest = rangeOf(block);
  rest.setStartAfter(host);
  const all = boxesOf(rest);
  const besides = all.filter(({ top, bottom }) => top < line.bottom && bottom > line.top);
  const box = boxOf(block);
  if (isRightToLeft) {
    const ends = besides.map(({ right }) => right).filter((right) => right <= line.left + 1);
    return { room: line.left - Math.max(box.left, ...ends), boxes: all.length };
  }
  const starts = besides.map(({ left }) => left).filter((left) => left >= line.right - 1);
  return { room: Math.min(box.right, ...starts) - line.right, boxes: all.length };
}

/** What the place of a link's badge depends on. */
interface LineSetting {
  /** The line of the link's last word. */
  line: Box;
  /** Free space after it, in CSS pixels. */
  room: number;
  /** Outside of this, nothing is drawn. */
  bounds: Box;
  isRightToLeft: boolean;
}

const within = (wanted: number, from: number, to: number): number =>
  Math.max(from, Math.min(wanted, to - SIZE_PX));

/** Left and top of a link's badge: after the word, or at its upper corner where other words follow; where a line is cut off, at its end. */
export function placeOfLinkBadge({
  line,
  room,
  bounds,
  isRightToLeft,
}: LineSetting): readonly [number, number] {
  const hasRoom = room >= GAP_PX + SIZE_PX;
  const gap = hasRoom ? GAP_PX : -CORNER_PX.across;
  const left = isRightToLeft ? line.left - gap - SIZE_PX : line.right + gap;
  const top = hasRoom ? (line.top + line.bottom - SIZE_PX) / 2 : line.top + CORNER_PX.down - SIZE_PX;
  return [within(left, bounds.left, bounds.right), within(top, bounds.top, bounds.bottom)];
}

/** Work of a badge's place, in units of `WORK`: of the layout that it asks for, and for each box beside the link. */
const PLACE_WORK = 600;
const BOX_WORK = 5;

/**
 * Positions a badge, inserted after `words`, behind the last of them that are shown. It takes up no space in the layout, so no word moves. Returns
 * the work, in units of `WORK`: that of a layout, which grows with what stands beside the link.
 */
export function settleLinkBadge(
  host: HTMLElement,
  badge: HTMLElement,
  { words, link }: { words: Text; link: Element },
): number {
  const bounds = boundsIn(parentElementOf(host) ?? link);
  const lines = boxesOf(rangeOf(words));
  const line = lines.findLast(({ top, bottom }) => (top + bottom) / 2 < bounds.bottom) ?? lines.at(-1);
  if (!line) return PLACE_WORK;
  const isRightToLeft = getComputedStyle(link).direction === 'rtl';
  // Hide the badge while measuring: Firefox counts its text among the text beside the link, wherever the range starts.
  badge.style.display = 'none';
  const { room, boxes } = roomAfter(line, host, link, isRightToLeft);
  Object.assign(badge.style, { display: '', inset: '' });
  const [left, top] = placeOfLinkBadge({ line, room, bounds, isRightToLeft });
  const from = host.getBoundingClientRect();
  badge.style.inset = `${top - from.top}px auto auto ${left - from.left}px`;
  return PLACE_WORK + boxes * BOX_WORK;
}
