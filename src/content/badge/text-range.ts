import { createRange } from '../../dom.ts';

const countInk = (text: string): number => text.replace(/\s/g, '').length;

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

/**
 * The live range of `[charStart, charEnd)` of a text that was read from these nodes. The text and its nodes differ only in white space, so
 * positions are found by counting all other characters. `undefined` if the page has changed since.
 */
export function rangeOfText(
  text: string,
  nodes: readonly Text[],
  charStart: number,
  charEnd: number,
): Range | undefined {
  const inkStart = countInk(text.slice(0, charStart));
  const inkEnd = inkStart + countInk(text.slice(charStart, charEnd));
  if (inkEnd === inkStart || !nodes.every((node) => node.isConnected)) return undefined;
  const start = placeOfInk(nodes, inkStart);
  const last = placeOfInk(nodes, inkEnd - 1);
  if (!start || !last) return undefined;
  const range = createRange(start.node.ownerDocument);
  range.setStart(start.node, start.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
