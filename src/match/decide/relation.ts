import type { ArticleFingerprints, Credit, Story } from '../../model.ts';
import { decideCopy, type Decision } from '../compare/copy.ts';
import type { Evidence } from '../compare/evidence.ts';
import { rewriteProbability } from '../compare/rewrite-model.ts';

/** What the page says of the story's origin. */
export interface CreditEvidence {
  /** A line that credits the text to the story's agency or outlet. */
  credited: boolean;
  /** Times that the page cites the story's agency or outlet for a fact. */
  citations: number;
}

/** All that a decision on one story rests on. */
export interface Grounds {
  prints: ArticleFingerprints;
  evidence: Evidence;
  credit: CreditEvidence;
  /** Days from the page's publication to the story's; null where a date is not known. */
  daysLater: number | null;
  /** The probability of a rewrite by the words outside quotation marks; asked only where the whole article is called one. */
  ownProbability: () => number;
}

/** From this probability on a text is called a rewrite. Weaker evidence is none: an accusation that is wrong does more harm than silence. */
const REWRITE_PROBABILITY = 0.75;
/** In fewer words than a summary has, any two reports of one event hold the same names. */
const LEAST_REWRITE_WORDS = 50;
/** From this on the story is named as weak evidence, which claims nothing; it is then said to be no surer than the last of these. */
const WEAK_PROBABILITY = 0.05;
export const WEAK_PASSAGE_WORDS = 20;
export const WEAK_CONFIDENCE = 0.5;
/** Who shares so many words with a story and has none of its own sentences shares its quotations: the rest must speak for a rewrite more clearly. */
const QUOTED_WORDS = 40;
const OWN_PROBABILITY_OF_QUOTING = 0.9;
/** A transcript of hours holds the words of any page on its subjects, and a feature those of a few sentences. */
const LONG_STORY = { words: 4000, times: 10 };
const LONG_STORY_OF_SHORT_PAGE = { words: 800, times: 8 };
const SHORT_PAGE_WORDS = 150;
const REWRITE_PROBABILITY_OF_LONG = 0.95;
/** Neither a rewrite nor a citing report appears before what it is made from; dates are of days, in any time zone. */
const LATEST_STORY_DAYS = 2;
/** ... and who cites an agency's report of an event cites it while it is news: the same words two years before are a recurring line. */
const CITED_WITHIN_DAYS = 60;
/** A report that cites the origin was written by somebody who read it: more must be shared before it is called a rewrite. */
const REWRITE_PROBABILITY_WITH_CITATIONS = 0.97;
/** A citing report shares at least the event with the story: its names, and more terms than any two texts do, or the quotations. */
const CITES_PROBABILITY = 0.05;
const CITES_COPIED_WORDS = 20;
const LEAST_SHARED_NAMES = 3;
/** Fewer terms in common are no evidence for a claim, whatever their shares; nor, fewer still, for naming a story as weak evidence. */
const LEAST_SHARED_TERMS = 7;
const LEAST_WEAK_TERMS = 3;

/** Text credits and citations of the page that name a story's origin, in the article at hand or in the metadata. */
export function creditsFor(story: Story, credits: readonly Credit[], article: number): CreditEvidence {
  const naming = credits.filter(
    (credit) =>
      (credit.place === null || credit.place.article === article) &&
      ((story.agency !== null && credit.agency === story.agency) ||
        (story.outlet !== null && credit.outlet === story.outlet)),
  );
  return {
    credited: naming.some((credit) => credit.covers === 'text'),
    citations: naming.filter((credit) => credit.covers === 'citation').length,
  };
}

/** How a story relates to an article. `none` where the evidence is weak; its confidence is then how likely it is the source, 0 for too unlikely to say. */
export function decide({ prints, evidence, credit, daysLater, ownProbability }: Grounds): Decision {
  const copy = decideCopy(prints, evidence);
  if (copy !== undefined) return copy;
  const probability = rewriteProbability(evidence);
  if (daysLater === null || daysLater <= LATEST_STORY_DAYS) {
    if (isRewrite(evidence, credit, probability) && ownProbability() >= neededOfOwn(evidence))
      return { relation: 'rewrite', confidence: probability };
    const isSameEvent = probability >= CITES_PROBABILITY || evidence.copiedWords >= CITES_COPIED_WORDS;
    const isRecent = daysLater === null || daysLater >= -CITED_WITHIN_DAYS;
    if (isCiting(credit) && isSameEvent && isRecent && evidence.sharedNames >= LEAST_SHARED_NAMES)
      return { relation: 'cites', confidence: Math.max(0.5, 1 - probability) };
  }
  return { relation: 'none', confidence: Math.min(WEAK_CONFIDENCE, weakness(evidence, probability)) };
}

/** An agency's own text that says "told Reuters" cites nobody. */
function isCiting({ citations, credited }: CreditEvidence): boolean {
  return citations > 0 && !credited;
}

/** Is it one by all of its words? */
function isRewrite(evidence: Evidence, { citations }: CreditEvidence, probability: number): boolean {
  const { pageWords, sharedTerms, signature } = evidence;
  if (pageWords < LEAST_REWRITE_WORDS || sharedTerms < LEAST_SHARED_TERMS) return false;
  const long = pageWords < SHORT_PAGE_WORDS ? LONG_STORY_OF_SHORT_PAGE : LONG_STORY;
  const isLong = signature.wordCount > Math.max(long.words, pageWords * long.times);
  return (
    probability >= REWRITE_PROBABILITY &&
    (citations === 0 || probability >= REWRITE_PROBABILITY_WITH_CITATIONS) &&
    (!isLong || probability >= REWRITE_PROBABILITY_OF_LONG)
  );
}

function neededOfOwn({ copiedWords }: Evidence): number {
  return copiedWords >= QUOTED_WORDS ? OWN_PROBABILITY_OF_QUOTING : REWRITE_PROBABILITY;
}

/** How likely the source is where that is too unlikely for a claim: a rewrite perhaps, one copied sentence, or a shared quotation; 0 for none. */
function weakness({ sharedTerms, longestPassageWords }: Evidence, probability: number): number {
  const asRewrite = sharedTerms >= LEAST_WEAK_TERMS && probability >= WEAK_PROBABILITY ? probability : 0;
  const asCopy = longestPassageWords >= WEAK_PASSAGE_WORDS ? longestPassageWords / 100 : 0;
  return Math.max(asRewrite, asCopy);
}
