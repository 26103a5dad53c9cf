import type { PageFingerprints, Report } from '../model.ts';
import { agencyOfSite } from '../own-address.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { pageHostOf } from '../text/page-address.ts';
import { originClaims } from './decide/origin-claims.ts';
import { withoutRivals } from './decide/rivals.ts';
import { selectSources, type FoundSource } from './decide/select-sources.ts';
import { ADDRESS_CONFIDENCE, verdictOf } from './decide/verdict.ts';
import { oneOfEach } from './decide/one-of-each.ts';
import { creditEvidence } from './article-query.ts';
import { matchArticle, type MatchObserver } from './match-article.ts';
import { withTranslations } from './match-translation.ts';
import { findPageStories, isThisPage, type OwnPage } from './page-stories.ts';
import { findByHeadline } from './match-headline.ts';
import { reportSource } from './report-source.ts';

/** Most articles of a page that are matched at once. On a page with endless scroll, the others are matched when the user reaches them. Higher: long pages cost more. */
const MOST_ARTICLES = 12;

/** What a caller may add to a match. */
export interface Matching {
  /** Is told of each candidate as it is judged, article by article. */
  observer?: MatchObserver;
  /** The date of a page that gives none, where headlines are compared; null, as by default, for none. */
  today?: string | null;
}

/**
 * All of matching: takes a page's fingerprints and the open segments as one index, and gives the provenance report. A story that is in several
 * segments is reported once. If nothing sure is found, the likeliest story may be named as weak evidence, with relation `none`. No page
 * makes it throw. Rejects if a segment cannot be read.
 */
export async function matchPage(
  page: PageFingerprints,
  index: StoryIndex,
  { observer, today = null }: Matching = {},
): Promise<Report> {
  const found: FoundSource[] = [];
  const { own: ownStories, carried } = await findPageStories(page, index);
  for (const [number, prints] of page.articles.slice(0, MOST_ARTICLES).entries()) {
    const query = { page, prints, number, index, own: ownStories };
    found.push(...(await withTranslations(query, await matchArticle(query, observer))));
  }
  const own = bestOf([...ownStories.values()]);
  const listed = await findByAddress(page, carried, index);
  const addressed = oneOfEach(listed);
  const told = withoutRivals(oneOfEach(found));
  const sure = told.filter(({ relation }) => relation !== 'none');
  const weak = told.sort((a, b) => b.confidence - a.confidence).slice(0, 1);
  const siteAgency = agencyOfSite(pageHostOf(page));
  const isKnown = sure.length > 0 || addressed.length > 0 || own !== undefined || siteAgency !== null;
  const headed = isKnown ? undefined : await findByHeadline(page, index, today);
  const unsure = headed === undefined ? weak : [headed];
  const chosen = selectSources(page, [sure, addressed, unsure].find((some) => some.length > 0) ?? []);
  const sources = chosen.map((source) =>
    reportSource(page, source, originClaims(source, [...found, ...listed])),
  );
  return {
    page: describePage(page),
    verdict: verdictOf(page, sources, {
      byAddress: sure.length === 0,
      siteAgency,
      ownStory: own?.relation ?? null,
    }),
    sources,
    ...(own === undefined ? {} : { own: { story: own.story, carriers: own.carriers } }),
    credits: page.credits,
  };
}

function describePage(page: PageFingerprints): Report['page'] {
  return {
    url: page.url ?? page.canonicalUrl,
    outlet: pageHostOf(page) ?? null,
    title: page.title,
    words: page.articles.reduce((sum, article) => sum + article.wordCount, 0),
    language: page.language,
    published: page.published,
    articleWords: page.articles.map((article) => article.wordCount),
    ...(page.hasUnreadMetadata === true ? { hasUnreadMetadata: true } : {}),
  };
}

/** The story whose own page this is: an agency's before an outlet's. */
function bestOf(all: readonly OwnPage[]): OwnPage | undefined {
  return all.find(({ relation }) => relation === 'original') ?? all[0];
}

/** The stories that this address is known to carry, for a page whose text gives nothing. */
async function findByAddress(
  page: PageFingerprints,
  carried: ReadonlySet<number>,
  index: StoryIndex,
): Promise<FoundSource[]> {
  const found: FoundSource[] = [];
  for (const ordinal of carried) {
    const { story, carriers, publisher } = await index.readNames(ordinal);
    const here = carriers.find((carrier) => isThisPage(page, carrier.url));
    if (here === undefined || here.relation === 'none') continue;
    const credited = creditEvidence(story, page, 0).credited || here.credited === true;
    const known = { relation: here.relation, confidence: ADDRESS_CONFIDENCE };
    const names = { story, carriers, ...(publisher !== undefined && { publisher }) };
    found.push({ ...names, article: 0, evidence: null, ...known, credited });
  }
  return found;
}
