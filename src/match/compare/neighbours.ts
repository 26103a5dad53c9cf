import type { StorySignature } from '../../story-index/story-signature.ts';
import type { PageTerm, PageTerms } from '../search/page-terms.ts';
import type { SharedTerms } from '../search/shared-terms.ts';
import { shareOf } from './share.ts';

type StoryTokens = Pick<StorySignature, 'tokens' | 'tokenBits'>;

/** The pairs of token bytes that are neighbours in a story, in either order: one bit for each pair. The memory is kept from story to story. */
class NeighbourPairs {
  private bits = new Uint8Array(2 ** 13);
  private mask = 255;

  /** Replaces the pairs by those of a story. */
  read({ tokens: story, tokenBits }: StoryTokens): void {
    this.mask = (1 << tokenBits) - 1;
    const bits = this.bits.fill(0);
    for (let i = 0; i + 1 < story.length; i++) {
      const pair = pairOf(story[i] as number, story[i + 1] as number);
      bits[pair >>> 3] = (bits[pair >>> 3] as number) | (1 << (pair & 7));
    }
  }

  /** 1 if tokens of the low bits of two hashes are neighbours, 0 otherwise. */
  has(a: number, b: number): number {
    const pair = pairOf(a & this.mask, b & this.mask);
    return ((this.bits[pair >>> 3] as number) >>> (pair & 7)) & 1;
  }
}

function pairOf(a: number, b: number): number {
  return a < b ? a | (b << 8) : b | (a << 8);
}

const storyPairs = new NeighbourPairs();

/**
 * Of the page's pairs of neighbouring tokens that the story may hold (common terms count as held), the share that are neighbours in the story
 * too, in either order. Cost: linear in both.
 */
export function findNeighbours(
  { all, tokens }: PageTerms,
  { isShared }: SharedTerms,
  story: StoryTokens,
): number {
  storyPairs.read(story);
  const isHeld = (ordinal: number): boolean =>
    isShared[ordinal] === 1 || (all[ordinal] as PageTerm).rarity === 0;
  let pairs = 0;
  let held = 0;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [first, second] = [tokens[i] as number, tokens[i + 1] as number];
    if (!isHeld(first) || !isHeld(second)) continue;
    pairs++;
    held += storyPairs.has((all[first] as PageTerm).hash, (all[second] as PageTerm).hash);
  }
  return shareOf(held, pairs);
}
