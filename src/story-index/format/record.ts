/** A story's record in a shard, as far as writer and reader share it (FORMAT.md, "Shards"). The story's names are in the shard's names block. */

/** Steps of a term weight in one nat. */
export const WEIGHT_STEPS = 16;
/** Rice parameter of a block's number of content tokens, about 25. */
export const TOKENS_K = 4;
/** Rice parameter of the difference between a block's words and `meanWords` of its content tokens. */
export const WORDS_K = 2;
/** Rice parameter of the number of content tokens before a quotation. */
export const QUOTATION_GAP_K = 5;
/** Rice parameter of a quotation's number of content tokens, less `LEAST_QUOTATION`. */
export const QUOTATION_K = 3;

/** Words that this many content tokens take up in a story on average, rounded down. */
export function meanWords(tokens: number, tokenCount: number, wordCount: number): number {
  return tokenCount === 0 ? 0 : Math.floor((tokens * wordCount) / tokenCount);
}
