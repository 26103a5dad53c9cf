/**
 * The probability that an article is a translation of a story in another language: a logistic model with few features, because few translations
 * are known. Fitted with a penalty to 20 translations into five languages and 20 reports of the same events in these languages, with the eight best
 * stories of each, by `npm run fit:translations` (see bench/quality/README.md).
 */
import type { Course } from './course.ts';
import type { Evidence } from './evidence.ts';
import { logistic } from './rewrite-model.ts';

/** What speaks for a translation. */
export interface TranslationEvidence
  extends Course, Pick<Evidence, 'sharedNames' | 'missingNames' | 'standing'> {}

/** Shared nats below which the share that chance leaves counts as little: a page with three shared names follows any order. The weights are fitted to it. */
const LEAST_SHARED = 20;

/** The model's features. */
export const TRANSLATION_FEATURES = {
  /** Nats by which the story's order is followed beyond chance. */
  followed: (e: TranslationEvidence) => Math.sqrt(Math.max(0, e.followed - e.byChance)),
  /** The same as a share of all shared terms: an independent report may share as many, in its own order. */
  followedShare: (e: TranslationEvidence) => (e.followed - e.byChance) / Math.max(LEAST_SHARED, e.shared),
  /** Share of the article's names and figures that the story lacks. An independent report has its own. */
  missingShare: (e: TranslationEvidence) => (e.missingNames + 0.5) / (e.missingNames + e.sharedNames + 1),
  /** How far the story falls behind the page's best candidate. */
  standing: (e: TranslationEvidence) => Math.log(e.standing),
} as const satisfies Record<string, (evidence: TranslationEvidence) => number>;

export type TranslationFeature = keyof typeof TRANSLATION_FEATURES;

/** Fitted weights of the features, and the constant. */
const TRANSLATION_WEIGHTS: Record<TranslationFeature, number> & { constant: number } = {
  constant: -3.69,
  followed: 0.7,
  followedShare: 9.01,
  missingShare: -5.78,
  standing: 1.9,
};

const FEATURE_NAMES = Object.keys(TRANSLATION_FEATURES) as TranslationFeature[];

/** Probability, 0 to 1, that an article was translated from the story. */
export function translationProbability(evidence: TranslationEvidence): number {
  let sum = TRANSLATION_WEIGHTS.constant;
  for (const name of FEATURE_NAMES) sum += TRANSLATION_WEIGHTS[name] * TRANSLATION_FEATURES[name](evidence);
  return logistic(sum);
}
