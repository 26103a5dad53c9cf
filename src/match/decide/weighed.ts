import type { Evidence } from '../compare/evidence.ts';
import { rewriteProbability } from '../compare/rewrite-model.ts';
import { decideCopy, type Decision } from './copy.ts';
import { WEAK_THRESHOLDS } from './thresholds.ts';

/** Evidence with what it says by itself, found once: the names, dates and credits of the story come later. */
export interface Weighed {
  evidence: Evidence;
  /** The story as the origin of a copy; undefined if the article is no copy of it. */
  copy: Decision | undefined;
  /** Probability, 0 to 1, that an article which is no copy was made from the story in other words. */
  rewrite: number;
}

/** Concludes from evidence; evidence that changes is weighed anew. */
export function weighed(evidence: Evidence): Weighed {
  return { evidence, copy: decideCopy(evidence), rewrite: rewriteProbability(evidence) };
}

/** May it be a rewrite, or weak evidence of one? Asked of the most that evidence can come to, before what is dear to find is looked for. */
export function mayBeRewrite(bound: Evidence): boolean {
  return isLikelyEnough(rewriteProbability(bound));
}

/** Is the evidence so small that no credit could make the story a source? Then its names need not be read. */
export function isHopeless({ evidence, rewrite }: Weighed): boolean {
  return evidence.copiedWords < WEAK_THRESHOLDS.leastCopiedWords && !isLikelyEnough(rewrite);
}

function isLikelyEnough(rewrite: number): boolean {
  return rewrite >= WEAK_THRESHOLDS.leastProbability;
}

/** Does the story have the whole text? That is news even on the story's own site: a second address, an earlier take. */
export function isOfWholeStory(decision: Decision | undefined): boolean {
  return decision?.relation === 'reprint' || decision?.relation === 'edited';
}
