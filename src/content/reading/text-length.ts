import { firstChildOf, nextSiblingOf, nodeTypeOf, nodeValueOf, parentNodeOf } from '../../dom.ts';

/** Most characters of one text that are looked at. */
const MAX_CHARACTERS = 10_000;

/** How far a count goes: until it has so many characters, or has looked at so many nodes. */
export interface Reach {
  characters: number;
  nodes: number;
}

/**
 * Characters of text under a node, the node itself included, as far as the reach allows; and how many nodes were looked at. White space at the
 * ends of a text does not count.
 */
export function measureText(root: Node, reach: Reach): Reach {
  let characters = 0;
  let nodes = 0;
  for (
    let node: Node | null = root;
    node && nodes < reach.nodes && characters < reach.characters;
    node = nodeAfter(node, root)
  ) {
    nodes++;
    if (nodeTypeOf(node) === 3)
      characters += (nodeValueOf(node) ?? '').slice(0, MAX_CHARACTERS).trim().length;
  }
  return { characters, nodes };
}

/** The next node under a root in the order of the page; null after the last. */
function nodeAfter(from: Node, root: Node): Node | null {
  const child = firstChildOf(from);
  if (child) return child;
  for (let node: Node | null = from; node && node !== root; node = parentNodeOf(node)) {
    const next = nextSiblingOf(node);
    if (next) return next;
  }
  return null;
}

/**
 * Characters of text in what a page added and removed, `enough` at most. So are changes of more nodes than are looked at: much has changed.
 * Costs no more for a moved part of 5 MB, or for 10,000 changes at once.
 */
export function measureChanges(
  records: readonly MutationRecord[],
  isOwn: (node: Node) => boolean,
  enough: Reach,
): number {
  let { characters, nodes } = enough;
  for (const { addedNodes, removedNodes } of records)
    for (const list of [addedNodes, removedNodes])
      for (let i = 0; i < list.length && characters > 0; i++) {
        const node = list[i] as Node;
        if (nodes-- <= 0) return enough.characters;
        if (isOwn(node)) continue;
        const found = measureText(node, { characters, nodes });
        characters -= found.characters;
        nodes -= found.nodes;
      }
  return nodes <= 0 ? enough.characters : enough.characters - Math.max(0, characters);
}
