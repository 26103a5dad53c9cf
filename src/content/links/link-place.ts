import { boxOf, createRange, createTreeWalker, documentOf, parentElementOf } from '../../dom.ts';
import type { ShadowHost } from '../../ui/shadow-host.ts';

/** Gap between a link's last word and its badge, in CSS pixels. */
const GAP_PX = 6;

/** Size of the badge's mark alone, in CSS pixels. */
const MARK_PX = 18;

/** Text narrower or lower than this, in CSS pixels, is meant for screen readers only. */
const MIN_SHOWN_PX = 2;

function rangeOf(node: Node): Range {
  const range = createRange(documentOf(node));
  range.selectNodeContents(node);
  return range;
}

const boxesOf = (range: Range): DOMRect[] =>
  [...range.getClientRects()].filter(({ width, height }) => width > MIN_SHOWN_PX && height > MIN_SHOWN_PX);

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

/** Free space after a line of a link, up to the next text or the end of its block, in CSS pixels. */
function roomAfter(line: DOMRect, host: Element, link: Element, isRightToLeft: boolean): number {
  const block = blockOf(link);
  const rest = rangeOf(block);
  rest.setStartAfter(host);
  const besides = boxesOf(rest).filter(({ top, bottom }) => top < line.bottom && bottom > line.top);
  const box = boxOf(block);
  if (isRightToLeft) {
    const ends = besides.map(({ right }) => right).filter((right) => right <= line.left + 1);
    return line.left - Math.max(box.left, ...ends);
  }
  const starts = besides.map(({ left }) => left).filter((left) => left >= line.right - 1);
  return Math.min(box.right, ...starts) - line.right;
}

/**
 * Positions a badge, inserted after `words`, behind the last of them: in full where the line has space, else its mark, else a dot at the
 * word's corner (`data-size`). The badge takes up no space in the layout, so no word moves.
 */
export function settleLinkBadge(
  { host, container }: ShadowHost,
  badge: HTMLElement,
  { words, link }: { words: Text; link: Element },
): void {
  const line = boxesOf(rangeOf(words)).at(-1);
  if (!line) return;
  container.dataset.size = 'full';
  badge.style.inset = '';
  const isRightToLeft = getComputedStyle(link).direction === 'rtl';
  const fullWidth = badge.getBoundingClientRect().width;
  // Hide the badge while measuring: Firefox counts its text among the text beside the link, wherever the range starts.
  badge.style.display = 'none';
  const room = roomAfter(line, host, link, isRightToLeft) - GAP_PX;
  badge.style.display = '';
  if (room < fullWidth) container.dataset.size = room < MARK_PX ? 'dot' : 'mark';
  const { width, height } = badge.getBoundingClientRect();
  const isDot = container.dataset.size === 'dot';
  const gap = isDot ? -width / 2 : GAP_PX;
  const left = isRightToLeft ? line.left - gap - width : line.right + gap;
  const top = isDot ? line.top - height / 2 : line.top + (line.height - height) / 2;
  const from = host.getBoundingClientRect();
  badge.style.inset = `${top - from.top}px auto auto ${left - from.left}px`;
}
