import type { Page, PageWords } from '../../model.ts';
import { PAGE_LIMITS } from '../../browser/messages/page-limits.ts';
import { tokenize } from '../../text/tokenize.ts';

/** The rest of a compound ("-Pereira"): each of its parts is a word of its own. */
const REST_OF_COMPOUND = /[-\u2010\u2011][\p{L}\p{N}]+/uy;

/** The end of a word in a text, or that of the compound which it is a part of. */
function endOfCompound(text: string, charEnd: number): number {
  REST_OF_COMPOUND.lastIndex = charEnd;
  return REST_OF_COMPOUND.test(text) ? endOfCompound(text, REST_OF_COMPOUND.lastIndex) : charEnd;
}

/**
 * The page's own words at some places, in the order of the places; empty for a place that the page has not. What reaches into the next block is
 * cut, and what is longer than a name; a compound is whole. Cost: some milliseconds, for the page's words are counted again up to the last place.
 */
export function readWords(page: Page, ranges: readonly PageWords[]): string[] {
  const words = ranges.map(() => '');
  const order = [...ranges.entries()].sort(([, a], [, b]) => a.pageStart - b.pageStart);
  let next = 0;
  let blockStart = 0;
  for (const { text } of page.articles.flatMap(({ blocks }) => blocks)) {
    if (next === order.length) break;
    const tokens = tokenize(text);
    const blockEnd = blockStart + tokens.length;
    for (; next < order.length; next++) {
      const [place, { pageStart, pageEnd }] = order[next] as [number, PageWords];
      if (pageStart >= blockEnd) break;
      const first = tokens[pageStart - blockStart];
      const last = tokens[Math.min(pageEnd, blockEnd) - 1 - blockStart];
      if (first && last) {
        const charEnd = endOfCompound(text, last.charEnd);
        words[place] = text.slice(
          first.charStart,
          Math.min(charEnd, first.charStart + PAGE_LIMITS.nameChars),
        );
      }
    }
    blockStart = blockEnd;
  }
  return words;
}
