/** One story's record in a shard: what both sides must agree on (FORMAT.md, "Shards"). Its names stand in the shard's names block. */

/** Steps of a term weight: sixteenths. */
export const WEIGHT_STEPS = 16;
/** Rice parameter of a block's content tokens: about 25. */
export const TOKENS_K = 4;
/** Rice parameter of how far a block's words are from what the story's mean makes of its tokens. */
export const WORDS_K = 2;
/** Rice parameter of the content tokens before a quotation. */
export const QUOTATION_GAP_K = 5;
/** Rice parameter of a quotation's content tokens, less the least number. */
export const QUOTATION_K = 3;

/** Words that this many content tokens of a story stand among on average, rounded down. */
export function meanWords(tokens: number, tokenCount: number, wordCount: number): number {
  return tokenCount === 0 ? 0 : Math.floor((tokens * wordCount) / tokenCount);
}
