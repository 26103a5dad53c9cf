import { isNameLine, type PlainLine } from './plain-lines.ts';

/** Words of prose that must stand before and after a headline for it to begin an article of its own; see `ARTICLE_WORDS` of pages. */
const ARTICLE_WORDS = 80;

/** Fewest words of a line that begins a second article by standing twice; shorter ones are labels. */
const MIN_REPEATED_WORDS = 4;

/** Lines before the first paragraph in which the headline is sought. Higher, and lines of the site's menu are candidates. */
const LINES_BEFORE = 12;

/** Fewest words of a headline; shorter lines are labels or places. */
const MIN_HEADLINE_WORDS = 3;

/** Splits the lines of a text into its articles, in order; the first begins with the first line. */
export function splitPlainLines(lines: readonly PlainLine[]): PlainLine[][] {
  const starts = findStarts(lines);
  return starts.map((start, i) => lines.slice(start, starts[i + 1] ?? lines.length));
}

/** Indexes of the lines at which an article starts; 0 is the first. */
function findStarts(lines: readonly PlainLine[]): number[] {
  const repeated = repeatedTogether(lines);
  const starts = [0];
  const headlines = new Set([headlineOf(lines)?.text]);
  for (const [i, line] of lines.entries()) {
    const from = starts.at(-1) ?? 0;
    if (!repeated.has(line.text) || headlines.has(line.text)) continue;
    const hasBody =
      proseWordsOf(lines.slice(from, i)) >= ARTICLE_WORDS && proseWordsOf(lines.slice(i)) >= ARTICLE_WORDS;
    if (!hasBody) continue;
    headlines.add(line.text);
    starts.push(i);
  }
  return starts;
}

/**
 * Short lines that stand several times with no prose between: a headline, over and under its picture. Adverts and other labels repeat
 * throughout a text, and a line that stands once may be a subheading. Splitting at those would lose half of an article.
 */
function repeatedTogether(lines: readonly PlainLine[]): Set<string> {
  const repeated = new Set<string>();
  const apart = new Set<string>();
  const paragraphsBefore = new Map<string, number>();
  let paragraphs = 0;
  for (const { role, text, words } of lines) {
    if (role === 'prose') paragraphs++;
    if (role !== 'short' || words < MIN_REPEATED_WORDS) continue;
    const before = paragraphsBefore.get(text);
    if (before === paragraphs) repeated.add(text);
    else if (before !== undefined) apart.add(text);
    paragraphsBefore.set(text, paragraphs);
  }
  for (const text of apart) repeated.delete(text);
  return repeated;
}

/** How often each text stands in these lines. */
export function countTexts(lines: readonly PlainLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Words in paragraphs. */
export function proseWordsOf(lines: readonly PlainLine[]): number {
  return lines.reduce((sum, line) => sum + (line.role === 'prose' ? line.words : 0), 0);
}

/** The headline among the short lines before the first paragraph: a repeated one, else the longest. Lines of names come last. */
export function headlineOf(lines: readonly PlainLine[]): PlainLine | undefined {
  const firstProse = lines.findIndex((line) => line.role === 'prose');
  const before = lines
    .slice(Math.max(0, firstProse - LINES_BEFORE), firstProse)
    .filter((line) => line.role === 'short');
  const counts = countTexts(before);
  const candidates = before.filter((line) => line.words >= MIN_HEADLINE_WORDS);
  const repeated = candidates.find((line) => (counts.get(line.text) ?? 0) > 1);
  const longest = candidates.toSorted(
    (a, b) => Number(isNameLine(a.text)) - Number(isNameLine(b.text)) || b.words - a.words,
  );
  return repeated ?? longest[0];
}
