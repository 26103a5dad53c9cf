import { elementsWithTags, parentElementOf } from '../../dom.ts';

/** Most elements that are climbed from: a limit on cost. Those after them count for nothing. */
const MAX_ELEMENTS = 10_000;

/** Most steps of all climbs together: a limit on cost, in some milliseconds. A page of news takes a thousand. */
const MAX_STEPS = 60_000;

/**
 * Makes a function that tells whether an element under the root holds one with any of these tags. A search in each element asked about would
 * cost its size each time, and so the square of the page where elements nest. Here, each element round one of the tags is met once, at the
 * first question.
 */
export function createHolders(
  root: Element | ShadowRoot,
  tags: readonly string[],
): (element: Element) => boolean {
  let holders: Set<Element> | undefined;
  return (element) => (holders ??= findHolders(root, tags)).has(element);
}

function findHolders(root: Element | ShadowRoot, tags: readonly string[]): Set<Element> {
  const holders = new Set<Element>();
  let left = MAX_STEPS;
  const elements = elementsWithTags(root, tags);
  const count = Math.min(elements.length, MAX_ELEMENTS);
  for (let i = 0; i < count; i++) {
    let at = parentElementOf(elements[i] as Element);
    for (; at && !holders.has(at) && left-- > 0; at = parentElementOf(at)) holders.add(at);
  }
  return holders;
}
