/** All candidates of an article with their evidence: what matching sees before it decides. */
import { findCandidates, type Candidate } from '../../src/match/search/candidates.ts';
import { lookUpTerms } from '../../src/match/search/page-terms.ts';
import type { Evidence } from '../../src/match/compare/evidence.ts';
import { standingOf, weigh } from '../../src/match/compare/weigh.ts';
import { mayBeRewrite } from '../../src/match/decide/weighed.ts';
import type { ArticleFingerprints } from '../../src/model.ts';
import type { QualityIndex } from './story-pages.ts';

export interface WeighedCandidate {
  id: string;
  /** Place among the candidates as they were found, from 0. */
  rank: number;
  candidate: Candidate;
  evidence: Evidence;
}

/**
 * Best first, by how much is shared of page and story, in words and in telling terms.
 * @param own stories to leave out
 * @param isWorthPlaces as `weigh` takes it; a model is fitted to evidence that no other model has cut short: always true
 */
export async function weighCandidates(
  article: ArticleFingerprints,
  { index, ids }: QualityIndex,
  own: ReadonlySet<number>,
  isWorthPlaces = mayBeRewrite,
): Promise<WeighedCandidate[]> {
  const terms = lookUpTerms(article, index);
  const candidates = findCandidates(terms).filter(({ story }) => !own.has(story));
  const bestScore = Math.max(0, ...candidates.map(({ score }) => score));
  const weighed = await Promise.all(
    candidates.map(async (candidate, rank) => {
      const signature = await index.readSignature(candidate.story);
      const standing = standingOf(candidate, bestScore);
      const asking = { prints: article, terms };
      const evidence = weigh(asking, { ...candidate, standing, signature }, isWorthPlaces);
      return { id: ids[candidate.story] as string, rank, candidate, evidence };
    }),
  );
  return weighed.sort((a, b) => weightOf(b.evidence) - weightOf(a.evidence));
}

function weightOf(evidence: Evidence): number {
  return evidence.pageShare + evidence.storyShare + evidence.termPageShare + evidence.termStoryShare;
}
