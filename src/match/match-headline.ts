/** A story known by its headline alone. Different texts have the same headline at times, so a headline is weak evidence, and never a claim. */
import { headlineTerms } from '../fingerprint/headline-terms.ts';
import type { PageFingerprints } from '../model.ts';
import { decidingCredits } from '../origin.ts';
import { ownRelationOf } from '../own-address.ts';
import { headlineKey } from '../story-index/format/headline-key.ts';
import type { StoryIndex, StoryNames } from '../story-index/story-index.ts';
import { utcDayOf } from '../text/day.ts';
import { creditEvidence, daysBetween } from './article-query.ts';
import { oneOfEach } from './decide/one-of-each.ts';
import type { FoundSource } from './decide/select-sources.ts';
import { WEAK_THRESHOLDS } from './decide/thresholds.ts';
import { isSiteOf, isThisPage } from './page-stories.ts';

/** Most days between the page and the publication under its headline. Higher: last week's column is named for this week's. */
const WITHIN_DAYS = 3;
/** Most stories that share a headline that says something. Higher: recurring columns and live blogs are named. */
const MOST_SHARING = 3;
/** Most entries of a key that are read: an unrelated headline may have the key as well, and two indexes may have the same stories. */
const MOST_READ = 32;

/**
 * The story that ran under the headline of a page's main article within three days of it, as weak evidence. Undefined if there is none, if many
 * stories or those of two agencies did, if the page credits another agency, and on the story's own site. A story that its publisher took back is none.
 * Cost: a look-up in each segment, and reading the names of at most 32 stories.
 * @param today the date that counts for a page without one; null for none
 */
export async function findByHeadline(
  page: PageFingerprints,
  index: StoryIndex,
  today: string | null,
): Promise<FoundSource | undefined> {
  const terms = headlineTerms(page.articles[0]?.headline ?? '');
  const day = utcDayOf(page.published) ?? utcDayOf(today);
  if (terms.length === 0 || day === undefined) return undefined;
  const entries = await index.findHeadline(headlineKey(terms));
  if (entries.length > MOST_READ) return undefined;
  const sharing: FoundSource[] = [];
  for (const entry of entries) {
    if (await index.isWithdrawn(entry)) continue;
    const names = await index.readNames(entry);
    if (headlinesOf(names).some((headline) => isSame(terms, headlineTerms(headline))))
      sharing.push(sourceOf(page, names));
  }
  const stories = oneOfEach(sharing);
  if (stories.length > MOST_SHARING) return undefined;
  const told = stories.flatMap((source) => toldOf(page, source, { terms, day })).sort(byPublisher);
  return new Set(told.map(({ story }) => story.agency)).size === 1 ? told[0] : undefined;
}

const headlinesOf = ({ story, carriers }: StoryNames): string[] => [
  story.headline,
  ...carriers.map(({ headline }) => headline),
];

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((term, i) => term === b[i]);

function sourceOf(page: PageFingerprints, { story, carriers }: StoryNames): FoundSource {
  const { credited } = creditEvidence(story, page, 0);
  const confidence = WEAK_THRESHOLDS.mostConfidence;
  return { story, carriers, article: 0, evidence: null, relation: 'none', confidence, credited };
}

/** The source with who published under the headline, and when; none if nobody of weight did in these days. */
function toldOf(
  page: PageFingerprints,
  source: FoundSource,
  { terms, day }: { terms: readonly number[]; day: string },
): FoundSource[] {
  const { story, carriers } = source;
  if (story.agency === null || isSiteOf(page, story) || creditsAnother(page, story.agency)) return [];
  const ran = (headline: string, published: string | null): string | undefined => {
    const days = daysBetween(utcDayOf(published) ?? null, day);
    const isIn = days !== null && Math.abs(days) <= WITHIN_DAYS;
    return isIn && isSame(terms, headlineTerms(headline)) ? (published ?? undefined) : undefined;
  };
  const published = ran(story.headline, story.published);
  const isAgencys = story.url !== null && ownRelationOf(story, story.url) === 'original';
  if (published !== undefined)
    return [{ ...source, headline: { by: isAgencys ? 'agency' : 'carrier', published } }];
  const [first] = carriers
    .filter(({ relation, url }) => COPIES.includes(relation) && !isThisPage(page, url))
    .flatMap((carrier) => ran(carrier.headline, carrier.published) ?? [])
    .sort();
  return first === undefined ? [] : [{ ...source, headline: { by: 'carrier', published: first } }];
}

/** Relations of a carrier whose headline stands over the story's text. */
const COPIES: readonly string[] = ['reprint', 'edited'];

/** Does the page say that its text is from agencies, none of which is this one? */
function creditsAnother({ credits }: PageFingerprints, agency: string): boolean {
  const named = decidingCredits(credits).filter((credit) => credit.agency !== null);
  return named.length > 0 && named.every((credit) => credit.agency !== agency);
}

/** An agency's own headline first, then the latest, then by id. */
function byPublisher(a: FoundSource, b: FoundSource): number {
  const rank = ({ headline }: FoundSource): number => (headline?.by === 'agency' ? 0 : 1);
  const [first, second] = [a.headline?.published ?? '', b.headline?.published ?? ''];
  return rank(a) - rank(b) || (first > second ? -1 : first < second ? 1 : a.story.id < b.story.id ? -1 : 1);
}
