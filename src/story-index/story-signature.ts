/** A story's text as it is aligned: no words, one small hash for each content token. */
import type { ArticleFingerprints } from '../model.ts';

/** Where a story's blocks and long quotations are. */
export interface StoryBlocks {
  /** For each block, where it starts: content token and word. */
  readonly blockTokenStarts: readonly number[];
  readonly blockWordStarts: readonly number[];
  /** Content tokens in quotation marks, flat pairs `start, end`, increasing; short quotations are left out. */
  readonly quotedTokenRanges: readonly number[];
}

/** What alignment sees of a story. An index decodes the blocks when they are first asked for. */
export interface StorySignature extends StoryBlocks {
  /** Low 8 bits of the hash of each content token, in order. */
  readonly tokens: Uint8Array;
  readonly wordCount: number;
  /** Sum of the rarity of the story's distinct terms: the whole that a weighted share is a share of. */
  readonly termWeight: number;
}

/** Content tokens from which a quotation is kept: a shorter one makes no copied passage. Stored less this number (FORMAT.md, "Shards"). */
export const LEAST_QUOTATION = 6;

/** The signature of a text that is in no index. Linear in its tokens. */
export function signatureOf(prints: ArticleFingerprints, termWeight: number): StorySignature {
  return {
    tokens: tokenBytesOf(prints.hashes),
    wordCount: prints.wordCount,
    termWeight,
    ...blocksOf(prints),
  };
}

/** The low 8 bits of each content token's hash. */
export function tokenBytesOf(hashes: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) bytes[i] = hashes[i] as number;
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
