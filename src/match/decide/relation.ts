import type { Evidence } from '../compare/evidence.ts';
import type { Decision } from './copy.ts';
import { CITES_THRESHOLDS, REWRITE_THRESHOLDS, WEAK_THRESHOLDS } from './thresholds.ts';
import type { Weighed } from './weighed.ts';

/** What the page says of the story's origin. */
export interface CreditEvidence {
  /** A line credits the text to the story's agency or outlet. */
  credited: boolean;
  /** Times that the page cites the story's agency or outlet for a fact. */
  citations: number;
}

/** All that a decision on one story rests on, but the article's own words. */
export interface Grounds extends Weighed {
  credit: CreditEvidence;
  /** Days from the page's publication to the story's; null where a date is not known. */
  daysLater: number | null;
}

/**
 * Is the article, by all of its words, a rewrite of the story? It then still has to be one by its own words, outside quotation marks:
 * two reports of one speech share the words of that. Measuring those costs a look-up of the article, so this is asked first.
 */
export function isRewriteByAllWords({ evidence, copy, rewrite, credit, daysLater }: Grounds): boolean {
  const { pageWords, sharedTerms } = evidence;
  const limits = REWRITE_THRESHOLDS;
  return (
    copy === undefined &&
    (daysLater === null || daysLater <= limits.latestStoryDays) &&
    pageWords >= limits.leastPageWords &&
    sharedTerms >= limits.leastSharedTerms &&
    rewrite >= limits.leastProbability &&
    (credit.citations === 0 || rewrite >= limits.leastProbabilityOfCiting) &&
    (!isLong(evidence) || rewrite >= limits.leastProbabilityOfLong)
  );
}

/** Is the story so long for the page that it holds the words of any such page? */
function isLong({ pageWords, signature }: Evidence): boolean {
  const { shortPageWords, longStoryOfShortPage, longStory } = REWRITE_THRESHOLDS;
  const { words, times } = pageWords < shortPageWords ? longStoryOfShortPage : longStory;
  return signature.wordCount > Math.max(words, pageWords * times);
}

/**
 * How a story relates to an article. `none` where the evidence is weak; its confidence is then how likely the story is the source, 0
 * for too unlikely to say.
 * @param own the probability of a rewrite by the article's words outside quotation marks; undefined unless `isRewriteByAllWords`
 */
export function decide(grounds: Grounds, own: number | undefined): Decision {
  const { evidence, copy, rewrite } = grounds;
  if (copy !== undefined) return copy;
  if (own !== undefined && own >= leastOwnProbability(evidence))
    return { relation: 'rewrite', confidence: rewrite };
  if (isCiting(grounds))
    return { relation: 'cites', confidence: Math.max(CITES_THRESHOLDS.leastConfidence, 1 - rewrite) };
  return { relation: 'none', confidence: Math.min(WEAK_THRESHOLDS.mostConfidence, weaknessOf(grounds)) };
}

function leastOwnProbability({ copiedWords }: Evidence): number {
  const { quotedWords, leastOwnProbabilityOfQuoting, leastOwnProbability } = REWRITE_THRESHOLDS;
  return copiedWords >= quotedWords ? leastOwnProbabilityOfQuoting : leastOwnProbability;
}

/** Does the page name the origin for a fact of this story? An agency's own text that says "told Reuters" cites nobody. */
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

/** How likely the story is the source where that is too unlikely for a claim: perhaps a rewrite, one copied sentence, or a shared quotation; 0 for none. */
function weaknessOf({ evidence, rewrite }: Weighed): number {
  const { leastSharedTerms, leastProbability, leastPassageWords, certainPassageWords } = WEAK_THRESHOLDS;
  const { sharedTerms, longestPassageWords } = evidence;
  const asRewrite = sharedTerms >= leastSharedTerms && rewrite >= leastProbability ? rewrite : 0;
  const asCopy = longestPassageWords >= leastPassageWords ? longestPassageWords / certainPassageWords : 0;
  return Math.max(asRewrite, asCopy);
}
