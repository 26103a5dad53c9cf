/** The stories in another language that an article may be translated from. */
import type { Story } from '../model.ts';
import type { StoryNames } from '../story-index/story-index.ts';
import { courseOf } from './compare/course.ts';
import { hasNameCapitals, placeNames } from './compare/name-places.ts';
import { inLanguageOfStories } from './compare/story-language.ts';
import { translationProbability } from './compare/translation-model.ts';
import type { Asking } from './compare/evidence.ts';
import { standingOf, weigh } from './compare/weigh.ts';
import type { FoundSource } from './decide/select-sources.ts';
import { decideTranslation } from './decide/translation.ts';
import { creditEvidence, daysBetween, type ArticleQuery } from './article-query.ts';
import { isSiteOf } from './page-stories.ts';
import { findCandidates, type Candidate } from './search/candidates.ts';
import { lookUpTerms } from './search/page-terms.ts';
import { withoutWithdrawn } from './search/without-withdrawn.ts';

/** Most candidates that are compared. The source of all 20 translations that were measured comes first. Higher: pages in other languages cost more. */
const MOST_CANDIDATES = 4;

/** Does an article in one language and a story in another have one script? Only there do names survive. @param page, story BCP 47 languages */
export function mayTranslate(page: string | null, story: string | null): boolean {
  if (page === null || story === null) return false;
  const [a, b] = [primary(page), primary(story)];
  return a !== b && scriptOf(a) !== undefined && scriptOf(a) === scriptOf(b);
}

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** The script that a language is mostly written in; undefined for an unknown language. */
function scriptOf(language: string): string | undefined {
  return /^[a-z]{2,3}$/.test(language) ? new Intl.Locale(language).maximize().script : undefined;
}

/**
 * The sources of an article, with those that it may be a translation of instead of rewrites of stories in another language, whose model knows one
 * language. Nothing is looked up for an article in the language of most of the index's stories, or one with a sure source. Cost for another: a
 * look-up of its terms, and the names and signatures of four stories.
 */
export async function withTranslations(
  query: ArticleQuery,
  found: readonly FoundSource[],
): Promise<FoundSource[]> {
  const { page, index } = query;
  const kept = found.filter(
    ({ relation, story }) => !isOfFacts(relation) || !mayTranslate(page.language, story.language),
  );
  const to = index.language;
  const isSure = kept.some(({ relation }) => relation !== 'none' && relation !== 'cites');
  if (isSure || page.language === null || to === null || !mayTranslate(page.language, to)) return kept;
  return [...kept, ...(await findTranslations(query, primary(to)))];
}

const isOfFacts = (relation: FoundSource['relation']): boolean =>
  relation === 'rewrite' || relation === 'none';

async function findTranslations(query: ArticleQuery, to: string): Promise<FoundSource[]> {
  const { page, prints, index, own } = query;
  const translated = inLanguageOfStories(prints, { from: primary(page.language ?? ''), to });
  const asking = { prints: translated, terms: lookUpTerms(translated, index) };
  const likely = findCandidates(asking.terms).filter(
    ({ story, isBestOfPage }) => isBestOfPage && !own.has(story),
  );
  const candidates = (await withoutWithdrawn(likely, index)).slice(0, MOST_CANDIDATES);
  const bestScore = candidates[0]?.score ?? 0;
  const found: FoundSource[] = [];
  for (const candidate of candidates) {
    const names = await index.readNames(candidate.story);
    if (!mayTranslate(page.language, names.story.language) || isSiteOf(page, names.story)) continue;
    found.push(...(await judge(query, asking, { ...candidate, names, bestScore })));
  }
  return found;
}

/** The candidate as a source; none if nothing speaks for it. */
async function judge(
  { page, number, index }: ArticleQuery,
  asking: Asking,
  candidate: Candidate & { names: StoryNames; bestScore: number },
): Promise<FoundSource[]> {
  const { story, shared, names, bestScore } = candidate;
  const signature = await index.readSignature(story);
  const standing = standingOf(candidate, bestScore);
  const evidence = weigh(asking, { story, shared, standing, signature }, () => false);
  const course = courseOf(asking.terms, shared, signature);
  const probability = translationProbability({ ...evidence, ...course });
  const daysLater = daysBetween(page.published, names.story.published);
  const decision = decideTranslation(evidence, probability, daysLater);
  if (decision.confidence === 0) return [];
  return [
    {
      ...names,
      ...decision,
      article: number,
      evidence,
      credited: isCredited(names.story, page, number),
      isTranslation: true,
      ...(hasNameCapitals(page.language) && { placedNames: placeNames(asking, story, signature) }),
    },
  ];
}

const isCredited = (story: Story, page: ArticleQuery['page'], article: number): boolean =>
  creditEvidence(story, page, article).credited;
