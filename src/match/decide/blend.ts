/** A text that is made from two stories, in other words. By neither alone is it a rewrite: the names of one half are missing in the other's source. */
import { rewriteProbability } from '../compare/rewrite-model.ts';
import type { Evidence } from '../compare/evidence.ts';
import type { NamesOfPair } from '../compare/story-pair.ts';
import { REWRITE_THRESHOLDS } from './thresholds.ts';

/**
 * Fewest names that each story has and the other lacks. Measured on 15 blends and 745 other texts: 14 blends have 5 or more; of the others, many a
 * second story has two. Lower: an independent report's stray names become a second source.
 */
const LEAST_OWN_NAMES = 5;
/** Largest share of the article's names that neither story has. The blends have 0.1 at most. Higher: independent reports are weighed for nothing. */
const MOST_MISSING_SHARE = 0.15;
/**
 * Least probability of the weaker part, and of the surer one, as a rewrite of its story. Of 15 blends, 12 have 0.79 and 0.91 or more. Of 19,700
 * articles that are none, nine were called with 0.4 for the weaker part; three of them have 0.87 or more, another pair had 0.72. Lower: more blends, and reports of an event that two
 * stories are about.
 */
const LEAST_OF_WEAKER = 0.75;
const LEAST_OF_SURER = 0.8;

/** May a pair of stories have all names of an article, each some that the other lacks? Called before anything is weighed. */
export function mayBeBlend({ firstOnly, secondOnly, missing, all }: NamesOfPair): boolean {
  return Math.min(firstOnly, secondOnly) >= LEAST_OWN_NAMES && missing <= all * MOST_MISSING_SHARE;
}

/**
 * The confidence that each of two parts of an article is made from its story, 0 to 1; undefined if that is not sure enough. One part alone proves
 * nothing, because it was chosen for its likeness.
 */
export function decideBlend(parts: readonly [Evidence, Evidence]): number | undefined {
  if (parts.some(({ pageWords }) => pageWords < REWRITE_THRESHOLDS.leastPageWords)) return undefined;
  const [weaker, surer] = parts.map(rewriteProbability).sort((a, b) => a - b) as [number, number];
  if (weaker < LEAST_OF_WEAKER || surer < LEAST_OF_SURER) return undefined;
  const both = weaker * surer;
  return both / (both + (1 - weaker) * (1 - surer));
}
