import type { Article, Aside, Block, Page } from '../model.ts';
import { readPlainLines, type PlainLine } from './plain-lines.ts';

/** Words of text below which a text is no article. */
const MIN_ARTICLE_WORDS = 40;

/** Words of prose that a headline must have before and behind it to begin an article of its own. */
const ARTICLE_WORDS = 80;

/** Blank lines before a headline that stands but once; pages put one or two between the parts of one article. */
const WIDE_GAP_LINES = 3;

/** Lines after the last paragraph in which a credit may still stand, and lines before the first in which the headline is sought. */
const LINES_AFTER = 8;
const LINES_BEFORE = 12;

/**
 * Reads the articles in the text of a page, saved without markup and with all its labels, captions and scripts; `undefined` if no
 * article is in it. `nodes` are empty.
 */
export function readPlainText(text: string, url: string | null): Page | undefined {
  const lines = readPlainLines(text);
  const starts = findStarts(lines);
  const stretches = starts.map((start, i) => lines.slice(start, starts[i + 1] ?? lines.length));
  const articles = stretches.map(readStretch).filter((article) => article !== undefined);
  const title = articles[0]?.headline ?? '';
  const unsaid = { canonicalUrl: null, siteName: null, published: null, language: null, metadataCredits: [] };
  return articles.length > 0 ? { url, ...unsaid, title, articles } : undefined;
}

/** Indexes of the lines at which an article starts; 0 is the first. */
function findStarts(lines: readonly PlainLine[]): number[] {
  const counts = countTexts(lines);
  const starts = [0];
  const headlines = new Set([headlineOf(lines)?.text]);
  for (const [i, line] of lines.entries()) {
    const from = starts.at(-1) ?? 0;
    if (!mayStart(line, counts) || headlines.has(line.text)) continue;
    const hasBody =
      proseWords(lines.slice(from, i)) >= ARTICLE_WORDS && proseWords(lines.slice(i)) >= ARTICLE_WORDS;
    if (!hasBody) continue;
    headlines.add(line.text);
    starts.push(i);
  }
  return starts;
}

function mayStart(line: PlainLine, counts: ReadonlyMap<string, number>): boolean {
  if (line.role !== 'short' || line.words < 4) return false;
  return (counts.get(line.text) ?? 0) > 1 || (line.blankBefore >= WIDE_GAP_LINES && line.words >= 6);
}

function countTexts(lines: readonly PlainLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function proseWords(lines: readonly PlainLine[]): number {
  return lines.reduce((sum, line) => sum + (line.role === 'prose' ? line.words : 0), 0);
}

/** The headline among the short lines before the first paragraph: one that is repeated, else the longest. */
function headlineOf(lines: readonly PlainLine[]): PlainLine | undefined {
  const firstProse = lines.findIndex((line) => line.role === 'prose');
  const before = lines
    .slice(Math.max(0, firstProse - LINES_BEFORE), firstProse)
    .filter((line) => line.role === 'short');
  const counts = countTexts(before);
  const candidates = before.filter((line) => line.words >= 3);
  const repeated = candidates.find((line) => (counts.get(line.text) ?? 0) > 1);
  return repeated ?? candidates.toSorted((a, b) => b.words - a.words)[0];
}

function readStretch(lines: readonly PlainLine[]): Article | undefined {
  if (proseWords(lines) < MIN_ARTICLE_WORDS) return undefined;
  const headline = headlineOf(lines)?.text ?? '';
  return { headline, headlineNode: null, blocks: blocksOf(lines, headline), asides: asidesOf(lines) };
}

/** Paragraphs, and the short lines between them as subheadings. */
function blocksOf(lines: readonly PlainLine[], headline: string): Block[] {
  const first = lines.findIndex((line) => line.role === 'prose');
  const last = lines.findLastIndex((line) => line.role === 'prose');
  return lines.slice(first, last + 1).flatMap(({ role, text, words }): Block[] => {
    if (role === 'prose') return [{ kind: 'paragraph', text, nodes: [] }];
    const isSubheading = role === 'short' && words >= 3 && text !== headline;
    return isSubheading ? [{ kind: 'heading', text, nodes: [] }] : [];
  });
}

function asidesOf(lines: readonly PlainLine[]): Aside[] {
  const last = lines.findLastIndex((line) => line.role === 'prose');
  const asides = new Map<string, Aside>();
  for (const { role, text } of lines.slice(0, last + 1 + LINES_AFTER)) {
    if (role !== 'prose' && role !== 'short') asides.set(text, { kind: role, text, nodes: [] });
  }
  return [...asides.values()];
}
