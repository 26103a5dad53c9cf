import type { StorySignature } from '../../story-index/story-signature.ts';

/** Stories of which one has this share of the other's seeds are takes or copies of one story, and may share each passage. */
const SAME_STORY = 0.25;
/** ... and of those of its beginning, in content tokens: about 250 words. */
const BEGINNING = 150;

/**
 * Does the longer story hold so much of the shorter one, and of how that begins? What two stories share can also be a gallery that a site
 * hangs under both, or the lines that it sets above both.
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

function seedsOf(tokens: Uint8Array): Set<number> {
  const seeds = new Set<number>();
  for (let i = 0; i + 2 < tokens.length; i++)
    seeds.add((tokens[i] as number) | ((tokens[i + 1] as number) << 8) | ((tokens[i + 2] as number) << 16));
  return seeds;
}
