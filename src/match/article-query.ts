/** What is asked of an index for one article, and what the page says of a story: its origin, and whether it came later. */
import type { ArticleFingerprints, PageFingerprints, Story } from '../model.ts';
import { namesOrigin } from '../origin.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import type { CreditEvidence } from './decide/relation.ts';

/** A query for one article of a page in one index. */
export interface ArticleQuery {
  page: PageFingerprints;
  prints: ArticleFingerprints;
  /** Index of the article on the page. */
  number: number;
  index: StoryIndex;
  /** Stories that have this page as their own. They are no sources of it. */
  own: { has: (story: number) => boolean };
}

/** Text credits and citations of the page that name a story's origin, in the article at hand or in the metadata. */
export function creditEvidence(
  story: Story,
  { credits }: Pick<PageFingerprints, 'credits'>,
  article: number,
): CreditEvidence {
  const naming = credits.filter(
    (credit) => (credit.place === null || credit.place.article === article) && namesOrigin(credit, story),
  );
  return {
    credited: naming.some(({ covers }) => covers === 'text'),
    citations: naming.filter(({ kind }) => kind === 'citation').length,
  };
}

/** Days from one date to another; null if either is unknown. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const days = (Date.parse(to ?? '') - Date.parse(from ?? '')) / (24 * 60 * 60 * 1000);
  return Number.isNaN(days) ? null : days;
}
