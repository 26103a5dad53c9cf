/**
 * How likely a story is the source of a text that uses other words: a conditional logit on the evidence.
 * Parameters and features stand side by side; `npm run fit:rewrites` fits them anew (see bench/quality/README.md).
 */
import type { Evidence } from './evidence.ts';

/** Terms in common from which their order counts in full: of a few, any order is chance. The weights are fitted to it. */
const ORDER_TERMS = 20;
/** Share of the story's terms that is added before the logarithm, so that a story with none has one. The weights are fitted to it. */
const COVERAGE_FLOOR = 0.01;
/** Fewest words that a story counts as having in the ratio of lengths. The weights are fitted to it. */
const LEAST_STORY_WORDS = 20;

/** What the model looks at. Each is unitless and grows with the likelihood or its reverse. */
export const REWRITE_FEATURES = {
  /** Names and numbers are what a rewrite keeps; a report of its own has others. */
  missingNames: (e: Evidence) => Math.log(e.missingNames + 1),
  rareMissingNames: (e: Evidence) => Math.log(e.rareMissingNames + 1),
  /** How much of the story's terms the page has, by how much a page of its length can have. */
  coverage: (e: Evidence) => Math.log((e.termStoryShare + COVERAGE_FLOOR) / Math.min(1, lengthRatio(e))),
  /** How far the story lags behind the page's best candidate: a source stands out from other reports of its event. */
  standing: (e: Evidence) => Math.log(e.standing),
  /** Logarithm of page length by story length where the page is shorter, else 0: a summary has little of the story. */
  shortness: (e: Evidence) => Math.min(0, Math.log(lengthRatio(e))),
  /** The same logarithm where the page is longer, else 0: a rewrite that was blown up has names of its own. */
  excess: (e: Evidence) => Math.max(0, Math.log(lengthRatio(e))),
  neighbourShare: (e: Evidence) => Math.sqrt(e.neighbourShare),
  togetherShare: (e: Evidence) => e.togetherShare,
  /** -0.5 reversed, 0 none, 0.5 the story's order. */
  order: (e: Evidence) => (e.order - 0.5) * Math.min(1, e.sharedTerms / ORDER_TERMS),
} as const satisfies Record<string, (evidence: Evidence) => number>;

/** Words of the page by words of the story. */
function lengthRatio({ pageWords, signature }: Evidence): number {
  return Math.max(1, pageWords) / Math.max(LEAST_STORY_WORDS, signature.wordCount);
}

export type RewriteFeature = keyof typeof REWRITE_FEATURES;

/** Fitted weights of the features, and the constant. */
export const REWRITE_WEIGHTS: Record<RewriteFeature, number> & { constant: number } = {
  constant: -4.943,
  missingNames: -2.729,
  rareMissingNames: -1.421,
  coverage: 2.567,
  standing: 6.133,
  shortness: 0.962,
  excess: 2.176,
  neighbourShare: 8.805,
  togetherShare: 5.304,
  order: 3.725,
};

const FEATURE_NAMES = Object.keys(REWRITE_FEATURES) as RewriteFeature[];

/** Probability, 0 to 1, that a text which is no copy of the story was made from it. */
export function rewriteProbability(evidence: Evidence): number {
  let sum = REWRITE_WEIGHTS.constant;
  for (const name of FEATURE_NAMES) sum += REWRITE_WEIGHTS[name] * REWRITE_FEATURES[name](evidence);
  return logistic(sum);
}

/** Probability of some log-odds (nats): 0 to 1, 0.5 at 0. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
