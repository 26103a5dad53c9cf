import type { PostingBuffer } from '../../story-index/posting-buffer.ts';
import type { BestStories } from './best-stories.ts';

/** A range of postings, `[start, end)`: the stories of one term. */
export interface PostingRange {
  start: number;
  end: number;
}

/** Bits by which a sum's rarity is shifted. The bits below hold its impact, up to 65,535. */
const RARITY_SHIFT = 16;
const IMPACT_MASK = 2 ** RARITY_SHIFT - 1;

/**
 * Two sums for each story of an index: the impact of the page's terms so far, and the rarity of the current stretch's terms. One number holds
 * both, because most of the time goes into finding it in memory. The memory is kept from page to page.
 *
 * Invariant: between `finish` and `start`, all sums are zero. If a throw keeps a page from reaching `finish`, the next `start` clears them all.
 */
export class StorySums {
  private sums = new Int32Array(0);
  private isZero = true;

  /** Begins a page, with all sums zero. */
  start(storyCount: number): void {
    if (this.sums.length < storyCount) this.sums = new Int32Array(storyCount);
    else if (!this.isZero) this.sums.fill(0);
    this.isZero = false;
  }

  /** Ends a page. Requires that `takeImpacts` and `takeRarity` have undone all additions. */
  finish(): void {
    this.isZero = true;
  }

  /** Summed impact of a story. Valid once all rarity is taken away. */
  impactOf(story: number): number {
    return this.sums[story] as number;
  }

  /**
   * Adds a term's rarity to the sums of its stories, and its impact as well if the term is new on the page. Offers the stories by rarity:
   * within a stretch, sums only grow.
   */
  add(
    { stories, levels }: PostingBuffer,
    { start, end }: PostingRange,
    { rarity, impacts, best }: { rarity: number; impacts: Uint8Array; best: BestStories },
  ): void {
    const { sums } = this;
    const shifted = rarity << RARITY_SHIFT;
    let most = (best.least << RARITY_SHIFT) | IMPACT_MASK;
    for (let i = start; i < end; i++) {
      const story = stories[i] as number;
      const sum = (sums[story] as number) + shifted + (impacts[levels[i] as number] as number);
      sums[story] = sum;
      if (sum <= most) continue;
      best.offer(story, sum >> RARITY_SHIFT);
      most = (best.least << RARITY_SHIFT) | IMPACT_MASK;
    }
  }

  /** Subtracts a term's rarity again. */
  takeRarity({ stories }: PostingBuffer, { start, end }: PostingRange, rarity: number): void {
    const { sums } = this;
    const shifted = rarity << RARITY_SHIFT;
    for (let i = start; i < end; i++) {
      const story = stories[i] as number;
      sums[story] = (sums[story] as number) - shifted;
    }
  }

  /** Offers the stories of a term by impact, and sets their sums to zero. Requires that all rarity was taken away before. */
  takeImpacts({ stories }: PostingBuffer, { start, end }: PostingRange, best: BestStories): void {
    const { sums } = this;
    for (let i = start; i < end; i++) {
      const story = stories[i] as number;
      const score = sums[story] as number;
      sums[story] = 0;
      if (score > best.least) best.offer(story, score);
    }
  }
}
