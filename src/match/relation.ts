import type { ArticleFingerprints, Credit, Story } from '../model.ts';
import { decideCopy, logistic, type Decision } from './copy.ts';
import type { Evidence } from './evidence.ts';

/** What the page says of the story's origin. */
export interface CreditEvidence {
  /** A line that credits the text to the story's agency or outlet. */
  credited: boolean;
  /** Times that the page cites the story's agency or outlet for a fact. */
  citations: number;
}

/** Rewrite score, see `rewriteScore`: measured 0.45 to 0.8 for rewrites, under 0.35 for 95 % of independent reports of the same event. */
const REWRITE_SCORE = 0.42;
/** A report that cites the origin was written by somebody who read it: more must be shared before it is called a rewrite. */
const REWRITE_SCORE_WITH_CITATIONS = 0.7;
/** A citing report shares at least the event with the story. */
const CITES_SCORE = 0.33;
const LEAST_SHARED_TERMS = 12;

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

/** How a story relates to an article. `none` where the evidence is weak. */
export function decide(prints: ArticleFingerprints, evidence: Evidence, credit: CreditEvidence): Decision {
  const copy = decideCopy(prints, evidence);
  if (copy !== undefined) return copy;
  const score = rewriteScore(evidence);
  const needed = credit.citations > 0 ? REWRITE_SCORE_WITH_CITATIONS : REWRITE_SCORE;
  if (evidence.sharedTerms >= LEAST_SHARED_TERMS && score >= needed) {
    return { relation: 'rewrite', confidence: logistic((score - needed) * 12 + 1) };
  }
  if (credit.citations > 0 && score >= CITES_SCORE) {
    return { relation: 'cites', confidence: logistic((score - CITES_SCORE) * 12 + 1) };
  }
  return { relation: 'none', confidence: logistic((needed - score) * 12) };
}

/**
 * How much of the telling terms is shared, of the page and of the story; a summary has little of the story, but what it has is from it.
 * 0 to 2, and 1 where either holds all of the other's.
 */
export function rewriteScore(evidence: Evidence): number {
  return evidence.termPageShare + 0.8 * evidence.termStoryShare;
}
