import { MOST_TOKEN_BITS, type StorySignature } from '../../story-index/story-signature.ts';
import type { Candidate } from '../search/candidates.ts';
import type { PageTerms } from '../search/page-terms.ts';
import type { SharedTerms } from '../search/shared-terms.ts';
import { align } from './alignment.ts';
import { followedShareOf } from './course.ts';
import { measureCopy } from './measure-copy.ts';
import { fewestMissingNames, measureNames, namesOtherwiseWritten } from './names.ts';
import { findNeighbours } from './neighbours.ts';
import type { Asking, Evidence } from './evidence.ts';
import { shareOf } from './share.ts';
import { findPlaces, NO_ORDER } from './term-places.ts';

/** A candidate with its signature, and its standing among the candidates. */
export interface Contender extends Pick<Candidate, 'story' | 'shared'>, Pick<Evidence, 'standing'> {
  signature: StorySignature;
  /** The story's day; null or undefined if it is not known yet. */
  published?: string | null;
}

/**
 * Places that are not known count as evidence against a rewrite. So do those of tokens of fewer than 8 bits, of which a term has some by chance in every
 * neighbourhood: taken as they are, by 4 bits, 4.1 % of the pages that were made from no story were called rewrites, by 8 bits 1.1 %.
 */
const NO_PLACES: Pick<Evidence, 'neighbourShare' | 'order' | 'togetherShare' | 'depth' | 'followedShare'> = {
  neighbourShare: 0,
  order: NO_ORDER,
  togetherShare: 0,
  depth: 0,
  followedShare: 0,
};

/**
 * Words of a page, from which on nobody asks whether it follows the beginning of a story: pages that show only their opening are shorter. Higher: pages
 * cost more, and the rewrite model has to be measured anew.
 */
const BEGINNING_WORDS = 250;
/** Fewest shared terms that can follow a story. Lower: six terms rise in any story, and of three openings of 699 a wrong story was called the source. */
const LEAST_FOLLOWING_TERMS = 7;

/** A candidate's score divided by that of the page's best, with 1 added to each: 0 to 1. */
export function standingOf({ score }: Pick<Candidate, 'score'>, bestScore: number): number {
  return (score + 1) / (bestScore + 1);
}

/**
 * All evidence on one candidate. Cost: linear in the article and the story.
 * @param mayBeRewrite called with the strongest evidence that is still possible. If it says no, the places of terms and the other forms of names,
 *   which cost most to find, are not computed, and count as evidence against a rewrite
 */
export function weigh(
  { prints, terms }: Asking,
  { story, shared, signature, standing, published = null }: Contender,
  mayBeRewrite: (bound: Evidence) => boolean,
): Evidence {
  const passages = align(prints.hashes, signature);
  const isBeginning = prints.wordCount < BEGINNING_WORDS && shared.count >= LEAST_FOLLOWING_TERMS;
  const bound: Evidence = {
    story,
    pageWords: prints.wordCount,
    signature,
    passages,
    ...measureCopy(prints, signature, passages),
    ...measureTerms(terms, shared, signature),
    ...fewestMissingNames(terms, shared),
    neighbourShare: 1,
    order: 1,
    togetherShare: 1,
    depth: 0,
    followedShare: isBeginning ? 1 : 0,
    sharedTerms: shared.count,
    standing,
  };
  if (!mayBeRewrite(bound)) {
    return { ...bound, ...namesOtherwiseWritten(terms, shared), ...NO_PLACES };
  }
  const names = measureNames({ prints, terms }, shared, { story, signature, published });
  if (signature.tokenBits < MOST_TOKEN_BITS) return { ...bound, ...names, ...NO_PLACES };
  return {
    ...bound,
    ...names,
    neighbourShare: findNeighbours(terms, shared, signature),
    ...findPlaces(terms, shared, signature),
    followedShare: isBeginning ? followedShareOf(terms, shared, signature) : 0,
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
