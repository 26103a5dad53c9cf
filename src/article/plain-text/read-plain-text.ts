import type { Article, Aside, Block, Page } from '../../model.ts';
import { isNameLine, readPlainLines, type PlainLine } from './plain-lines.ts';
import { collapse, countWords } from '../../text/words.ts';

/** Words from which a text is an article, in whatever lines it is set: whoever asks about a text says that it is one. */
const MIN_ARTICLE_WORDS = 20;

/** Words of prose that a headline must have before and behind it to begin an article of its own. */
const ARTICLE_WORDS = 80;

/** Lines after the last paragraph in which a credit may still stand, and lines before the first in which the headline is sought. */
const LINES_AFTER = 8;
const LINES_BEFORE = 12;

/** Most characters read of a text that has no paragraphs. */
const MAX_UNSORTED_CHARACTERS = 200_000;

/** Words of a title, and of a paragraph beside it. */
const TITLE_WORDS = 8;
const PARAGRAPH_WORDS = 20;

/** Words of a subheading between two paragraphs; fewer are a label or the name under a picture. */
const MIN_SUBHEADING_WORDS = 3;

/**
 * Reads the articles in the text of a page, saved without markup and with all its labels, captions and scripts; `undefined` for a text
 * of under 20 words. `nodes` are empty.
 */
export function readPlainText(text: string, url: string | null): Page | undefined {
  const lines = readPlainLines(text);
  const starts = findStarts(lines);
  const stretches = starts.map((start, i) => lines.slice(start, starts[i + 1] ?? lines.length));
  const read = stretches.map(readStretch).filter((article) => article !== undefined);
  const articles = read.length > 0 ? read : readUnsorted(text, lines);
  const title = articles[0]?.headline ?? '';
  const unsaid = { canonicalUrl: null, siteName: null, published: null, language: null, metadataCredits: [] };
  return articles.length > 0 ? { url, ...unsaid, title, articles } : undefined;
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
      proseWords(lines.slice(from, i)) >= ARTICLE_WORDS && proseWords(lines.slice(i)) >= ARTICLE_WORDS;
    if (!hasBody) continue;
    headlines.add(line.text);
    starts.push(i);
  }
  return starts;
}

/**
 * Short lines that stand several times with no prose between: a headline, over and under its picture. Adverts and other labels repeat
 * all through a text, and a line that stands once may be a subheading: splitting at those would lose half of an article.
 */
function repeatedTogether(lines: readonly PlainLine[]): Set<string> {
  const repeated = new Set<string>();
  const apart = new Set<string>();
  const paragraphsBefore = new Map<string, number>();
  let paragraphs = 0;
  for (const { role, text, words } of lines) {
    if (role === 'prose') paragraphs++;
    if (role !== 'short' || words < 4) continue;
    const before = paragraphsBefore.get(text);
    if (before === paragraphs) repeated.add(text);
    else if (before !== undefined) apart.add(text);
    paragraphsBefore.set(text, paragraphs);
  }
  for (const text of apart) repeated.delete(text);
  return repeated;
}

