import { elementsUnder } from '../../dom.ts';
import type { Steps } from '../../steps.ts';
import { columnOf, sentenceCharactersOf } from './column.ts';
import { walkVisible } from './visible-walk.ts';

/** Which parts of a page hold prose. */
export interface ProseParts {
  /** Does the element hold a sentence? */
  holds(element: Element): boolean;
  /** Is the element one round paragraphs, in which short ones count as well? */
  isColumn(element: Element): boolean;
}

/** Elements from which a page is searched for its prose: no more nodes are copied for the body finder. */
const MANY_ELEMENTS = 3_500;

/**
 * Finds the parts of a large page that hold sentences outside links, so that its menus and tables do not take the place of its text; undefined for
 * other pages. Costs a walk through the page.
 */
export function* findProseParts(body: Element): Steps<ProseParts | undefined> {
  if (elementsUnder(body).length <= MANY_ELEMENTS) return undefined;
  const holders = new Set<Element>();
  const columns = new Set<Element>();
  const open: Element[] = [];
  yield* walkVisible(body, {
    enter: (element) => void open.push(element),
    leave: () => void open.pop(),
    visitText: (node, { start }) => {
      const column = start === 0 && sentenceCharactersOf(node) > 0 ? columnOf(node) : undefined;
      if (!column) return;
      if (column !== body) columns.add(column);
      for (let i = open.length - 1; i >= 0 && !holders.has(open[i] as Element); i--)
        holders.add(open[i] as Element);
    },
  });
  return { holds: (element) => holders.has(element), isColumn: (element) => columns.has(element) };
}
