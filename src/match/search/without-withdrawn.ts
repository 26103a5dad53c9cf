import type { StoryIndex } from '../../story-index/story-index.ts';

/** Those whose publisher did not take their story back. Cost: nothing in segments of which none was taken back; else the shard of each story. */
export async function withoutWithdrawn<T extends { story: number }>(
  found: readonly T[],
  index: Pick<StoryIndex, 'isWithdrawn'>,
): Promise<T[]> {
  const isWithdrawn = await Promise.all(found.map(({ story }) => index.isWithdrawn(story)));
  return found.filter((_, i) => isWithdrawn[i] !== true);
}
