import { MOST_STORIES } from '../../story-index/format/layout.ts';
import type { Draft } from './draft.ts';

/** How much a segment takes. */
export interface SegmentLimits {
  stories: number;
  /** Words of all stories: a third of a byte of posting lists each, of which a segment holds 2^29, and .9 in all, of 2^32. */
  words: number;
}

const SEGMENT_LIMITS: SegmentLimits = { stories: MOST_STORIES, words: 2 ** 30 };

/** Stories in parts that fit into a segment each, in their order; one part without stories for none. */
export function partsOf(
  drafts: readonly Draft[],
  limits: SegmentLimits = SEGMENT_LIMITS,
): (readonly Draft[])[] {
  const parts: (readonly Draft[])[] = [];
  let [start, words] = [0, 0];
  for (const [i, { origin }] of drafts.entries()) {
    const more = origin?.words ?? 0;
    if (i > start && (i - start >= limits.stories || words + more > limits.words)) {
      parts.push(drafts.slice(start, i));
      [start, words] = [i, 0];
    }
    words += more;
  }
  return [...parts, start === 0 ? drafts : drafts.slice(start)];
}
