import { createRange } from '../../dom.ts';
import { countInk } from '../../text/words.ts';

/** Finds the n-th character that is not white space; `undefined` past the end. */
function placeOfInk(nodes: readonly Text[], inkIndex: number): { node: Text; offset: number } | undefined {
  let seen = 0;
  for (const node of nodes) {
    const ink = countInk(node.data);
    if (inkIndex < seen + ink) {
      for (const { index } of node.data.matchAll(/\S/g))
        if (seen++ === inkIndex) return { node, offset: index };
    }
    seen += ink;
  }
  return undefined;
}

/** A text with the nodes that it was read from. */
interface ReadText {
  text: string;
  nodes: readonly Text[];
  inkBefore?: number;
}

/**
 * The live range of `[charStart, charEnd)` of a text that was read from these nodes. The text and its nodes differ only in white space, so
 * positions are found by counting all other characters; of those of its first node, `inkBefore` stand before the text. `undefined` if the page
 * has changed since, or if the text begins in one shadow root and ends in another.
 */
export function rangeOfText(
  { text, nodes, inkBefore = 0 }: ReadText,
  charStart: number,
  charEnd: number,
): Range | undefined {
  const inkStart = inkBefore + countInk(text.slice(0, charStart));
  const inkEnd = inkStart + countInk(text.slice(charStart, charEnd));
  if (inkEnd === inkStart || !nodes.every((node) => node.isConnected)) return undefined;
  const start = placeOfInk(nodes, inkStart);
  const last = placeOfInk(nodes, inkEnd - 1);
  if (!start || !last) return undefined;
  const range = createRange(start.node.ownerDocument);
  range.setStart(start.node, start.offset);
  range.setEnd(last.node, last.offset + 1);
  // Of a text that begins and ends in different trees, or elsewhere than the page shows it, there is no range: the browser moved its start.
  return range.startContainer === start.node && range.startOffset === start.offset ? range : undefined;
}
