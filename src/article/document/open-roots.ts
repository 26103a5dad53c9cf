import { elementsUnder, findAllIn, openRootOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';

/** Most open shadow roots that are found: a limit on cost. Pages made of components have up to some thousand. */
const MAX_ROOTS = 3_000;

/** Elements asked in one step. */
const STEP_ELEMENTS = 1_000;

/**
 * Finds the open shadow roots of a page, and those in them: outer ones first. No selector finds them, and no event tells of a new one, so each
 * element is asked.
 */
export function* findOpenRoots(document: Document): Steps<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  yield* addRoots(elementsUnder(document), found);
  // The list grows meanwhile.
  for (const root of found) if (found.length < MAX_ROOTS) yield* addRoots(findAllIn(root, '*'), found);
  return found.slice(0, MAX_ROOTS);
}

function* addRoots(elements: ArrayLike<Element>, found: ShadowRoot[]): Steps<void> {
  let asked = 0;
  for (; asked < elements.length && found.length < MAX_ROOTS; asked++) {
    const element = elements[asked];
    const root = element && openRootOf(element);
    if (root) found.push(root);
    if (asked % STEP_ELEMENTS === STEP_ELEMENTS - 1) yield STEP_ELEMENTS * WORK.host;
  }
  yield ((asked % STEP_ELEMENTS) + 1) * WORK.host;
}
