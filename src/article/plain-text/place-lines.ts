import type { AsideKind } from '../../model.ts';
import type { DropRule } from '../document/explain.ts';
import { isNameLine, type PlainLine } from './plain-lines.ts';
import { countTexts } from './split-lines.ts';

/** Where a line of one article's text goes: to its blocks, its asides, its headline, or nowhere, by the rule that drops it. */
export type Place = 'paragraph' | 'heading' | 'headline' | AsideKind | DropRule;

/** Lines after the last paragraph in which a credit may still stand; see `CREDIT_LINES_AFTER` of pages. */
const LINES_AFTER = 8;

/** Fewest words of the title of another article, between two paragraphs. Lower, and subheadings are lost. */
const TITLE_WORDS = 8;

/** Fewest words of the paragraphs beside such a title. */
const PARAGRAPH_WORDS = 20;

/** Fewest words of a subheading between two paragraphs; shorter lines are labels or the name under a picture. */
const MIN_SUBHEADING_WORDS = 3;

/** Gives each line of one article's text its place; `headline` is the text of the headline, empty if there is none. */
export function placeLines(lines: readonly PlainLine[], headline: string): Place[] {
  const first = lines.findIndex((line) => line.role === 'prose');
  const last = lines.findLastIndex((line) => line.role === 'prose');
  const counts = countTexts(lines);
  const isOnlySubheading =
    lines.slice(first, last).filter((line) => isSubheading(line, headline)).length === 1;
  return lines.map((line, i): Place => {
    if (line.role === 'prose') return 'paragraph';
    if (i > last + LINES_AFTER) return 'end of text';
    if (line.role !== 'short') return line.role;
    if (i < first) return placeBefore(line, headline);
    if (i > last) return placeAfter(line, counts);
    if (!isSubheading(line, headline)) return placeWithin(line, lines[i + 1]);
    return isOnlySubheading && isTitle(lines, i) ? 'title of another article' : 'heading';
  });
}

function isSubheading({ role, words, text }: PlainLine, headline: string): boolean {
  return role === 'short' && words >= MIN_SUBHEADING_WORDS && text !== headline;
}

/**
 * Is the line the title of another article, which the page offers between two paragraphs? Subheadings are shorter, and seldom alone. Nothing
 * else tells the two apart without markup.
 */
function isTitle(lines: readonly PlainLine[], index: number): boolean {
  const isLong = (line: PlainLine | undefined) => line?.role === 'prose' && line.words >= PARAGRAPH_WORDS;
  return (lines[index]?.words ?? 0) >= TITLE_WORDS && isLong(lines[index - 1]) && isLong(lines[index + 1]);
}

/** Before the text, every short line may credit it ("Associated Press"). The headline may do so only if it could be names. */
function placeBefore({ text }: PlainLine, headline: string): Place {
  return text !== headline || isNameLine(text) ? 'other' : 'headline';
}

/** Between paragraphs, a word or two is the name under a picture, or signs the text if a date follows. */
function placeWithin({ words }: PlainLine, next: PlainLine | undefined): Place {
  if (words >= MIN_SUBHEADING_WORDS) return 'repeated';
  return next?.role === 'byline' ? 'other' : 'caption';
}

/** After the text, every short line may credit it too ("With Post Wires"), but names that also stand elsewhere are those of pictures. */
function placeAfter({ text }: PlainLine, counts: ReadonlyMap<string, number>): Place {
  return (counts.get(text) ?? 0) > 1 && isNameLine(text) ? 'caption' : 'other';
}