function countTexts(lines: readonly PlainLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function proseWords(lines: readonly PlainLine[]): number {
  return lines.reduce((sum, line) => sum + (line.role === 'prose' ? line.words : 0), 0);
}

/** The headline among the short lines before the first paragraph: one that is repeated, else the longest; names only if nothing else. */
function headlineOf(lines: readonly PlainLine[]): PlainLine | undefined {
  const firstProse = lines.findIndex((line) => line.role === 'prose');
  const before = lines
    .slice(Math.max(0, firstProse - LINES_BEFORE), firstProse)
    .filter((line) => line.role === 'short');
  const counts = countTexts(before);
  const candidates = before.filter((line) => line.words >= 3);
  const repeated = candidates.find((line) => (counts.get(line.text) ?? 0) > 1);
  const longest = candidates.toSorted(
    (a, b) => Number(isNameLine(a.text)) - Number(isNameLine(b.text)) || b.words - a.words,
  );
  return repeated ?? longest[0];
}

function readStretch(lines: readonly PlainLine[]): Article | undefined {
  if (proseWords(lines) < MIN_ARTICLE_WORDS) return undefined;
  const headline = headlineOf(lines)?.text ?? '';
  const first = lines.findIndex((line) => line.role === 'prose');
  const last = lines.findLastIndex((line) => line.role === 'prose');
  const body = lines.slice(first, last + 1);
  const counts = countTexts(lines);
  const asides = [
    ...lines.slice(0, first).flatMap((line) => asideBefore(line, headline)),
    ...body.flatMap((line, i) => asideWithin(line, body[i + 1])),
    ...lines.slice(last + 1, last + 1 + LINES_AFTER).flatMap((line) => asideAfter(line, counts)),
  ];
  return { headline, headlineNode: null, blocks: blocksOf(body, headline), asides: withoutRepeats(asides) };
}

/** Paragraphs, and the short lines between them as subheadings. */
function blocksOf(body: readonly PlainLine[], headline: string): Block[] {
  const isSubheading = (line: PlainLine) =>
    line.role === 'short' && line.words >= MIN_SUBHEADING_WORDS && line.text !== headline;
  const [only, ...others] = body.filter(isSubheading);
  return body.flatMap((line, i): Block[] => {
    const { role, text } = line;
    if (role === 'prose') return [{ kind: 'paragraph', text, nodes: [] }];
    if (!isSubheading(line)) return [];
    const leadsElsewhere = line === only && others.length === 0 && isLoneTitle(body, i);
    return leadsElsewhere ? [] : [{ kind: 'heading', text, nodes: [] }];
  });
}

/**
 * Is a line the title of another article, which the page offers between two paragraphs? A subheading is shorter, and seldom alone; nothing
 * else tells them apart where the markup is lost.
 */
function isLoneTitle(body: readonly PlainLine[], index: number): boolean {
  const isLong = (line: PlainLine | undefined) => line?.role === 'prose' && line.words >= PARAGRAPH_WORDS;
  return (body[index]?.words ?? 0) >= TITLE_WORDS && isLong(body[index - 1]) && isLong(body[index + 1]);
}

/** Before the text every short line may credit it ("Associated Press"), but the headline, unless that could be names. */
function asideBefore({ role, text }: PlainLine, headline: string): Aside[] {
  if (role === 'prose') return [];
  if (role !== 'short') return [{ kind: role, text, nodes: [] }];
  return text !== headline || isNameLine(text) ? [{ kind: 'other', text, nodes: [] }] : [];
}

/** Between paragraphs a word or two is the name under a picture; right before a date it signs the text. */
function asideWithin({ role, text, words }: PlainLine, next: PlainLine | undefined): Aside[] {
  if (role === 'prose') return [];
  if (role !== 'short') return [{ kind: role, text, nodes: [] }];
  if (words >= MIN_SUBHEADING_WORDS) return [];
  return [{ kind: next?.role === 'byline' ? 'other' : 'caption', text, nodes: [] }];
}

/** After the text too ("With Post Wires"); but names that stand there and elsewhere are those of pictures. */
function asideAfter({ role, text }: PlainLine, counts: ReadonlyMap<string, number>): Aside[] {
  if (role === 'prose') return [];
  if (role !== 'short') return [{ kind: role, text, nodes: [] }];
  const isPictures = (counts.get(text) ?? 0) > 1 && isNameLine(text);
  return [{ kind: isPictures ? 'caption' : 'other', text, nodes: [] }];
}

function withoutRepeats(asides: readonly Aside[]): Aside[] {
  return [...new Map(asides.map((aside) => [aside.text, aside])).values()];
}

/** A text without enough paragraphs, as a list of captions or of short lines: each line that is no label of the site is a block. */
function readUnsorted(text: string, lines: readonly PlainLine[]): Article[] {
  const known = lines.map((line) => line.text);
  for (const texts of [
    known,
    text
      .slice(0, MAX_UNSORTED_CHARACTERS)
      .split(/\r\n?|\n/)
      .map(collapse),
  ]) {
    const blocks = texts.filter(Boolean).map((line): Block => ({ kind: 'paragraph', text: line, nodes: [] }));
    if (countWords(texts.join('\n')) >= MIN_ARTICLE_WORDS)
      return [{ headline: '', headlineNode: null, blocks, asides: [] }];
  }
  return [];
}
