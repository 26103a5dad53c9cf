/**
 * The probability that a story is the source of a text in other words: a conditional logit on the evidence.
 * `npm run fit:rewrites` fits the weights anew (see bench/quality/README.md).
 */
import type { Evidence } from './evidence.ts';

/** Number of shared terms from which their order counts in full: with few, any order is chance. The weights are fitted to it. */
const ORDER_TERMS = 20;
/** Added to the share of the story's terms before the logarithm, which has no value at 0. The weights are fitted to it. */
const COVERAGE_FLOOR = 0.01;
/** A story with fewer words counts as having this many in the ratio of lengths. The weights are fitted to it. */
const LEAST_STORY_WORDS = 20;

/**
 * What the beginning of a story counts for, in nats. Chosen together on openings, see bench/quality/README.md: of 699 of rewrites 24 more are likely
 * enough, and of 1,199 of reports none.
 */
const BEGINNING_NATS = {
  /** For following the story with all shared terms. Higher: pace decides. */
  followed: 5,
  /** Against the logarithm of how deep in the story the page is, plus 1. Higher: only the first sentences are a beginning. */
  depth: 0.87,
  /** What both must outweigh. Lower: reports of the event that begin as the story does are called. */
  least: 2.54,
  /** Most in all. Not measured apart. Higher: a beginning makes up for names that are missing. */
  most: 2,
} as const;

/** The model's features. Each is unitless, and rises or falls with the probability. */
export const REWRITE_FEATURES = {
  /** A rewrite keeps names and numbers; an independent report has others. */
  missingNames: (e: Evidence) => Math.log(e.missingNames + 1),
  rareMissingNames: (e: Evidence) => Math.log(e.rareMissingNames + 1),
  /** Share of the story's terms that the page has, relative to the share that a page of its length can have. */
  coverage: (e: Evidence) => Math.log((e.termStoryShare + COVERAGE_FLOOR) / Math.min(1, lengthRatio(e))),
  /** How far the story falls behind the page's best candidate. A source stands out from other reports of its event. */
  standing: (e: Evidence) => Math.log(e.standing),
  /** Logarithm of page length divided by story length if the page is shorter, 0 otherwise. A summary has little of the story. */
  shortness: (e: Evidence) => Math.min(0, Math.log(lengthRatio(e))),
  /** The same logarithm if the page is longer, 0 otherwise. A rewrite that was padded has names of its own. */
  excess: (e: Evidence) => Math.max(0, Math.log(lengthRatio(e))),
  neighbourShare: (e: Evidence) => Math.sqrt(e.neighbourShare),
  togetherShare: (e: Evidence) => e.togetherShare,
  /** From -0.5 for the reverse of the story's order, over 0 for no order, to 0.5 for the same order. */
  order: (e: Evidence) => (e.order - 0.5) * Math.min(1, e.sharedTerms / ORDER_TERMS),
  /**
   * How surely a short page follows the story from its beginning, in nats: what the other features cannot tell in a hundred words. It only ever speaks
   * for a story, because a summary follows none.
   */
  beginning: ({ followedShare, depth }: Evidence) =>
    Math.min(BEGINNING_NATS.most, Math.max(0, followedNats(followedShare, depth) - BEGINNING_NATS.least)),
} as const satisfies Record<string, (evidence: Evidence) => number>;

function followedNats(followedShare: number, depth: number): number {
  return BEGINNING_NATS.followed * followedShare - BEGINNING_NATS.depth * Math.log(depth + 1);
}

/** Words of the page divided by words of the story. */
function lengthRatio({ pageWords, signature }: Evidence): number {
  return Math.max(1, pageWords) / Math.max(LEAST_STORY_WORDS, signature.wordCount);
}

export type RewriteFeature = keyof typeof REWRITE_FEATURES;

/** Fitted weights of the features, and the constant. */
export const REWRITE_WEIGHTS: Record<RewriteFeature, number> & { constant: number } = {
  constant: -2.078,
  missingNames: -3.211,
  rareMissingNames: -1.967,
  coverage: 3.466,
  standing: 5.493,
  shortness: 1.352,
  excess: 1.579,
  neighbourShare: 6.441,
  togetherShare: 5.208,
  order: 3.279,
  beginning: 1,
};

const FEATURE_NAMES = Object.keys(REWRITE_FEATURES) as RewriteFeature[];

/** Probability, 0 to 1, that a text was made from the story, given that it is no copy. */
export function rewriteProbability(evidence: Evidence): number {
  let sum = REWRITE_WEIGHTS.constant;
  for (const name of FEATURE_NAMES) sum += REWRITE_WEIGHTS[name] * REWRITE_FEATURES[name](evidence);
  return logistic(sum);
}

/** Probability, 0 to 1, from log-odds in nats; 0.5 at 0. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
