import type { ArticleFingerprints } from '../../model.ts';
import type { StorySignature } from '../../story-index/story-signature.ts';
import type { Candidate } from '../search/candidates.ts';
import type { PageTerms } from '../search/page-terms.ts';
import type { SharedTerms } from '../search/shared-terms.ts';
import { align } from './alignment.ts';
import { measureCopy } from './measure-copy.ts';
import { findNeighbours } from './neighbours.ts';
import type { Evidence } from './evidence.ts';
import { shareOf } from './share.ts';
import { findPlaces, NO_ORDER } from './term-places.ts';

/**
 * Least rarity, in nats, of a rare name: at most one story in four hundred holds it. The rewrite model is fitted to it. Lower: months and
 * capitals count like persons.
 */
const RARE_NAME = 6;

/** A candidate with its signature, and its standing among the candidates. */
export interface Contender extends Pick<Candidate, 'story' | 'shared'>, Pick<Evidence, 'standing'> {
  signature: StorySignature;
}

/** A candidate's score divided by that of the page's best, with 1 added to each: 0 to 1. */
export function standingOf({ score }: Pick<Candidate, 'score'>, bestScore: number): number {
  return (score + 1) / (bestScore + 1);
}

/** An article, with its terms looked up in the index. */
export interface Asking {
  prints: ArticleFingerprints;
  terms: PageTerms;
}

/**
 * All evidence on one candidate. Cost: linear in the article and the story.
 * @param mayBeRewrite called with the strongest evidence that is still possible. If it says no, the places of terms, which cost most to find, are
 *   not computed, and count as evidence against a rewrite
 */
export function weigh(
  { prints, terms }: Asking,
  { story, shared, signature, standing }: Contender,
  mayBeRewrite: (bound: Evidence) => boolean,
): Evidence {
  const passages = align(prints.hashes, signature.tokens);
  const bound: Evidence = {
    story,
    pageWords: prints.wordCount,
    signature,
    passages,
    ...measureCopy(prints, signature, passages),
    ...measureTerms(terms, shared, signature),
    ...measureNames(terms, shared),
    neighbourShare: 1,
    order: 1,
    togetherShare: 1,
    sharedTerms: shared.count,
    standing,
  };
  if (!mayBeRewrite(bound)) return { ...bound, neighbourShare: 0, order: NO_ORDER, togetherShare: 0 };
  return {
    ...bound,
    neighbourShare: findNeighbours(terms, shared, signature.tokens),
    ...findPlaces(terms, shared, signature.tokens),
  };
}

function measureTerms(
  { weight }: PageTerms,
  shared: SharedTerms,
  { termWeight }: StorySignature,
): Pick<Evidence, 'termPageShare' | 'termStoryShare'> {
  return {
    termPageShare: shareOf(shared.weight, weight),
    termStoryShare: Math.min(1, shareOf(shared.weight, termWeight)),
  };
}

function measureNames(
  { names }: PageTerms,
  { isShared }: SharedTerms,
): Pick<Evidence, 'sharedNames' | 'missingNames' | 'rareMissingNames'> {
  const missing = names.filter(({ ordinal }) => isShared[ordinal] === 0);
  return {
    sharedNames: names.length - missing.length,
    missingNames: missing.length,
    rareMissingNames: missing.filter(({ rarity }) => rarity >= RARE_NAME).length,
  };
}
