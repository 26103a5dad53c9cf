import { attributeOf, contains, localNameOf, parentElementOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { labelOf } from './furniture.ts';
import { findHeadline, mayBeHeadline, titleLikeness, type HeadlineNames } from './headline.ts';
import { isProse, type Line } from '../document/lines.ts';
import { dropStrangers } from './strangers.ts';

/** One article's part of a page: its headline and the lines after it. */
export interface Stretch {
  headline: Line | null;
  /** Lines of this part before the headline: they are in no article. */
  before: readonly Line[];
  lines: readonly Line[];
}

/**
 * Words of prose from which a stretch is an article of its own; a teaser has fewer. Lower, and a page with long teasers is split. At 40 one
 * of the 181 pages of `bench:extraction` is read differently (F1 0.9796), at 160 one (F1 0.9768).
 */
const ARTICLE_WORDS = 80;

/**
 * Like `ARTICLE_WORDS`, where only a heading in one long column begins the stretch: a section under a subheading often has 80 words. At 60
 * or 240 none of the 181 pages of `bench:extraction` is read differently.
 */
const COLUMN_ARTICLE_WORDS = 120;

/**
 * Fewest words of a headline in such a column: subheadings are shorter. Lower, and articles are split at their subheadings. At 3 one of the
 * 181 pages of `bench:extraction` is read differently (F1 0.9786), at 12 none.
 */
const HEADLINE_WORDS = 6;

/** Most headings of one kind for which a page is split: a limit on cost, above the articles of any page. */
const MAX_HEADLINES = 60;

/**
 * Share of the page's body that the articles together, or the text after a headline, must hold. At 0.25 or 0.75 none of the 181 pages of
 * `bench:extraction` is read differently.
 */
const MOST_OF_BODY = 0.5;

/**
 * Likeness to a title of the page from which a headline is the page's own, whose kind others share. Lower, and subheadings split the page.
 * At 0.25 or 0.75 none of the 181 pages of `bench:extraction` is read differently.
 */
const OWN_TITLE = 0.5;

/**
 * Likeness from which another line of this kind repeats the page's own headline. At 0.45 or 1.01 none of the 181 pages of `bench:extraction`
 * is read differently.
 */
const SAME_HEADLINE = 0.9;

/** Splits the lines of a page into its articles, the page's own first. */
export function* splitArticles(lines: readonly Line[], names: HeadlineNames): Steps<Stretch[]> {
  const headline = yield* findHeadline(lines, names);
  const parts = yield* splitByElement(lines);
  if (parts && isOverAll(lines, headline, { parts, names })) return [yield* onlyStretch(lines, headline)];
  const stretches = parts ?? (yield* splitByHeadline(lines, headline, names.titles));
  if (!stretches) return [yield* onlyStretch(lines, headline)];
  const own = lines[headline];
  const main = stretches.findIndex(
    (stretch) => stretch.headline === own || (own && stretch.lines.includes(own)),
  );
  return main > 0 ? [stretches[main] as Stretch, ...stretches.filter((_, i) => i !== main)] : stretches;
}

/** The lines after the headline. All lines where most of the text stands before it: then it is not the headline of that text. */
function* onlyStretch(lines: readonly Line[], headlineAt: number): Steps<Stretch> {
  const headline = lines[headlineAt] ?? null;
  const near = yield* dropStrangers(headline?.element ?? null, lines);
  const after = yield* dropStrangers(headline?.element ?? null, lines.slice(headlineAt + 1));
  return bodyWordsOf(after) >= MOST_OF_BODY * bodyWordsOf(near)
    ? { headline, before: lines.slice(0, Math.max(0, headlineAt)), lines: after }
    : { headline, before: [], lines: near };
}

/**
 * Is the page's headline one over all its parts, as that of a live blog? It stands before them, is like the page's title, and of a higher rank than
 * theirs.
 */
function isOverAll(
  lines: readonly Line[],
  headline: number,
  { parts, names }: { parts: readonly Stretch[]; names: HeadlineNames },
): boolean {
  const own = lines[headline];
  if (!own || own.words < HEADLINE_WORDS || localNameOf(own.element) !== 'h1') return false;
  const first = parts[0]?.headline;
  const isBefore = first != null && headline < lines.indexOf(first);
  const isHigher = parts.every((part) => part.headline && localNameOf(part.headline.element) !== 'h1');
  return isBefore && isHigher && bestLikeness(own, names.titles) >= OWN_TITLE;
}

/** Several `<article>` elements, none in another, each with a headline and a body of its own. */
function* splitByElement(lines: readonly Line[]): Steps<Stretch[] | undefined> {
  const groups = new Map<Element, Line[]>();
  const outermostArticle = createOutermost();
  for (const line of lines) {
    yield WORK.node;
    const article = outermostArticle(line.element);
    if (!article) continue;
    const group = groups.get(article);
    if (group) group.push(line);
    else groups.set(article, [line]);
  }
  const stretches: Stretch[] = [];
  for (const group of groups.values()) {
    yield group.length * WORK.node;
    const stretch = stretchOfGroup(group);
    if (stretch) stretches.push(stretch);
  }
  const covered = stretches.reduce((sum, stretch) => sum + bodyWordsOf(stretch.lines), 0);
  return stretches.length > 1 && covered > MOST_OF_BODY * bodyWordsOf(lines) ? stretches : undefined;
}

/** Makes a function that finds the outermost `<article>` round an element, itself included; null if there is none. It climbs past each element once. */
function createOutermost(): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>();
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = parentElementOf(at)) path.push(at);
    let outermost = at && (known.get(at) ?? null);
    for (const inner of path.reverse()) {
      outermost ??= localNameOf(inner) === 'article' ? inner : null;
      known.set(inner, outermost);
    }
    return outermost;
  };
}

