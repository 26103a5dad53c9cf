import type { Article, Aside, Block, Page } from '../../model.ts';
import { collapse, countWords } from '../../text/words.ts';
import type { Explain, SkippedPart } from '../document/explain.ts';
import { isAsideKind } from '../roles/furniture.ts';
import { explainPlainLines, type PlacedStretch, type PlacedText } from './explain-plain-lines.ts';
import { placeLines } from './place-lines.ts';
import { readPlainLines, type PlainLine } from './plain-lines.ts';
import { headlineOf, proseWordsOf, splitPlainLines } from './split-lines.ts';

/** Fewest words of an article. Lower than for a page, because whoever asks about a text says that it is one. */
const MIN_ARTICLE_WORDS = 20;

/** Most characters read of a text without paragraphs: a limit on cost. */
const MAX_UNSORTED_CHARACTERS = 200_000;

/**
 * Reads the articles in the text of a page, saved without markup and with all its labels, captions and scripts; `undefined` for a text of
 * under 20 words. `nodes` are empty. `explain` is called for each line that is in no article, in the order of the text.
 */
export function readPlainText(text: string, url: string | null, explain?: Explain): Page | undefined {
  const skipped: SkippedPart[] = [];
  const lines = readPlainLines(text, explain && ((part) => skipped.push(part)));
  const read = readSorted(lines, skipped) ?? readUnsorted(lines, skipped) ?? readWhole(text);
  if (explain)
    explainPlainLines(read ?? { stretches: [{ lines, headline: '', places: null }], skipped }, explain);
  const articles = read?.stretches.flatMap((stretch) => articleOf(stretch) ?? []) ?? [];
  const title = articles[0]?.headline ?? '';
  const unsaid = { canonicalUrl: null, siteName: null, published: null, language: null, metadataCredits: [] };
  return articles.length > 0 ? { url, ...unsaid, title, articles } : undefined;
}

/** Articles of paragraphs with their headlines; undefined if no stretch has enough prose. */
function readSorted(lines: readonly PlainLine[], skipped: readonly SkippedPart[]): PlacedText | undefined {
  const stretches = splitPlainLines(lines).map((stretch): PlacedStretch => {
    const headline = headlineOf(stretch)?.text ?? '';
    const isArticle = proseWordsOf(stretch) >= MIN_ARTICLE_WORDS;
    return { lines: stretch, headline, places: isArticle ? placeLines(stretch, headline) : null };
  });
  return stretches.some(({ places }) => places) ? { stretches, skipped } : undefined;
}

/** A text without enough paragraphs, as a list of captions or of short lines: each line that is no label of the site is a block. */
function readUnsorted(lines: readonly PlainLine[], skipped: readonly SkippedPart[]): PlacedText | undefined {
  if (countWords(lines.map(({ text }) => text).join('\n')) < MIN_ARTICLE_WORDS) return undefined;
  return { stretches: [{ lines, headline: '', places: lines.map(() => 'paragraph') }], skipped };
}

/** Like `readUnsorted`, with the site's labels, without which too little is left of the text. */
function readWhole(text: string): PlacedText | undefined {
  const cut = text.slice(0, MAX_UNSORTED_CHARACTERS);
  const texts = cut
    .split(/\r\n?|\n/)
    .map(collapse)
    .filter(Boolean);
  const lines = texts.map((line): PlainLine => ({ text: line, words: countWords(line), role: 'short' }));
  const unread = collapse(text.slice(MAX_UNSORTED_CHARACTERS));
  const rule = 'beyond the limit';
  return readUnsorted(lines, unread ? [{ linesBefore: lines.length, text: unread, rule }] : []);
}

function articleOf({ lines, headline, places }: PlacedStretch): Article | undefined {
  if (!places) return undefined;
  const blocks: Block[] = [];
  const asides = new Map<string, Aside>();
  for (const [i, { text }] of lines.entries()) {
    const place = places[i];
    if (place === 'heading' || place === 'paragraph') blocks.push({ kind: place, text, nodes: [] });
    else if (place !== undefined && isAsideKind(place)) asides.set(text, { kind: place, text, nodes: [] });
  }
  return { headline, headlineNode: null, blocks, asides: [...asides.values()] };
}
