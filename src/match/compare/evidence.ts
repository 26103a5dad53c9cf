import type { ArticleFingerprints } from '../../model.ts';
import type { StorySignature } from '../../story-index/story-signature.ts';
import type { PageTerms } from '../search/page-terms.ts';
import type { CopyEvidence } from './measure-copy.ts';

/** An article, with its terms looked up in the index. */
export interface Asking {
  prints: ArticleFingerprints;
  terms: PageTerms;
}

/** The evidence for and against one story as the source of one article. All shares are 0 to 1. */
export interface Evidence extends CopyEvidence {
  /** The story's ordinal in the index. */
  story: number;
  /** Words of the article. */
  pageWords: number;
  signature: StorySignature;
  /** Rarity-weighted share of the page's distinct terms that the story holds. */
  termPageShare: number;
  /** Rarity-weighted share of the story's distinct terms that the page holds. */
  termStoryShare: number;
  /** Number of distinct names and numbers of the page, except common ones, that the story holds. */
  sharedNames: number;
  /** Number of distinct names and numbers of the page, except common ones, that the story does not hold in any form. A half for each that it nearly holds, and for each common one that it surely lacks. */
  missingNames: number;
  /** Number of missing names that few stories hold, such as a person or a small town. A missing month or capital says less. */
  rareMissingNames: number;
  /** Of the page's pairs of neighbouring content tokens that the story may hold, the share that are neighbours in the story too. */
  neighbourShare: number;
  /** How well the page's stretches keep their order in the story, by their shared terms: 1 the same order, 0.5 none, 0 reversed. */
  order: number;
  /** Rarity-weighted share of the shared terms that are close together in the story, stretch by stretch of the page. */
  togetherShare: number;
  /** Median place of the page's stretches in the story, in lengths of the page from its start. The opening of a rewrite is about the story's beginning. */
  depth: number;
  /** Rarity-weighted share of the shared terms that rise in both texts at one pace; 0 where it is not asked, for longer pages and few terms. */
  followedShare: number;
  /** Number of distinct shared terms. */
  sharedTerms: number;
  /** Impact of the page's terms in this story, divided by that in the page's best candidate: 1 for the best. */
  standing: number;
}
