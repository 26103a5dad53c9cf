import { attributeOf, localNameOf, parentElementOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { isProse, type Line } from '../document/lines.ts';
import { createSettings } from './setting.ts';

/**
 * Levels above a line within which its home is sought: a paragraph in a wrapper in a wrapper in a column. Higher, and strangers share a
 * home. At 2 6 of the 181 pages of `bench:extraction` are read differently (F1 0.9788), at 8 3 (F1 0.9781).
 */
const MAX_CLIMB = 4;

/**
 * Words of prose from which a home without body text, beside a home with body text, belongs to the article. Lower, and teasers do. At 40 or
 * 160 none of the 181 pages of `bench:extraction` is read differently.
 */
const MISSED_WORDS = 80;

/**
 * Share of its characters in links from which a line between paragraphs is no text. Short sentences, subheadings and list items there are
 * text; lines made of links are not. At 0.25 5 of the 181 pages of `bench:extraction` are read differently (F1 0.9788), at 0.75 3 (F1
 * 0.9789).
 */
const MAX_LINK_SHARE = 0.5;

/**
 * Share of a line's characters taken by the body finder from which the line is text. At 0.25 or 0.75 none of the 181 pages of
 * `bench:extraction` is read differently.
 */
const TEXT_BODY_SHARE = 0.5;

/** How many of the lines each element round one holds. */
function* countIn(lines: readonly Line[]): Steps<Map<Element, number>> {
  const counts = new Map<Element, number>();
  for (const line of lines) {
    yield WORK.node;
    for (const element of climb(line.element)) counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return counts;
}

/** The home of a line is the nearest element that holds the line and at least one other: the column that the line is set in. */
function* findHomes(lines: readonly Line[]): Steps<Map<Line, Element>> {
  const counts = yield* countIn(lines);
  const homes = new Map<Line, Element>();
  for (const line of lines) {
    yield WORK.node;
    const home = climb(line.element).find((element) => (counts.get(element) ?? 0) > 1);
    homes.set(line, home ?? line.element);
  }
  return homes;
}

function climb(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && path.length < MAX_CLIMB; at = parentElementOf(at))
    path.push(at);
  return path;
}

/**
 * Completes the text that the body finder took. The finder may miss a whole section (by its class name, or because a longer one stands beside
 * it) and single lines between its paragraphs. `candidates` are the lines outside zones. Where the finder took nothing, all prose is text.
 * Linear in the lines.
 */
export function* completeText(candidates: readonly Line[], pointers: readonly Line[] = []): Steps<Set<Line>> {
  const text = new Set(candidates.filter((line) => line.bodyShare > TEXT_BODY_SHARE));
  const isSetAlike = yield* createSettings([...text].filter(isProse));
  for (const line of candidates) {
    yield WORK.node;
    if (isProse(line) && isSetAlike(line)) text.add(line);
  }
  const homes = yield* findHomes(candidates);
  const pointersIn = yield* countIn(pointers);
  const proseHomes = proseOf(candidates, homes);
  const bodyHomes = new Set([...text].filter(isProse).flatMap((line) => homes.get(line) ?? []));
  const isBeside = createBeside(bodyHomes);
  for (const [home, prose] of proseHomes) {
    yield WORK.node;
    const isMissed =
      text.size === 0 ||
      (prose.words >= MISSED_WORDS &&
        !bodyHomes.has(home) &&
        isBeside(home) &&
        (pointersIn.get(home) ?? 0) < prose.lines.length);
    if (isMissed) for (const line of prose.lines) text.add(line);
  }
  yield* addBetween(text, candidates, homes);
  yield* addBetween(text, candidates, homes); // Short lines in the columns that the first round found.
  return text;
}

/** Adds the lines that stand in a column of the text, and prose beside such a column: around it, or in a column that looks the same. */
function* addBetween(
  text: Set<Line>,
  candidates: readonly Line[],
  homes: ReadonlyMap<Line, Element>,
): Steps<void> {
  const columns = new Set([...text].filter(isProse).flatMap((line) => homes.get(line) ?? []));
  const parents = new Map<Element | null, Set<string>>();
  for (const column of columns) {
    yield WORK.node;
    const parent = parentElementOf(column);
    const looks = parents.get(parent) ?? new Set();
    parents.set(parent, looks.add(lookOf(column)));
  }
  for (const line of candidates) {
    yield WORK.node;
    const home = homes.get(line);
    if (!home || line.linkShare >= MAX_LINK_SHARE) continue;
    const isBeside = parents.has(home) || parents.get(parentElementOf(home))?.has(lookOf(home));
    if (columns.has(home) || (isProse(line) && isBeside)) text.add(line);
  }
}

/** Tag and class names of an element: how the page sets it. */
export function lookOf(element: Element): string {
  return `${localNameOf(element)} ${attributeOf(element, 'class') ?? ''}`;
}

function proseOf(lines: readonly Line[], homes: ReadonlyMap<Line, Element>) {
  const prose = new Map<Element, { words: number; lines: Line[] }>();
  for (const line of lines) {
    const home = homes.get(line);
    if (!home || !isProse(line)) continue;
    const entry = prose.get(home) ?? { words: 0, lines: [] };
    entry.words += line.words;
    entry.lines.push(line);
    prose.set(home, entry);
  }
  return prose;
}

/**
 * Makes a function that tells whether a column stands in the same part of the page as one of `others`: one in the other, or both under one
 * parent or grandparent. Asks the others once, not for each column.
 */
function createBeside(others: ReadonlySet<Element>): (home: Element) => boolean {
  const [own, parents, grandparents] = [0, 1, 2].map(
    (level) => new Set([...others].flatMap((other) => withParents(other)[level] ?? [])),
  ) as [Set<Element>, Set<Element>, Set<Element>];
  return (home) => {
    const around = withParents(home).filter((each) => each !== null);
    const [, , grandparent] = around;
    return (
      around.some((each) => own.has(each) || parents.has(each)) ||
      (grandparent !== undefined && grandparents.has(grandparent))
    );
  };
}

/** An element, its parent and its grandparent. */
function withParents(element: Element): (Element | null)[] {
  const parent = parentElementOf(element);
  return [element, parent, parent && parentElementOf(parent)];
}
