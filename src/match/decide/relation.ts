import type { Evidence } from '../compare/evidence.ts';
import type { Decision } from './copy.ts';
import { CITES_THRESHOLDS, REWRITE_THRESHOLDS, WEAK_THRESHOLDS } from './thresholds.ts';
import type { Weighed } from './weighed.ts';

/** The page's own words about the story's origin. */
export interface CreditEvidence {
  /** Does a line credit the text to the story's agency or outlet? */
  credited: boolean;
  /** How often the page cites the story's agency or outlet for a fact. */
  citations: number;
}

/** Everything that a decision on one story rests on, except the article's own words. */
export interface Grounds extends Weighed {
  credit: CreditEvidence;
  /** Days from the page's publication to the story's; null if a date is unknown. */
  daysLater: number | null;
}

/**
 * Is the article, by all of its words, a rewrite of the story? If so, it must also be one by its own words, outside quotation marks, because two
 * reports of one speech share the speech's words. Own words cost a reading of the article, so this question comes first.
 */
export function isRewriteByAllWords({ evidence, copy, rewrite, daysLater }: Grounds): boolean {
  const { pageWords, sharedTerms } = evidence;
  const limits = REWRITE_THRESHOLDS;
  return (
    copy === undefined &&
    (daysLater === null || daysLater <= limits.latestStoryDays) &&
    pageWords >= limits.leastPageWords &&
    sharedTerms >= limits.leastSharedTerms &&
    rewrite >= leastProbabilityFor(evidence) &&
    (!isLong(evidence) || rewrite >= limits.leastProbabilityOfLong) &&
    (sharedTerms >= limits.fewSharedTerms || rewrite >= limits.leastProbabilityOfFew)
  );
}

/** Least probability of a rewrite. A summary has few names, so that its own is never high; a long page has many, so that the same probability is surer. */
export function leastProbabilityFor({ pageWords, longestPassageWords, signature }: Evidence): number {
  const limits = REWRITE_THRESHOLDS;
  const sharesPassage = longestPassageWords >= WEAK_THRESHOLDS.leastPassageWords;
  if (pageWords >= limits.longPageWords && !sharesPassage) return limits.leastProbabilityOfLongPage;
  const isSummary = pageWords < limits.summaryWords && signature.wordCount >= limits.summaryTimes * pageWords;
  return isSummary ? limits.leastProbabilityOfSummary : limits.leastProbability;
}

/** Is the story so much longer than the page that it holds the words of any page on its subjects? */
function isLong({ pageWords, signature }: Evidence): boolean {
  const { shortPageWords, longStoryOfShortPage, longStory } = REWRITE_THRESHOLDS;
  const { words, times } = pageWords < shortPageWords ? longStoryOfShortPage : longStory;
  return signature.wordCount > Math.max(words, pageWords * times);
}

/**
 * The relation of a story to an article. If the evidence is weak, the relation is `none`, and the confidence is how likely the story is the
 * source, 0 if it is too unlikely to name.
 * @param own the probability of a rewrite by the article's words outside quotation marks; undefined unless `isRewriteByAllWords`
 */
export function decide(grounds: Grounds, own: number | undefined): Decision {
  const { copy, rewrite } = grounds;
  if (copy !== undefined) return copy;
  if (own !== undefined && own >= REWRITE_THRESHOLDS.leastOwnProbability)
    return { relation: 'rewrite', confidence: rewrite };
  if (isCiting(grounds))
    return { relation: 'cites', confidence: Math.max(CITES_THRESHOLDS.leastConfidence, 1 - rewrite) };
  return { relation: 'none', confidence: Math.min(WEAK_THRESHOLDS.mostConfidence, weaknessOf(grounds)) };
}

/** Does the page cite the origin for a fact of this story? "Told Reuters" in Reuters's own text cites nobody. */
function isCiting({ evidence, rewrite, credit, daysLater }: Grounds): boolean {
  const limits = CITES_THRESHOLDS;
  const isInTime =
    daysLater === null || (daysLater <= limits.latestStoryDays && daysLater >= -limits.withinDays);
  const isSameEvent = rewrite >= limits.leastProbability || evidence.copiedWords >= limits.leastCopiedWords;
  return (
    credit.citations > 0 &&
    !credit.credited &&
    isInTime &&
    isSameEvent &&
    evidence.sharedNames >= limits.leastSharedNames
  );
}

/** How likely a story is the source if that is too little for a claim: perhaps a rewrite, one copied sentence, or a shared quotation. 0 for none of these. */
function weaknessOf({ evidence, rewrite }: Weighed): number {
  const { leastSharedTerms, leastProbability, leastPassageWords, certainPassageWords } = WEAK_THRESHOLDS;
  const { sharedTerms, longestPassageWords } = evidence;
  const asRewrite = sharedTerms >= leastSharedTerms && rewrite >= leastProbability ? rewrite : 0;
  const asCopy = longestPassageWords >= leastPassageWords ? longestPassageWords / certainPassageWords : 0;
  return Math.max(asRewrite, asCopy);
}
