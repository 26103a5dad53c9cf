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
 * Rarity, in nats, from which a name is rare: in one of four hundred stories or fewer. The rewrite model is fitted to it. Lower: months and
 * capitals count as persons do.
 */
const RARE_NAME = 6;

/** A candidate with what its shard holds, and how it compares. */
export interface Contender extends Pick<Candidate, 'story' | 'shared'>, Pick<Evidence, 'standing'> {
  signature: StorySignature;
}

/** A candidate's score by that of the page's best, each with one added: 0 to 1. */
export function standingOf({ score }: Pick<Candidate, 'score'>, bestScore: number): number {
  return (score + 1) / (bestScore + 1);
}

/** An article with its terms as the index knows them. */
export interface Asking {
  prints: ArticleFingerprints;
  terms: PageTerms;
}

/**
 * All evidence on one candidate. Cost: linear in the article and the story.
 * @param mayBeRewrite asked of the most that the evidence can come to; where it says no, the places of terms, the dearest to find, are not
 *   looked for, and count as if they spoke against a rewrite
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
