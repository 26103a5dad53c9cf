import { checkVisibility, closest, parentElementOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import type { Line } from './lines.ts';

/**
 * Words of the article's body that must be shown before what a style sheet hides is left out: two sentences. A page that shows none of its text is
 * about to show it, when a picture, an animation or a consent is there. Lower, and the words of a banner stand for the page.
 */
const MIN_SHOWN_WORDS = 25;

/** Lines that are asked in one step: a fraction of a millisecond. */
const STEP_LINES = 200;

/** Most folds round a line that are looked at: a limit on cost. */
const MAX_FOLDS = 4;

/** Parts that their markup folds away, for the user to open: their text counts as shown, here as on the command line. */
const FOLDS = 'details:not([open]), [hidden="until-found"]';

/** The lines of a page, parted by whether its style sheets show them. */
export interface Shown {
  shown: readonly Line[];
  /** The hidden blocks of the article's other lines: where one gets a size, the page shows another text. An inline element never gets one. */
  hidden: readonly Element[];
}

/**
 * Leaves out what style sheets hide, such as the rest of an article behind a paywall. All of a page whose text is hidden altogether is shown, and
 * of any page where there are no style sheets, on the command line. One question for each line, after a layout at most.
 */
export function* findShown(lines: readonly Line[]): Steps<Shown> {
  if (!checkVisibility) return { shown: lines, hidden: [] };
  const shown: Line[] = [];
  const hidden: Element[] = [];
  let words = 0;
  for (const [i, line] of lines.entries()) {
    if (i % STEP_LINES === 0) yield STEP_LINES * WORK.node;
    const element = elementOf(line);
    if (isShown(element)) {
      shown.push(line);
      words += line.words * line.bodyShare;
    } else if (line.bodyShare > 0 && !isShown(line.element)) hidden.push(line.element);
  }
  return words < MIN_SHOWN_WORDS ? { shown: lines, hidden: [] } : { shown, hidden };
}

/** The innermost element round a line's first words: a style sheet may hide a part of a block. */
function elementOf({ nodes, element }: Line): Element {
  const first = nodes.find(({ data }) => /\S/.test(data));
  return (first && parentElementOf(first)) ?? element;
}

function isShown(element: Element): boolean {
  let at = element;
  for (let folds = 0; folds <= MAX_FOLDS; folds++) {
    if (checkVisibility?.(at)) return true;
    const fold = closest(at, FOLDS);
    const outside = fold && parentElementOf(fold);
    if (!outside) return false;
    at = outside;
  }
  return false;
}
