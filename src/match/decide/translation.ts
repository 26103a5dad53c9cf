import type { Evidence } from '../compare/evidence.ts';
import type { Decision } from './copy.ts';
import { REWRITE_THRESHOLDS, WEAK_THRESHOLDS } from './thresholds.ts';

/**
 * Least probability of a translation. Measured in ten folds over the stories of 20 translations into five languages and 20 reports of the same
 * events in these languages: the translations have 0.6 or more, the reports 0.12 or less, and another story of a translation's event 0.23 or less.
 * Lower: more translations are called, and reports that have all names of a story.
 */
const LEAST_PROBABILITY = 0.5;

/**
 * Is an article a translation of a story in another language? `rewrite` if it is sure enough, `none` for weak evidence, with confidence 0 if there
 * is none.
 * @param daysLater days from the page's publication to the story's; null if a date is unknown
 */
export function decideTranslation(
  { pageWords, sharedTerms }: Pick<Evidence, 'pageWords' | 'sharedTerms'>,
  probability: number,
  daysLater: number | null,
): Decision {
  const { leastPageWords, leastSharedTerms, latestStoryDays } = REWRITE_THRESHOLDS;
  const isInTime = daysLater === null || daysLater <= latestStoryDays;
  const isEnough = pageWords >= leastPageWords && sharedTerms >= leastSharedTerms;
  if (isInTime && isEnough && probability >= LEAST_PROBABILITY)
    return { relation: 'rewrite', confidence: probability };
  const { leastProbability, mostConfidence } = WEAK_THRESHOLDS;
  const isWeak = isInTime && probability >= leastProbability;
  return { relation: 'none', confidence: isWeak ? Math.min(mostConfidence, probability) : 0 };
}
