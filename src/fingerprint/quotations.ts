import type { Token } from '../text/tokenize.ts';

/** Opening quotation mark -> what closes it. The straight mark closes itself; Germans close with what the English open with. */
const CLOSING: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '"': '"',
  '「': '」',
  '『': '』',
  '»': '«',
};
const QUOTE_MARK = /[“”„«»"「」『』]/gu;

/**
 * Token ranges of a block that stand in quotation marks, flat pairs `start, end`. A quotation that is not closed in its block runs to
 * the block's end, as newspapers print quotations of several paragraphs. Nested marks of another kind do not end it.
 */
export function quotedRanges(text: string, tokens: readonly Token[]): number[] {
  const ranges: number[] = [];
  let closing: string | undefined;
  let openedAt = 0;
  let token = 0;
  for (const match of text.matchAll(QUOTE_MARK)) {
    while (token < tokens.length && (tokens[token]?.charStart ?? 0) < match.index) token++;
    if (closing === undefined) {
      closing = CLOSING[match[0]];
      openedAt = token;
    } else if (closing.includes(match[0])) {
      if (token > openedAt) ranges.push(openedAt, token);
      closing = undefined;
    }
  }
  if (closing !== undefined && tokens.length > openedAt) ranges.push(openedAt, tokens.length);
  return ranges;
}
