/** Tells which content tokens of a text are speech, and which are names. */
import type { ArticleFingerprints } from '../../model.ts';
import type { StorySignature } from '../../story-index/story-signature.ts';

/** The kinds of an article's content tokens. One byte a token, 1 for yes. */
export interface TokenKinds {
  /** Inside quotation marks. */
  isQuoted: Uint8Array;
  /** Inside quotation marks or in a block in the first person. */
  isFirstPerson: Uint8Array;
  /** A name or a number. */
  isName: Uint8Array;
}

/**
 * Largest share of content tokens that may be names. Above it, capitals do not mark names (German, headlines), and no token counts as one.
 * Not measured apart. Lower: more pages whose rows of names and titles count as copied text.
 */
const MOST_NAMES = 0.45;

/** Each article's kinds, computed once, because a page is compared with many stories. */
const laidOut = new WeakMap<ArticleFingerprints, TokenKinds>();

/** The kinds of an article's content tokens. Cost: linear in the article on first use, none afterwards. */
export function tokenKindsOf(prints: ArticleFingerprints): TokenKinds {
  let kinds = laidOut.get(prints);
  if (kinds === undefined) laidOut.set(prints, (kinds = layOut(prints)));
  return kinds;
}

function layOut(prints: ArticleFingerprints): TokenKinds {
  const { hashes, nameTokens, quotedWordRanges, firstPersonWordRanges } = prints;
  const isQuoted = new Uint8Array(hashes.length);
  markWords(isQuoted, prints, quotedWordRanges);
  const isFirstPerson = isQuoted.slice();
  markWords(isFirstPerson, prints, firstPersonWordRanges);
  const isName = new Uint8Array(hashes.length);
  if (nameTokens.length <= MOST_NAMES * hashes.length) for (const name of nameTokens) isName[name] = 1;
  return { isQuoted, isFirstPerson, isName };
}

/** Sets the content tokens inside some word ranges (flat pairs, increasing) to 1. */
function markWords(
  tokens: Uint8Array,
  { wordPositions }: ArticleFingerprints,
  ranges: readonly number[],
): void {
  let token = 0;
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const [start, end] = [ranges[i] as number, ranges[i + 1] as number];
    while (token < tokens.length && (wordPositions[token] as number) < start) token++;
    while (token < tokens.length && (wordPositions[token] as number) < end) tokens[token++] = 1;
  }
}

/** For each content token of a story, 1 if it is inside quotation marks. */
export function quotedTokens({ tokens, quotedTokenRanges: ranges }: StorySignature): Uint8Array {
  const isQuoted = new Uint8Array(tokens.length);
  for (let i = 0; i + 1 < ranges.length; i += 2) isQuoted.fill(1, ranges[i], ranges[i + 1]);
  return isQuoted;
}
