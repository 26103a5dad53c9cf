import type { StorySignature } from '../../story-index/story-signature.ts';

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
export function isSameStory({ tokens: a }: StorySignature, { tokens: b }: StorySignature): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const held = seedsOf(long);
  return [short, short.subarray(0, BEGINNING)].every((part) => {
    const seeds = seedsOf(part);
    let shared = 0;
    for (const seed of seeds) if (held.has(seed)) shared++;
    return shared >= seeds.size * SAME_STORY;
  });
}

/** All sequences of three tokens. */
function seedsOf(tokens: Uint8Array): Set<number> {
  const seeds = new Set<number>();
  for (let i = 0; i + 2 < tokens.length; i++)
    seeds.add((tokens[i] as number) | ((tokens[i + 1] as number) << 8) | ((tokens[i + 2] as number) << 16));
  return seeds;
}