function stretchOfGroup(lines: readonly Line[]): Stretch | undefined {
  const firstProse = lines.findIndex(isArticleProse);
  const headline = lines.findIndex(
    (line) => line.kind === 'heading' && mayBeHeadline(line) && !labelOf(line),
  );
  if (headline < 0 || headline > firstProse + 1 || proseWordsOf(lines) < ARTICLE_WORDS) return undefined;
  return {
    headline: lines[headline] ?? null,
    before: lines.slice(0, headline),
    lines: lines.slice(headline + 1),
  };
}

/** Several headlines of one kind (same tag, or same class where the tag says nothing), each with a body of its own. */
function* splitByHeadline(
  lines: readonly Line[],
  headline: number,
  titles: readonly string[],
): Steps<Stretch[] | undefined> {
  const own = lines[headline];
  const kind = own && headlineKind(own);
  if (!kind || bestLikeness(own, titles) < OWN_TITLE) return undefined;
  const starts: Line[] = [];
  for (const line of lines) {
    yield WORK.node;
    if (line === own || isOtherHeadline(line, own, kind)) starts.push(line);
  }
  if (starts.length < 2 || starts.length > MAX_HEADLINES) return undefined;
  const columnOf = createColumns(starts.map((line) => line.element));
  const inOneColumn = columnOf(own.element) === own.element;
  const isRanked = lines.some((line) => localNameOf(line.element) === 'h1');
  const full: Stretch[] = [];
  for (const start of starts) {
    const stretch = stretchFrom(start, starts, lines, columnOf);
    yield stretch.lines.length * WORK.node;
    if (isFull(stretch, inOneColumn, isRanked)) full.push(stretch);
  }
  return full.length > 1 && full.some((stretch) => stretch.headline === own) ? full : undefined;
}

function bestLikeness(line: Line, titles: readonly string[]): number {
  return Math.max(0, ...titles.map((title) => titleLikeness(line.text, title)));
}

function headlineKind(line: Line): string | undefined {
  const localName = localNameOf(line.element);
  if (line.kind === 'heading') return localName;
  const names = attributeOf(line.element, 'class')?.trim();
  return names ? `${localName}.${names}` : undefined;
}

function isOtherHeadline(line: Line, own: Line, kind: string): boolean {
  return (
    headlineKind(line) === kind &&
    mayBeHeadline(line) &&
    !line.zone &&
    titleLikeness(line.text, own.text) < SAME_HEADLINE
  );
}

/**
 * Makes a function that finds the largest element around a headline that holds no other headline: its article, or the headline itself in a flat
 * column. Counts the headlines in each element round one.
 */
function createColumns(headlines: readonly Element[]): (headline: Element) => Element {
  const counts = new Map<Element, number>();
  for (const headline of new Set(headlines))
    for (let at: Element | null = headline; at; at = parentElementOf(at))
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return (headline) => {
    let column = headline;
    for (let at = parentElementOf(headline); at && counts.get(at) === 1; at = parentElementOf(at))
      column = at;
    return column;
  };
}

function stretchFrom(
  start: Line,
  starts: readonly Line[],
  lines: readonly Line[],
  columnOf: (headline: Element) => Element,
): Stretch {
  const column = columnOf(start.element);
  const around = column === start.element ? parentElementOf(column) : column;
  const from = lines.indexOf(start) + 1;
  const next = starts[starts.indexOf(start) + 1];
  const to = next ? lines.indexOf(next) : lines.length;
  return {
    headline: start,
    before: [],
    lines: lines.slice(from, to).filter((line) => around !== null && contains(around, line.element)),
  };
}

/** In one column the headings must be as long as headlines are. `isRanked`: the page has an h1. Lower ranks than h1 count only on a page without h1, with a long text each. */
function isFull({ headline, lines }: Stretch, inOneColumn: boolean, isRanked: boolean): boolean {
  const words = proseWordsOf(lines);
  if (!inOneColumn) return words >= ARTICLE_WORDS;
  if ((headline?.words ?? 0) < HEADLINE_WORDS) return false;
  if (headline && localNameOf(headline.element) === 'h1') return words >= ARTICLE_WORDS;
  return words >= COLUMN_ARTICLE_WORDS && !isRanked;
}

function isArticleProse(line: Line): boolean {
  return (
    isProse(line) && line.kind !== 'heading' && line.zone?.kind !== 'chrome' && line.zone?.kind !== 'caption'
  );
}

function proseWordsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (isArticleProse(line) ? line.words : 0), 0);
}

function bodyWordsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.words * line.bodyShare, 0);
}
