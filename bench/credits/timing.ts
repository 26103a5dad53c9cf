/** How long `findCredits` takes: for an article of 1,500 words, and for texts of up to 1 MB. */
import { findCredits } from '../../src/credit/find-credits.ts';
import type { Block, Page } from '../../src/model.ts';

const WORDS = 1500;
const ROUNDS = 5;

/** Median milliseconds for the pages, each cut or repeated to 1,500 words. */
export function timePerArticle(pages: readonly Page[]): number {
  const articles = pages.map(withWords);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) for (const page of articles) times.push(timeOf(page));
  return Number(median(times.slice(articles.length)).toFixed(3));
}

/** Milliseconds by length in characters: plain sentences, and a text that names an agency in every sentence. */
export function timeCurve(): Record<string, { plain: number; full: number }> {
  const curve: Record<string, { plain: number; full: number }> = {};
  for (const length of [10_000, 100_000, 300_000, 1_000_000]) {
    const plain = pageOf('The mayor of the small town opened the new bridge on a rainy Monday. ', length);
    const full = pageOf('The mayor told Reuters (Jane Roe/AP) that AFP reported it. ', length);
    curve[length] = { plain: fastest(plain), full: fastest(full) };
  }
  return curve;
}

function withWords(page: Page): Page {
  const [article] = page.articles;
  if (!article) return page;
  const blocks: Block[] = [];
  let words = 0;
  for (let i = 0; words < WORDS && article.blocks.length > 0; i++) {
    const block = article.blocks[i % article.blocks.length];
    if (!block) break;
    blocks.push(block);
    words += block.text.split(' ').length;
  }
  return { ...page, articles: [{ ...article, blocks }] };
}

function pageOf(sentence: string, length: number): Page {
  const paragraph: Block = { kind: 'paragraph', text: sentence.repeat(8).trim(), nodes: [] };
  const blocks = new Array<Block>(Math.ceil(length / paragraph.text.length)).fill(paragraph);
  return {
    ...{
      url: null,
      canonicalUrl: null,
      title: '',
      siteName: null,
      published: null,
      language: null,
      metadataCredits: [],
    },
    articles: [{ headline: '', headlineNode: null, blocks, asides: [] }],
  };
}

function timeOf(page: Page): number {
  const start = performance.now();
  findCredits(page);
  return performance.now() - start;
}

function fastest(page: Page): number {
  return Number(Math.min(...Array.from({ length: ROUNDS }, () => timeOf(page))).toFixed(2));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
