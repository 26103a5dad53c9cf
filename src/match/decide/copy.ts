import type { StoryRelation } from '../../model.ts';
import type { CopyMeasures } from '../compare/measure-copy.ts';
import { logistic } from '../compare/rewrite-model.ts';
import { COPY_CONFIDENCE, COPY_THRESHOLDS as LIMITS } from './thresholds.ts';

/** A story's relation to an article, and how sure it is, 0 to 1. */
export interface Decision {
  relation: StoryRelation;
  confidence: number;
}

/** The relation of a copy (`reprint`, `edited` or `excerpt`); undefined if too little is copied to be sure. */
export function decideCopy(copied: CopyMeasures): Decision | undefined {
  if (copied.density < LIMITS.leastDensity || !isEnoughCopied(copied)) return undefined;
  return { relation: kindOf(copied), confidence: confidenceOf(copied) };
}

/** Whether enough words in long enough stretches are copied, however densely they lie. */
export function isEnoughCopied(copied: CopyMeasures): boolean {
  const { ownWords, copiedWords, pageShare } = copied;
  if (ownWords < LIMITS.leastOwnWords || copied.ownTerms < LIMITS.leastOwnTerms) return false;
  const isAmongQuotations = ownWords < LIMITS.ownShare * copiedWords;
  if (isAmongQuotations && copied.longestOwnWords < LIMITS.leastStretchAmongQuotations) return false;
  const isFragments =
    pageShare < LIMITS.fragmentPageShare && copied.meanPassageWords < LIMITS.leastMeanPassageWords;
  return copied.longestPassageWords >= LIMITS.leastPassageWords && !isFragments;
}

function kindOf({ pageShare, storyShare, extentShare }: CopyMeasures): StoryRelation {
  if (pageShare >= LIMITS.reprintPageShare && storyShare >= LIMITS.reprintStoryShare) return 'reprint';
  const isSpread = extentShare > LIMITS.excerptExtentShare;
  return isSpread && pageShare >= LIMITS.editedPageShare ? 'edited' : 'excerpt';
}

function confidenceOf({ ownWords }: CopyMeasures): number {
  const { wordsOfNat, leastLogOdds, most } = COPY_CONFIDENCE;
  return Math.min(most, logistic((ownWords - LIMITS.leastOwnWords) / wordsOfNat + leastLogOdds));
}
