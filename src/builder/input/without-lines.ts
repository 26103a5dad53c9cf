import type { Article, Block, Page } from '../../model.ts';
import { collapse } from '../../text/words.ts';

/** A page without some lines, wherever they stand in its text: what a site repeats. What stands before and after one becomes two blocks. Cost: lines times blocks. */
export function withoutLines(page: Page, lines: readonly string[]): Page {
  if (lines.length === 0) return page;
  const articles = page.articles.map((article): Article => ({
    ...article,
    blocks: article.blocks.flatMap((block) => lines.reduce(piecesWithout, [block])),
  }));
  return { ...page, articles };
}

/** The lines of a file of boilerplate: each that is not empty, white space collapsed, the longest first, since one may hold another. */
export const linesOfBoilerplate = (text: string): string[] =>
  [...new Set(text.split(/\r?\n/).map(collapse))]
    .filter((line) => line !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

function piecesWithout(blocks: readonly Block[], line: string): Block[] {
  return blocks.flatMap((block) => {
    if (!block.text.includes(line)) return [block];
    const pieces = block.text.split(line).map((text) => text.trim());
    return pieces.filter((text) => text !== '').map((text) => ({ ...block, text }));
  });
}
