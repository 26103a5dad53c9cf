import type { StorySignature } from '../../src/story-index/story-signature.ts';

/** All that a signature says, decoded, to compare it with another. */
export const fieldsOf = ({
  tokens,
  tokenBits,
  wordCount,
  termWeight,
  blockTokenStarts,
  blockWordStarts,
  quotedTokenRanges,
}: StorySignature): StorySignature => ({
  ...{ tokens: Uint8Array.from(tokens), tokenBits, wordCount, termWeight },
  ...{ blockTokenStarts, blockWordStarts, quotedTokenRanges },
});
