import type { PostingBuffer } from '../../story-index/posting-buffer.ts';
import type { BestStories } from './best-stories.ts';

/** A range of postings, `[start, end)`: the stories of one term. */
export interface PostingRange {
  start: number;
  end: number;
}

/** A term's part in a stretch. */
export interface TermInStretch {
  /** In steps. */
  rarity: number;
  /** Its bit among those of the stretch, 0 to 19. */
  bit: number;
}

/** The first of the bits that say which of a stretch's terms a story holds. */
const HELD = 2 ** 16;
/** Terms of a stretch that can be told apart. With them a sum has 51 bits, of 53 that are exact. */
const MOST_HELD = 20;
/** One step of rarity. Below it are the terms that are held, and below these the impact, up to 65,535. */
const RARITY = HELD * 2 ** MOST_HELD;

/**
 * Three sums for each story of an index: the impact of the page's terms so far, the terms of the current stretch that the story holds, and their rarity.
 * One number has all of them, because most of the time goes into finding it in memory. The memory is kept from page to page.
 *
 * Invariant: between `finish` and `start`, all sums are zero. If a throw keeps a page from reaching `finish`, the next `start` clears them all.
 */
export class StorySums {
  private sums = new Float64Array(0);
  private isZero = true;

  /** Begins a page, with all sums zero. */
  start(storyCount: number): void {
    if (this.sums.length < storyCount) this.sums = new Float64Array(storyCount);
    else if (!this.isZero) this.sums.fill(0);
    this.isZero = false;
  }

  /** Ends a page. Requires that `takeImpacts` and `take` have undone all additions. */
  finish(): void {
    this.isZero = true;
  }

  /** Summed impact of a story. Valid once all terms are taken. */
  impactOf(story: number): number {
    return this.sums[story] as number;
  }

  /** The terms of the current stretch that a story holds, a bit for each. Of terms that were not read it tells nothing. */
  heldBy(story: number): number {
    return Math.floor((this.sums[story] as number) / HELD) & (2 ** MOST_HELD - 1);
  }

  /**
   * Adds a term's rarity to the sums of its stories, and its impact as well if the term is new on the page. Offers the stories by rarity:
   * within a stretch, sums only grow.
   */
  add(
    { stories, levels }: PostingBuffer,
    { start, end }: PostingRange,
    { rarity, bit, impacts, best }: TermInStretch & { impacts: Uint8Array; best: BestStories },
  ): void {
    const { sums } = this;
    const more = sumOf(rarity, bit);
    let next = (best.least + 1) * RARITY;
    for (let i = start; i < end; i++) {
      const story = stories[i] as number;
      const sum = (sums[story] as number) + more + (impacts[levels[i] as number] as number);
      sums[story] = sum;
      if (sum < next) continue;
      best.offer(story, Math.floor(sum / RARITY));
      next = (best.least + 1) * RARITY;
    }
  }

  /** Subtracts what `add` added of a term beside its impact. */
  take({ stories }: PostingBuffer, { start, end }: PostingRange, { rarity, bit }: TermInStretch): void {
    const { sums } = this;
    const less = sumOf(rarity, bit);
    for (let i = start; i < end; i++) {
      const story = stories[i] as number;
      sums[story] = (sums[story] as number) - less;
    }
  }

  /** Offers the stories of a term by impact, and sets their sums to zero. Requires that all terms were taken before. */
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

const sumOf = (rarity: number, bit: number): number => rarity * RARITY + HELD * 2 ** bit;
