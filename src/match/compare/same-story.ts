import type { StorySignature, TokenBits } from '../../story-index/story-signature.ts';
import { forEachSeed } from './alignment.ts';

/**
 * Two stories are takes or copies of one if the longer holds at least this share of the shorter one's seeds, both of all and of the beginning.
 * Not measured apart. Lower: more boilerplate passes for the text of one story, and more rivals pass for takes of one.
 */
const SAME_STORY = 0.25;
/** Content tokens of the beginning, about 250 words. Not measured apart. Higher: a gallery under two stories makes them one. */
const BEGINNING = 150;

/**
 * Are two stories takes or copies of one? They are if the longer one holds a quarter of the shorter one, and a quarter of its beginning. Either
 * alone is no proof: a site may put the same gallery under two stories, or the same lines above both. Cost: linear in both.
 */
export function isSameStory(a: StorySignature, b: StorySignature): boolean {
  const bits = a.tokenBits < b.tokenBits ? a.tokenBits : b.tokenBits;
  const [short, long] = a.tokens.length < b.tokens.length ? [a.tokens, b.tokens] : [b.tokens, a.tokens];
  // Most stories that are compared begin otherwise, so the beginning is compared first.
  return [short.subarray(0, BEGINNING), short].every((part) => {
    const missing = seedsOf(part, bits);
    const least = missing.size * SAME_STORY;
    let held = 0;
    forEachSeed(long, bits, (seed) => {
      if (missing.delete(seed)) held++;
    });
    return held >= least;
  });
}

/** All sequences of tokens that have 24 bits: of three tokens, where they have 8 each. */
function seedsOf(tokens: Uint8Array, bits: TokenBits): Set<number> {
  const seeds = new Set<number>();
  forEachSeed(tokens, bits, (seed) => seeds.add(seed));
  return seeds;
}
