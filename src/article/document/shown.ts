import { boxOf, checkVisibility, closest, localNameOf, parentElementOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { collapse, countWords } from '../../text/words.ts';
import type { Line } from './lines.ts';

/**
 * Words of the article's body that must be shown before what a style sheet hides is left out: two sentences. A page that shows none of its text is
 * about to show it, when a picture, an animation or a consent is there. Lower, and the words of a banner stand for the page.
 */
const MIN_SHOWN_WORDS = 25;

/** Lines that are asked in one step: a fraction of a millisecond. */
const STEP_LINES = 200;

/** Most folds, and elements without a box, round a line that are looked at: a limit on cost. */
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
 * of any page where there are no style sheets, on the command line. Two questions for each line and each element in it, after a layout at most.
 */
export function* findShown(lines: readonly Line[]): Steps<Shown> {
  if (!checkVisibility) return { shown: lines, hidden: [] };
  const shown: Line[] = [];
  const hidden: Element[] = [];
  let words = 0;
  for (const [i, line] of lines.entries()) {
    if (i % STEP_LINES === 0) yield STEP_LINES * WORK.node;
    const seen = shownPartOf(line);
    if (seen) {
      shown.push(seen);
      words += seen.words * seen.bodyShare;
    } else if (line.bodyShare > 0 && !isShown(line.element)) hidden.push(line.element);
  }
  return words < MIN_SHOWN_WORDS ? { shown: lines, hidden: [] } : { shown, hidden };
}

/** A line without the words of elements in it that a style sheet hides; undefined where it hides all. */
function shownPartOf(line: Line): Line | undefined {
  const known = new Map<Element, boolean>();
  const isNodeShown = (node: Text): boolean => {
    const around = besideRuby(parentElementOf(node) ?? line.element);
    const isSeen = known.get(around) ?? (isShown(around) && !isClipped(around, line));
    known.set(around, isSeen);
    return isSeen;
  };
  const nodes = line.nodes.filter((node) => /\S/.test(node.data));
  const seen = nodes.filter(isNodeShown);
  if (seen.length === nodes.length) return line;
  return seen.length > 0 ? withNodes(line, new Set(seen)) : undefined;
}

/** Parentheses round a ruby's reading are shown where the ruby is: a line is plain text, for which pages have them. */
const besideRuby = (element: Element): Element =>
  (localNameOf(element) === 'rp' && parentElementOf(element)) || element;

/**
 * Is it a part of a paragraph that is cut to a point, as words are for those who hear the page: "opens in a new tab"? An element without a box of
 * its own has no size at all. A headline may be for them alone.
 */
function isClipped(element: Element, line: Line): boolean {
  if (element === line.element || line.kind === 'heading') return false;
  const { width, height } = boxOf(element);
  return width > 0 && width <= 1 && height > 0 && height <= 1;
}

/** A line with only these of its nodes; the line itself where its text is not that of its nodes, as a piece of a long one. */
function withNodes(line: Line, kept: ReadonlySet<Text>): Line {
  let text = '';
  let end = 0;
  for (const node of line.nodes) {
    const words = collapse(node.data);
    if (words === '') continue;
    const start = line.text.indexOf(words, end);
    if (start < 0) return line;
    text += line.text.slice(end, kept.has(node) ? start + words.length : start);
    end = start + words.length;
  }
  const shown = collapse(text);
  const nodes = line.nodes.filter((node) => kept.has(node) || !/\S/.test(node.data));
  const inkBefore = nodes[0] === line.nodes[0] ? line.inkBefore : 0;
  return { ...line, text: shown, nodes, inkBefore, words: countWords(shown) };
}

function isShown(element: Element): boolean {
  let at = element;
  for (let folds = 0; folds <= MAX_FOLDS; folds++) {
    if (checkVisibility?.(at)) return true;
    // An element without a box of its own is shown where the one round it is.
    const outer = getComputedStyle(at).display === 'contents' ? at : closest(at, FOLDS);
    const outside = outer && parentElementOf(outer);
    if (!outside) return false;
    at = outside;
  }
  return false;
}
