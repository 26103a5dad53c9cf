/** The form in which a story's text is aligned: one small hash for each content token, and no words. */
import type { ArticleFingerprints } from '../model.ts';

/**
 * Bits of each content token's hash that a signature may keep. Fewer give away less of the text, and find less of it again; FORMAT.md, "What an index gives
 * away", has the measurements.
 */
export const TOKEN_BITS = [8, 6, 4] as const;
export type TokenBits = (typeof TOKEN_BITS)[number];
export const MOST_TOKEN_BITS: TokenBits = 8;

export const isTokenBits = (bits: number): bits is TokenBits => TOKEN_BITS.some((known) => known === bits);

/** The places of a story's blocks and long quotations. */
export interface StoryBlocks {
  /** The content token at which each block starts; `blockWordStarts` has the word. */
  readonly blockTokenStarts: readonly number[];
  readonly blockWordStarts: readonly number[];
  /** Ranges of content tokens in quotation marks, flat pairs `start, end`, increasing. Short quotations are left out. */
  readonly quotedTokenRanges: readonly number[];
}

/** All that alignment sees of a story. An index decodes the blocks when they are first needed. */
export interface StorySignature extends StoryBlocks {
  /** Low `tokenBits` bits of the hash of each content token, in order. */
  readonly tokens: Uint8Array;
  readonly tokenBits: TokenBits;
  readonly wordCount: number;
  /** Summed rarity of the story's distinct terms. Weighted shares are shares of this sum. */
  readonly termWeight: number;
}

/**
 * Fewest content tokens of a quotation that is kept; a shorter one makes no copied passage. A quotation's length is stored less this number
 * (FORMAT.md, "Shards").
 */
export const LEAST_QUOTATION = 6;

/** The signature of a text that is in no index. Cost: linear in its tokens. */
export function signatureOf(prints: ArticleFingerprints, termWeight: number): StorySignature {
  return {
    tokens: tokenBytesOf(prints.hashes, MOST_TOKEN_BITS),
    tokenBits: MOST_TOKEN_BITS,
    wordCount: prints.wordCount,
    termWeight,
    ...blocksOf(prints),
  };
}

/** The low bits of each content token's hash, a byte for each token. */
export function tokenBytesOf(hashes: ArrayLike<number>, bits: TokenBits): Uint8Array {
  const bytes = new Uint8Array(hashes.length);
  const mask = (1 << bits) - 1;
  for (let i = 0; i < hashes.length; i++) bytes[i] = (hashes[i] as number) & mask;
  return bytes;
}

/** Blocks and quotations of a text, counted in content tokens. */
export function blocksOf(prints: ArticleFingerprints): StoryBlocks {
  const { blockWordStarts, quotedWordRanges, wordPositions } = prints;
  const quotedTokenRanges: number[] = [];
  const quoted = tokensAt(quotedWordRanges, wordPositions);
  for (let i = 0; i + 1 < quoted.length; i += 2) {
    const [start, end] = [quoted[i] as number, quoted[i + 1] as number];
    if (end - start >= LEAST_QUOTATION) quotedTokenRanges.push(start, end);
  }
  return { blockTokenStarts: tokensAt(blockWordStarts, wordPositions), blockWordStarts, quotedTokenRanges };
}

/** The first content token at or after each word. @param words rising */
function tokensAt(words: readonly number[], wordPositions: readonly number[]): number[] {
  let token = 0;
  return words.map((word) => {
    while (token < wordPositions.length && (wordPositions[token] as number) < word) token++;
    return token;
  });
}
