import { localNameOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { PROSE_WORDS, type Line } from '../document/lines.ts';
import { shareIn, titleWords } from '../../text/words.ts';

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

/** How alike two titles are, 0 to 1: the smaller of the shares of words that each finds in the other. */
export function titleLikeness(a: string, b: string): number {
  return likeness(titleWords(a), titleWords(b));
}

function likeness(first: readonly string[], second: readonly string[]): number {
  if (first.length > MAX_LENGTH_RATIO * second.length || second.length > MAX_LENGTH_RATIO * first.length)
    return 0;
  return Math.min(shareIn(first, second), shareIn(second, first));
}

/** Index of the line that is the page's headline: the one most like the page's titles, else the heading before the text; -1 if none. */
export function* findHeadline(lines: readonly Line[], titles: readonly string[]): Steps<number> {
  const firstBody = lines.findIndex(
    (line) => line.bodyShare > BODY_LINE_SHARE && line.kind !== 'heading' && line.words >= PROSE_WORDS,
  );
  const wordsOfTitles = titles.map(titleWords);
  let best = -1;
  let bestScore = SAME_TITLE;
  for (const [i, line] of lines.entries()) {
    yield WORK.line;
    if (!mayBeHeadline(line)) continue;
    const words = titleWords(line.text);
    const score =
      Math.max(0, ...wordsOfTitles.map((title) => likeness(words, title))) + rankOf(line) * RANK_WEIGHT;
    const isCloser = score === bestScore && firstBody >= 0 && i < firstBody;
    if (score > bestScore || isCloser) [best, bestScore] = [i, score];
  }
  return best >= 0 ? best : headingBefore(lines, firstBody);
}

/** Could the line be a headline by its length and place? */
export function mayBeHeadline(line: Line): boolean {
  const inChrome = line.zone?.kind === 'chrome' || line.zone?.kind === 'caption';
  return (
    line.words >= MIN_HEADLINE_WORDS && line.words <= MAX_HEADLINE_WORDS && (!inChrome || isTag(line, 'h1'))
  );
}

/** Rank among lines that are equally like a title: h1 is 2, other headings 1, other lines 0. */
function rankOf(line: Line): number {
  if (isTag(line, 'h1')) return 2;
  return line.kind === 'heading' ? 1 : 0;
}

function headingBefore(lines: readonly Line[], firstBody: number): number {
  for (let i = firstBody; i >= 0; i--) if (isTag(lines[i], 'h1')) return i;
  for (let i = firstBody; i >= Math.max(0, firstBody - HEADING_DISTANCE); i--)
    if (isTag(lines[i], 'h2')) return i;
  return -1;
}

function isTag(line: Line | undefined, tag: string): boolean {
  return line !== undefined && localNameOf(line.element) === tag;
}
