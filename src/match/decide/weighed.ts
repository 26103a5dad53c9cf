import type { Evidence } from '../compare/evidence.ts';
import { rewriteProbability } from '../compare/rewrite-model.ts';
import { decideCopy, type Decision } from './copy.ts';
import { WEAK_THRESHOLDS } from './thresholds.ts';

/** Evidence with the conclusions that it allows by itself, drawn once. Names, dates and credits come later. */
export interface Weighed {
  evidence: Evidence;
  /** The decision on a copy; undefined if the article is no copy of the story. */
  copy: Decision | undefined;
  /** Probability, 0 to 1, that the article was made from the story in other words, given that it is no copy. */
  rewrite: number;
}

/** Draws the conclusions from evidence. If the evidence changes, it must be weighed anew. */
export function weighed(evidence: Evidence): Weighed {
  return { evidence, copy: decideCopy(evidence), rewrite: rewriteProbability(evidence) };
}

/** Can it be a rewrite, or weak evidence of one? Called with the strongest evidence that is still possible, before the costly part is computed. */
export function mayBeRewrite(bound: Evidence): boolean {
  return isLikelyEnough(rewriteProbability(bound));
}

/** Is the evidence too weak for any credit to make the story a source? If so, its names need not be read. */
export function isHopeless({ evidence, rewrite }: Weighed): boolean {
  return evidence.copiedWords < WEAK_THRESHOLDS.leastCopiedWords && !isLikelyEnough(rewrite);
}

function isLikelyEnough(rewrite: number): boolean {
  return rewrite >= WEAK_THRESHOLDS.leastProbability;
}

/** Is it a copy of a whole story, not of an excerpt? Such a copy is worth reporting even on the story's own site: a second address, an earlier take. */
export function isOfWholeStory(decision: Decision | undefined): boolean {
  return decision?.relation === 'reprint' || decision?.relation === 'edited';
}
