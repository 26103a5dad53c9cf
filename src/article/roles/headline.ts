import { attributeOf, localNameOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { PROSE_WORDS, type Line } from '../document/lines.ts';
import { countWords, shareIn, titleWords } from '../../text/words.ts';

/**
 * Most words of a headline, decks and live-blog titles included. Higher, and opening paragraphs may become headlines. At 20 or 80 none of
 * the 181 pages of `bench:extraction` is read differently.
 */
const MAX_HEADLINE_WORDS = 40;

/** Fewest words of a headline: one word is a section's name. */
const MIN_HEADLINE_WORDS = 2;

/**
 * Score above which a line is the page's title: its likeness to a title, 0 to 1, and its rank. Two titles this much alike are the same one,
 * changed a little or with the site's name at the end. Lower, and teasers of similar stories become the headline; higher, and headlines that
 * differ from the metadata are found only by place. At 0.35 none of the 181 pages of `bench:extraction` is read differently, at 1.01 2 (F1
 * 0.9789).
 */
const SAME_TITLE = 0.7;

/**
 * Likeness that one rank of heading is worth. Small, so that it decides between equals. At 0.05 or 0.15 none of the 181 pages of
 * `bench:extraction` is read differently.
 */
const RANK_WEIGHT = 0.1;

/** Two titles may be alike where neither has more than this many times the words of the other: beyond, their likeness is below one half. */
const MAX_LENGTH_RATIO = 2;

/**
 * Share of a line's characters taken by the body finder from which the line is of the body. At 0.25 or 0.75 none of the 181 pages of
 * `bench:extraction` is read differently.
 */
const BODY_LINE_SHARE = 0.5;

/**
 * Lines before the body within which an h2 is its headline where no title fits. Higher, and headings of other boxes are taken. At 4 or 16
 * none of the 181 pages of `bench:extraction` is read differently.
 */
const HEADING_DISTANCE = 8;

/** Most characters of a line that are compared with the names of site and section. */
const MAX_NAME_CHARACTERS = 100;

/** Words of class names and ids that call a line the headline, in the languages that build pages. */
const CALLED_HEADLINE =
  /(?:^|[\s_-])(?:headline|title|titre|titel|titulo|titolo|otsikko|rubrik|hed)(?:$|[\s_-])/i;

/** How alike two titles are, 0 to 1: the smaller of the shares of words that each finds in the other. */
export function titleLikeness(a: string, b: string): number {
  return likeness(titleWords(a), titleWords(b));
}

function likeness(first: readonly string[], second: readonly string[]): number {
  if (first.length > MAX_LENGTH_RATIO * second.length || second.length > MAX_LENGTH_RATIO * first.length)
    return 0;
  return Math.min(shareIn(first, second), shareIn(second, first));
}

/** Fewest words of a title that stands at the end of a headline's line, behind a kicker. Lower, and an end of a headline passes for it. */
const MIN_TITLE_WORDS = 4;

/**
 * The words of a headline's line as a title spells them that the page gives itself: without a kicker before them, and with the marks and spaces that a
 * style sheet puts between the parts of a line.
 */
export function withoutKicker(text: string, titles: readonly string[]): string {
  if (titles.includes(text)) return text;
  const letters = lettersOf(text);
  const same = titles.find((title) => lettersOf(title) === letters);
  if (same !== undefined) return same;
  const behind = [
    ...titles.filter((title) => letters.endsWith(lettersOf(title))),
    ...titles.map(withoutOwnKicker).filter((title) => endsUnmarked(text, title)),
  ].filter((title) => countWords(title) >= MIN_TITLE_WORDS);
  const [longest = text] = behind.toSorted((a, b) => b.length - a.length);
  return countWords(text) > 2 * countWords(longest) ? text : longest;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '').toLowerCase();

/** What follows the kicker of a title: it may have another one than the headline. */
const withoutOwnKicker = (title: string): string => title.slice(title.indexOf(': ') + 1).trim();

/** Does a line end with a title behind words that no mark parts from it? A mark belongs to the headline, where the title is another. */
const endsUnmarked = (text: string, title: string): boolean =>
  text.endsWith(title) && /[\p{L}\p{N}]\s*$/u.test(text.slice(0, -title.length));

/** What a page says that helps to find its headline. */
export interface HeadlineNames {
  /** The names that the page gives its article, best first. */
  titles: readonly string[];
  /** Names of the site and of the section: a line that says no more is a headline only where nothing else is. */
  siteNames: readonly string[];
}

/**
 * Index of the line that is the page's headline: the one most like the page's titles, else the heading before the text, else the line before it that
 * is called a headline; -1 if none.
 */
export function* findHeadline(lines: readonly Line[], { titles, siteNames }: HeadlineNames): Steps<number> {
  const firstBody = lines.findIndex(
    (line) => line.bodyShare > BODY_LINE_SHARE && line.kind !== 'heading' && line.words >= PROSE_WORDS,
  );
  const names = new Set(siteNames.map(nameOf));
  const isName = (line: Line): boolean => names.has(nameOf(line.text));
  const found = { firstBody, isName };
  const alike = yield* mostAlike(lines, titles, found);
  if (alike >= 0) return alike;
  const before = lineBefore(lines, found);
  return before >= 0 ? before : yield* mostAlike(lines, titles, { firstBody, isName: () => false });
}

/** A name without articles, spaces and marks: "The Valley Post" as `valleypost`, as hosts write it. */
const nameOf = (text: string): string =>
  titleWords(text.slice(0, MAX_NAME_CHARACTERS))
    .filter((word) => word !== 'the')
    .join('');

interface Found {
  /** Index of the first line of the body; -1 if there is none. */
  firstBody: number;
  isName: (line: Line) => boolean;
}

function* mostAlike(
  lines: readonly Line[],
  titles: readonly string[],
  { firstBody, isName }: Found,
): Steps<number> {
  const wordsOfTitles = titles.map(titleWords);
  let best = -1;
  let bestScore = SAME_TITLE;
  for (const [i, line] of lines.entries()) {
    yield WORK.line;
    if (!mayBeHeadline(line) || isName(line)) continue;
    const words = titleWords(line.text);
    const score =
      Math.max(0, ...wordsOfTitles.map((title) => likeness(words, title))) + rankOf(line) * RANK_WEIGHT;
    const isCloser = score === bestScore && firstBody >= 0 && i < firstBody;
    if (score > bestScore || isCloser) [best, bestScore] = [i, score];
  }
  return best;
}

/** Could the line be a headline by its length and place? */
export function mayBeHeadline(line: Line): boolean {
  const inChrome = line.zone?.kind === 'chrome' || line.zone?.kind === 'caption';
  return (
    line.words >= MIN_HEADLINE_WORDS && line.words <= MAX_HEADLINE_WORDS && (!inChrome || levelOf(line) === 1)
  );
}

/** Rank among lines that are equally like a title: h1 is 2, other headings 1, other lines 0. */
function rankOf(line: Line): number {
  if (levelOf(line) === 1) return 2;
  return line.kind === 'heading' ? 1 : 0;
}

function lineBefore(lines: readonly Line[], { firstBody, isName }: Found): number {
  const nearest = (reach: number, fits: (line: Line) => boolean): number => {
    for (let i = firstBody; i >= Math.max(0, firstBody - reach); i--) {
      const line = lines[i];
      if (line && fits(line) && !isName(line)) return i;
    }
    return -1;
  };
  const tries = [
    nearest(firstBody, (line) => levelOf(line) === 1),
    nearest(HEADING_DISTANCE, (line) => levelOf(line) === 2),
    nearest(HEADING_DISTANCE, (line) => mayBeHeadline(line) && isCalledHeadline(line)),
  ];
  return tries.find((at) => at >= 0) ?? -1;
}

/** Is the line, which is no heading, called a headline by its element? */
function isCalledHeadline({ element, kind }: Line): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return kind === 'paragraph' && CALLED_HEADLINE.test(names);
}

/** The rank of a heading, 1 to 6, by its tag or by what it says for those who hear the page; undefined for other lines. */
function levelOf({ element }: Line): number | undefined {
  const tag = /^h([1-6])$/.exec(localNameOf(element))?.[1];
  if (tag !== undefined) return Number(tag);
  return attributeOf(element, 'role') === 'heading'
    ? Number(attributeOf(element, 'aria-level') ?? 2)
    : undefined;
}
