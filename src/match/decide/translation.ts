import type { Evidence } from '../compare/evidence.ts';
import type { Decision } from './copy.ts';
import { REWRITE_THRESHOLDS, WEAK_THRESHOLDS } from './thresholds.ts';

/**
 * Least probability of a translation. Measured in cross-validation over the stories of 20 translations into five languages and 20 reports of the
 * same events in these languages: 19 have 0.6 or more, the other 0.59; no report and no other story of an event has more than 0.23. Lower: more
 * translations are called, and reports that have all names of a story.
 */
const LEAST_PROBABILITY = 0.6;

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
