/**
 * How likely a story is the source of a text that uses other words: a logistic regression on the evidence.
 * Parameters and features stand side by side; `npm run fit:rewrites` fits them anew (see bench/quality/README.md).
 */
import type { Evidence } from './evidence.ts';

/** Terms in common from which their order counts in full: of a few, any order is chance. */
const ORDER_TERMS = 20;

/** What the model looks at. Each is unitless, 0 where nothing is shared (but for the densities), and grows with the likelihood or its reverse. */
export const REWRITE_FEATURES = {
  /** Names and numbers are what a rewrite keeps. */
  nameShare: (e: Evidence) => e.nameShare,
  termPageShare: (e: Evidence) => Math.sqrt(e.termPageShare),
  termStoryShare: (e: Evidence) => Math.sqrt(e.termStoryShare),
  /** -0.5 reversed, 0 none, 0.5 the story's order. */
  order: (e: Evidence) => (e.order - 0.5) * Math.min(1, e.sharedTerms / ORDER_TERMS),
  pageShare: (e: Evidence) => Math.sqrt(e.pageShare),
  storyShare: (e: Evidence) => Math.sqrt(e.storyShare),
  /** Logarithm of page length by story length where the page is shorter, else 0: a summary has little of the story. */
  shortness: (e: Evidence) =>
    Math.min(0, Math.log(Math.max(1, e.pageWords) / Math.max(20, e.signature.wordCount))),
  /** Logarithms of shared terms by 25 words of the page, and of shared names by 40. */
  termDensity: (e: Evidence) => Math.log((e.sharedTerms + 1) / (Math.max(1, e.pageWords) / 25)),
  nameDensity: (e: Evidence) => Math.log((e.sharedNames + 1) / (Math.max(1, e.pageWords) / 40)),
} as const satisfies Record<string, (evidence: Evidence) => number>;

export type RewriteFeature = keyof typeof REWRITE_FEATURES;

/** Fitted weights of the features, and the constant. */
export const REWRITE_WEIGHTS: Record<RewriteFeature, number> & { constant: number } = {
  constant: -5.425,
  nameShare: 11.943,
  termPageShare: -32.04,
  termStoryShare: 12.636,
  order: 5.007,
  pageShare: 6.646,
  storyShare: -4.934,
  shortness: -1.403,
  termDensity: 7.461,
  nameDensity: -1.638,
};

/** Probability, 0 to 1, that a text which is no copy of the story was made from it. */
export function rewriteProbability(evidence: Evidence): number {
  let sum = REWRITE_WEIGHTS.constant;
  for (const [name, feature] of Object.entries(REWRITE_FEATURES)) {
    sum += REWRITE_WEIGHTS[name as RewriteFeature] * feature(evidence);
  }
  return 1 / (1 + Math.exp(-sum));
}
