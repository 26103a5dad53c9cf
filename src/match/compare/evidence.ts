import type { StorySignature } from '../../story-index/story-signature.ts';
import type { CopyEvidence } from './measure-copy.ts';

/** What speaks for and against one story as the source of one article. All shares 0 to 1. */
export interface Evidence extends CopyEvidence {
  /** Its ordinal in the index. */
  story: number;
  /** Words of the article. */
  pageWords: number;
  signature: StorySignature;
  /** Rarity-weighted share of the page's distinct terms that the story holds. */
  termPageShare: number;
  /** Rarity-weighted share of the story's distinct terms that the page holds. */
  termStoryShare: number;
  /** Distinct names and numbers of the page, common ones not counted, that the story holds. */
  sharedNames: number;
  /** Distinct names and numbers of the page, common ones not counted, that the story does not hold. */
  missingNames: number;
  /** Missing names that few stories hold: a person, a small town. A month or a capital that is not there says less. */
  rareMissingNames: number;
  /** Share of the page's neighbouring content tokens, both in the story as far as that is known, that are neighbours there too. */
  neighbourShare: number;
  /** How well the shared terms of each stretch of the page keep the page's order in the story: 1 the same, 0.5 none, 0 reversed. */
  order: number;
  /** Rarity-weighted share of the shared terms of each stretch of the page that stand close together in the story. */
  togetherShare: number;
  /** Distinct terms in common. */
  sharedTerms: number;
  /** Impact of the page's terms in this story by that in the page's best candidate: 1 for the best. */
  standing: number;
}
