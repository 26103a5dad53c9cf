import type { Token } from '../text/token.ts';

/** Opening quotation mark -> the marks that close it. The straight mark closes itself. German closes with the mark that opens in English. */
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

/** The signature under an embedded social-media post: "— Anna Brack (@abrack) May 4, 2026". */
const POST_SIGNATURE = /[—–-] [^—–\n]{1,80} \(@\w{1,30}\) \p{Lu}\p{L}{2,12} \d{1,2}, \d{4}/gu;

/** Part of every signature. Looking for it first is cheap, and rules out most blocks. */
const SIGNATURE_MARK = '(@';

/** Is the block the signature of an embedded post? The post's words are then in the block before. */
export function isPostSignature(text: string): boolean {
  return text.includes(SIGNATURE_MARK) && text.search(POST_SIGNATURE) === 0;
}

/** End of the last embedded post in a block, in characters; 0 if there is none. */
function endOfPosts(text: string): number {
  if (!text.includes(SIGNATURE_MARK)) return 0;
  const signature = [...text.matchAll(POST_SIGNATURE)].at(-1);
  return signature === undefined ? 0 : signature.index + signature[0].length;
}

/**
 * Token ranges of a block that are in quotation marks, as flat pairs `start, end`. A quotation that the block does not close runs to the
 * block's end, because newspapers print quotations of several paragraphs that way. Nested marks of another kind do not end a quotation. Text
 * before the signature of an embedded post counts as quoted as well.
 */
export function quotedRanges(text: string, tokens: readonly Pick<Token, 'charStart'>[]): number[] {
  const ranges: number[] = [];
  let closing: string | undefined;
  let openedAt = 0;
  let token = 0;
  const postsEnd = endOfPosts(text);
  if (postsEnd > 0) {
    while (token < tokens.length && (tokens[token]?.charStart ?? 0) < postsEnd) token++;
    ranges.push(0, token);
  }
  for (const match of text.matchAll(QUOTE_MARK)) {
    if (match.index < postsEnd) continue;
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
