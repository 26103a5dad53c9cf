import type { Steps } from '../../steps.ts';
import type { Line } from '../document/lines.ts';
import { shareIn, titleWords } from '../../text/words.ts';

/** Most words of a headline, decks and live-blog titles included. */
const MAX_HEADLINE_WORDS = 40;

/** From here on two titles are the same one, changed a little or with the site's name at its end. */
const SAME_TITLE = 0.7;

/** How alike two titles are: the smaller of the shares of words that each finds in the other. */
export function titleLikeness(a: string, b: string): number {
  return likeness(titleWords(a), titleWords(b));
}

function likeness(first: readonly string[], second: readonly string[]): number {
  // With twice the words, fewer than the half can be alike.
  if (first.length > 2 * second.length || second.length > 2 * first.length) return 0;
  return Math.min(shareIn(first, second), shareIn(second, first));
}

/** Index of the line that is the page's headline: the one most like its titles, else the heading before its text; -1 if none. */
export function* findHeadline(lines: readonly Line[], titles: readonly string[]): Steps<number> {
  const firstBody = lines.findIndex(
    (line) => line.bodyShare > 0.5 && line.kind !== 'heading' && line.words >= 12,
  );
  const wordsOfTitles = titles.map(titleWords);
  let best = -1;
  let bestScore = SAME_TITLE;
  for (const [i, line] of lines.entries()) {
    yield;
    if (!mayBeHeadline(line)) continue;
    const words = titleWords(line.text);
    const score = Math.max(0, ...wordsOfTitles.map((title) => likeness(words, title))) + rankOf(line) / 10;
    const isCloser = score === bestScore && firstBody >= 0 && i < firstBody;
    if (score > bestScore || isCloser) [best, bestScore] = [i, score];
  }
  return best >= 0 ? best : headingBefore(lines, firstBody);
}

/** Is this a line that could be a headline by its length and place? */
export function mayBeHeadline(line: Line): boolean {
  const inChrome = line.zone?.kind === 'chrome' || line.zone?.kind === 'caption';
  return (
    line.words >= 2 && line.words <= MAX_HEADLINE_WORDS && (!inChrome || line.element.localName === 'h1')
  );
}

/** Headings of higher rank win among equals: h1 is 2, other headings 1, other lines 0. */
function rankOf(line: Line): number {
  if (line.element.localName === 'h1') return 2;
  return line.kind === 'heading' ? 1 : 0;
}

function headingBefore(lines: readonly Line[], firstBody: number): number {
  for (let i = firstBody; i >= 0; i--) if (lines[i]?.element.localName === 'h1') return i;
  for (let i = firstBody; i >= Math.max(0, firstBody - 8); i--)
    if (lines[i]?.element.localName === 'h2') return i;
  return -1;
}
