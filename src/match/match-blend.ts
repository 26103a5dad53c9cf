/** The two stories that an article may be made from, each for its part. */
import type { ArticleFingerprints } from '../model.ts';
import type { Asking, Evidence } from './compare/evidence.ts';
import { hasNameCapitals, placeNames } from './compare/name-places.ts';
import { isSameStory } from './compare/same-story.ts';
import { withoutQuotations } from './compare/own-words.ts';
import { namesOfPair, splitByStory } from './compare/story-pair.ts';
import { weigh } from './compare/weigh.ts';
import { decideBlend, mayBeBlend } from './decide/blend.ts';
import type { FoundSource } from './decide/select-sources.ts';
import { REWRITE_THRESHOLDS } from './decide/thresholds.ts';
import type { Weighed } from './decide/weighed.ts';
import { creditEvidence, daysBetween, type ArticleQuery } from './article-query.ts';
import { isSiteOf } from './page-stories.ts';
import { termsOfPart, type PageTerms } from './search/page-terms.ts';
import { askUnread, sharedTermsOf, type SharedTerms } from './search/shared-terms.ts';

/** Most candidates of which pairs are made. The two sources of 14 of 15 blends are among them. Higher: more candidates, whose names are counted. */
const MOST_CANDIDATES = 6;
/** Nats that a name which neither story has takes from a pair. Not measured apart. Lower: a pair of long stories goes before one with all names. */
const NATS_OF_MISSING_NAME = 3;

/** A candidate with the terms that it shares with the article. */
interface Half {
  weighed: Weighed;
  shared: SharedTerms;
}

/**
 * The sources of an article, with two for their parts instead of its rewrites, if it is made from two stories. Copies leave no question. Cost: of
 * six candidates, the names of each beside the best; only if one pair has nearly all names, and each story some of its own, the article's terms anew, in
 * two parts.
 */
export async function withBlend(
  query: ArticleQuery,
  { asking, weighed }: { asking: Asking; weighed: readonly Weighed[] },
  found: readonly FoundSource[],
): Promise<readonly FoundSource[]> {
  if (weighed.some(({ copy }) => copy !== undefined)) return found;
  const pair = bestPair(asking, weighed);
  if (pair === undefined || areOneStory(pair)) return found;
  const confidence = decideBlend(weighParts(asking, pair));
  if (confidence === undefined) return found;
  const sources: FoundSource[] = [];
  for (const half of pair) {
    const source = await sourceOf(query, asking, half.weighed);
    if (source === undefined) return found;
    sources.push({ ...source, relation: 'rewrite', confidence, isOfPart: true });
  }
  return [...sources, ...found.filter(({ relation }) => relation !== 'rewrite' && relation !== 'none')];
}

/**
 * The article's best candidate, with the one beside which it has most of the article's terms and lacks fewest of its names; undefined if no pair may be
 * the sources of a blend. Pairs without the best candidate are left out: of 15 blends none needs one, and three reports of other stories had one.
 */
function bestPair({ terms }: Asking, weighed: readonly Weighed[]): [Half, Half] | undefined {
  const best = [...weighed]
    .sort((a, b) => b.evidence.standing - a.evidence.standing)
    .slice(0, MOST_CANDIDATES);
  const shared = sharedTermsOf(
    terms,
    best.map(({ evidence }) => evidence.story),
  );
  const halves = best.map((one, i): Half => ({ weighed: one, shared: shared[i] as SharedTerms }));
  const [first, ...others] = halves;
  if (first === undefined) return undefined;
  let most = -Infinity;
  let found: [Half, Half] | undefined;
  for (const second of others) {
    const names = namesOfPair(terms, first.shared, second.shared);
    if (!mayBeBlend(names)) continue;
    const held = terms.all.reduce(
      (sum, { ordinal, rarity }) =>
        sum + (first.shared.isShared[ordinal] || second.shared.isShared[ordinal] ? rarity : 0),
      -NATS_OF_MISSING_NAME * names.missing,
    );
    if (held > most) [most, found] = [held, [first, second]];
  }
  return found;
}

/** Takes of one story are no two stories. */
const areOneStory = ([first, second]: readonly [Half, Half]): boolean =>
  isSameStory(first.weighed.evidence.signature, second.weighed.evidence.signature);

/** The evidence on two stories, each by its part of the article's words outside quotation marks: two stories may quote one speaker. */
function weighParts({ prints, terms: all }: Asking, pair: readonly [Half, Half]): [Evidence, Evidence] {
  const own = withoutQuotations(prints);
  const terms = termsOfPart(own, all);
  const shared = sharedOf(terms, ...pair);
  const [first, second] = splitByStory(own, terms, shared as [SharedTerms, SharedTerms]);
  return [weighPart(first, terms, pair[0]), weighPart(second, terms, pair[1])];
}

/** The terms that each story shares with the article. */
function sharedOf(terms: PageTerms, ...halves: readonly Half[]): SharedTerms[] {
  const stories = halves.map(({ weighed }) => weighed.evidence.story);
  askUnread(terms, Uint32Array.from(stories).sort());
  return sharedTermsOf(terms, stories);
}

/** The evidence on a story by its part of the article, of which it is the best candidate. */
function weighPart(part: ArticleFingerprints, own: PageTerms, half: Half): Evidence {
  const { story, signature } = half.weighed.evidence;
  const terms = termsOfPart(part, own);
  const shared = sharedOf(terms, half)[0] as SharedTerms;
  return weigh({ prints: part, terms }, { story, signature, standing: 1, shared }, () => true);
}

/** The story as a source; undefined if it is of the page's own site, or appeared later. */
async function sourceOf(
  { page, number, index }: ArticleQuery,
  asking: Asking,
  { evidence }: Weighed,
): Promise<Omit<FoundSource, 'relation' | 'confidence'> | undefined> {
  const names = await index.readNames(evidence.story);
  const daysLater = daysBetween(page.published, names.story.published);
  if (isSiteOf(page, names.story) || (daysLater ?? 0) > REWRITE_THRESHOLDS.latestStoryDays) return undefined;
  return {
    ...names,
    article: number,
    evidence,
    credited: creditEvidence(names.story, page, number).credited,
    ...(hasNameCapitals(page.language) && {
      placedNames: placeNames(asking, evidence.story, evidence.signature),
    }),
  };
}
