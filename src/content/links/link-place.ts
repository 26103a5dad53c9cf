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

interface Room {
  /** Free space after a line of a link, up to the next text or the end of its block, in CSS pixels. */
  room: number;
  /** How many boxes were looked at. */
  boxes: number;
}

function roomAfter({ host, words, link }: PlacedBadge, { line, isRightToLeft }: MeasuredLine): Room {
  const block = blockOf(link);
  const rest = rangeOf(block);
  rest.setStartAfter(host.isConnected ? host : words);
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

/** A badge that stands after `words` in the page, or is about to, and its element in its host. */
interface PlacedBadge {
  host: HTMLElement;
  badge: HTMLElement;
  words: Text;
  link: Element;
}

/**
 * Positions badges, each behind the last of its link's words that are shown. They take up no space in the layout, so no word moves. All are measured
 * before one is moved, so that they share two layouts, and before `putIn` puts those into the page that are not there yet. Returns the work, in units of
 * `WORK`: that of a layout for each, which grows with what stands beside the link.
 */
export function settleLinkBadges(all: readonly PlacedBadge[], putIn: () => void): number {
  // Hide the badges while measuring: Firefox counts their text among the text beside a link, wherever the range starts.
  for (const { badge } of all) badge.style.display = 'none';
  const placed = all.flatMap((each) => {
    const line = lineOf(each);
    return line ? [{ ...each, ...line, ...roomAfter(each, line) }] : [];
  });
  putIn();
  for (const { badge } of all) badge.style.display = '';
  for (const { badge } of placed) badge.style.inset = '';
  const origins = placed.map(({ host }) => host.getBoundingClientRect());
  for (const [i, { badge, ...setting }] of placed.entries()) {
    const [left, top] = placeOfLinkBadge(setting);
    const from = origins[i] as DOMRect;
    badge.style.inset = `${top - from.top}px auto auto ${left - from.left}px`;
  }
  return all.length * PLACE_WORK + placed.reduce((sum, { boxes }) => sum + boxes * BOX_WORK, 0);
}

type MeasuredLine = Omit<LineSetting, 'room'>;

/** The line that a badge stands in; undefined where none of its words is shown. */
function lineOf({ words, link }: PlacedBadge): MeasuredLine | undefined {
  const bounds = boundsIn(parentElementOf(words) ?? link);
  const lines = boxesOf(rangeOf(words));
  const line = lines.findLast(({ top, bottom }) => (top + bottom) / 2 < bounds.bottom) ?? lines.at(-1);
  return line && { line, bounds, isRightToLeft: getComputedStyle(link).direction === 'rtl' };
}
