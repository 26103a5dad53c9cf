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

/**
 * Most characters of an embedded post before its signature: 280 of text, and a link. What stands before them in the block is the article's own,
 * or else one signature would make a whole copy a quotation. Higher: more of a copy can be hidden.
 */
const MOST_POST_CHARS = 320;

/** Where a post that ends at `end` begins: at `from`, or, if that is too far away, at the first sentence that is near enough. */
function startOfPost(text: string, from: number, end: number): number {
  const earliest = end - MOST_POST_CHARS;
  if (earliest <= from) return from;
  const stop = /[.!?…][”"»)]*\s+/u.exec(text.slice(earliest, end));
  return stop === null ? earliest : earliest + stop.index + stop[0].length;
}

/** Embedded posts in a block, as flat pairs of characters, increasing. @param isSigned is the next block a post's signature? */
function postsOf(text: string, isSigned: boolean): number[] {
  const ranges: number[] = [];
  if (text.includes(SIGNATURE_MARK))
    for (const { 0: signature, index } of text.matchAll(POST_SIGNATURE))
      ranges.push(startOfPost(text, ranges.at(-1) ?? 0, index), index + signature.length);
  if (isSigned) ranges.push(startOfPost(text, ranges.at(-1) ?? 0, text.length), text.length);
  return ranges;
}

/**
 * Token ranges of a block that are in quotation marks, as flat pairs `start, end`, increasing. A quotation that the block does not close runs to
 * the block's end, because newspapers print quotations of several paragraphs that way. Nested marks of another kind do not end a quotation.
 * Embedded posts count as quoted as well.
 * @param isSigned is the next block the signature of a post?
 */
export function quotedRanges(
  text: string,
  tokens: readonly Pick<Token, 'charStart'>[],
  isSigned = false,
): number[] {
  const chars = quotationsOf(text, postsOf(text, isSigned));
  const ranges: number[] = [];
  let token = 0;
  for (let i = 0; i + 1 < chars.length; i += 2) {
    const [from, to] = [chars[i] as number, chars[i + 1] as number];
    while (token < tokens.length && (tokens[token]?.charStart ?? 0) < from) token++;
    const start = token;
    while (token < tokens.length && (tokens[token]?.charStart ?? 0) < to) token++;
    if (token > start) ranges.push(start, token);
  }
  return ranges;
}

/** Quotations and posts, as flat pairs of characters, increasing. Marks inside posts do not count, and a post ends an open quotation. */
function quotationsOf(text: string, posts: readonly number[]): number[] {
  const ranges: number[] = [];
  let closing: string | undefined;
  let openedAt = 0;
  let post = 0;
  const passPosts = (until: number): void => {
    for (; (posts[post] ?? Infinity) <= until; post += 2) {
      if (closing !== undefined) ranges.push(openedAt, posts[post] as number);
      closing = undefined;
      ranges.push(posts[post] as number, posts[post + 1] as number);
    }
  };
  for (const { 0: mark, index } of text.matchAll(QUOTE_MARK)) {
    passPosts(index);
    if (index < (posts[post - 1] ?? 0)) continue;
    if (closing === undefined) {
      closing = CLOSING[mark];
      openedAt = index;
    } else if (closing.includes(mark)) {
      ranges.push(openedAt, index);
      closing = undefined;
    }
  }
  passPosts(text.length);
  if (closing !== undefined) ranges.push(openedAt, text.length);
  return ranges;
}
