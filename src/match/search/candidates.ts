import { BestStories } from './best-stories.ts';
import { termsOf, type PageTerm, type PageTerms } from './page-terms.ts';
import { askUnread, sharedTermsOf, type SharedTerms } from './shared-terms.ts';
import { StorySums } from './story-sums.ts';

/** A story that shares enough telling terms with the page, or with one stretch of it, to be worth aligning. */
export interface Candidate {
  story: number;
  /** Summed impact levels over the whole page; of one found by a stretch alone, of the terms that were read. */
  score: number;
  /** The largest summed rarity (nats) of the terms of one stretch of the page that the story holds; 0 if it is no best story of any. */
  stretchScore: number;
  /** Is it one of the best of the page as a whole? The others were found by a stretch alone. */
  isBestOfPage: boolean;
  /** The telling terms that it has in common with the page, as far as they were read or asked for. */
  shared: SharedTerms;
}

/** A candidate as it is found. */
type Found = Omit<Candidate, 'shared'>;

/**
 * Content tokens of half a stretch; two neighbouring halves are one. Measured on excerpts in foreign articles, 20,000 stories: with 10 the source
 * of three sentences is among the candidates for 98 %, of one sentence for 81 %; with 20, before some terms were left unread, for 95 and
 * 53 %. Lower: shorter excerpts are found, and pages cost more.
 */
const HALF_STRETCH_TOKENS = 10;
/** Candidates found by the page as a whole. Not measured apart. Higher: more alignments. */
const BEST_OF_PAGE = 12;
/** Candidates found by one stretch. Not measured apart. Higher: more alignments. */
const BEST_OF_STRETCH = 3;
/** Candidates of a page: at most this many are aligned. Helsinki's pages of a much copied story have more copies. Higher: long digests cost more. */
const MOST_CANDIDATES = 48;
/** Stories with the largest sums over a stretch's read terms, of which the unread terms are asked. Not measured apart. Lower: sources of short excerpts are missed. */
const STRETCH_POOL = 10;
/** Stories with the largest sums over the page's read terms, of which the unread terms are asked. Not measured apart. Lower: sources of pages of common words are missed. */
const PAGE_POOL = 16;
/** Place, from 1, of the story that a stretch's best are compared with: no excerpt has this many sources. Not measured apart. */
const USUAL_PLACE = 8;
/** How many times the rarity of the story at `USUAL_PLACE` a stretch's best must have: others are there by chance. Not measured apart. Lower: more alignments. */
const LEAST_TIMES_USUAL = 1.2;
/** Steps of a nat in which rarity is summed, in whole numbers. Higher: long stretches of rare terms overflow 15 bits. */
const RARITY_STEPS = 16;

/** Kept from page to page: an index of a million stories takes 4 MB of it. */
const storySums = new StorySums();

/**
 * The stories worth aligning with a page, best first: those with the largest summed impact for the page as a whole (copies and
 * rewrites), and for each stretch of about three sentences (excerpts and digests). Cost: a few steps for each posting that was read.
 */
export function findCandidates(terms: PageTerms): Candidate[] {
  storySums.start(terms.index.storyCount);
  const byStretch = findBestOfStretches(terms);
  const byPage = findBestOfPage(terms);
  storySums.finish();
  const found = new Map<number, Found>();
  const stretchScores = new Map(byStretch.map(({ story, stretchScore }) => [story, stretchScore]));
  for (const { story, score } of byPage.slice(0, BEST_OF_PAGE))
    found.set(story, { story, score, stretchScore: stretchScores.get(story) ?? 0, isBestOfPage: true });
  for (const candidate of byStretch) {
    if (found.size >= MOST_CANDIDATES) break;
    if (!found.has(candidate.story)) found.set(candidate.story, candidate);
  }
  const all = [...found.values()];
  const shared = sharedTermsOf(
    terms,
    all.map(({ story }) => story),
  );
  return all.map((candidate, i) => ({ ...candidate, shared: shared[i] as SharedTerms }));
}

/** The stories with the largest summed impact of all terms, best first. Leaves all sums zero. */
function findBestOfPage(terms: PageTerms): { story: number; score: number }[] {
  const pool = new BestStories(PAGE_POOL);
  for (const term of terms.read) storySums.takeImpacts(terms.postings, term, pool);
  const found = pool.stories.slice(0, pool.length);
  const scores = new Map(Array.from(found, (story, i) => [story, pool.scores[i] as number]));
  const stories = found.sort();
  const more = askUnread(terms, stories);
  return Array.from(stories, (story, i) => ({
    story,
    score: (scores.get(story) as number) + (more[i] as number),
  })).sort((a, b) => b.score - a.score || a.story - b.story);
}

/** The stories that stand out in a stretch, best first, each with its largest rarity there. Leaves the page's sums of impact. */
function findBestOfStretches(terms: PageTerms): Found[] {
  const found = new Map<number, number>();
  const pool = new BestStories(STRETCH_POOL);
  const take = (term: PageTerm): void => storySums.takeRarity(terms.postings, term, weightOf(term));
  let previous: readonly PageTerm[] = [];
  let seen = 0;
  for (let start = 0; start < terms.tokens.length; start += HALF_STRETCH_TOKENS) {
    const current = termsOf(terms.tokens.subarray(start, start + HALF_STRETCH_TOKENS), terms.all);
    pool.clear();
    for (const term of current) {
      const isNew = term.ordinal === seen;
      if (isNew) seen++;
      storySums.add(terms.postings, term, { rarity: weightOf(term), isNew, best: pool });
    }
    keepStandingOut(withUnread(pool, [...previous, ...current], terms), found);
    previous.forEach(take);
    previous = current;
  }
  previous.forEach(take);
  return [...found]
    .map(([story, stretchScore]) => ({
      story,
      score: storySums.impactOf(story),
      stretchScore,
      isBestOfPage: false,
    }))
    .sort((a, b) => b.stretchScore - a.stretchScore || a.story - b.story);
}

/** Keeps a stretch's best stories, with their rarity in nats, where they stand out from what is usual there. */
function keepStandingOut(best: BestStories, found: Map<number, number>): void {
  const usual = best.length < USUAL_PLACE ? 0 : (best.scores[USUAL_PLACE - 1] as number);
  for (let i = 0; i < Math.min(BEST_OF_STRETCH, best.length); i++) {
    const score = best.scores[i] as number;
    const story = best.stories[i] as number;
    if (score >= usual * LEAST_TIMES_USUAL)
      found.set(story, Math.max(found.get(story) ?? 0, score / RARITY_STEPS));
  }
}

function weightOf({ rarity }: PageTerm): number {
  return Math.round(rarity * RARITY_STEPS);
}

/** The stories with the weight of those terms of the stretch that were not read, best first. */
function withUnread(pool: BestStories, stretch: readonly PageTerm[], { index }: PageTerms): BestStories {
  const unread = stretch.filter(({ isRead, count }) => !isRead && count > 0);
  if (unread.length === 0 || pool.length === 0) return pool;
  const stories = pool.stories.slice(0, pool.length).sort();
  const levels = new Uint8Array(stories.length);
  const scores = Uint32Array.from(stories, (story) => storySums.rarityOf(story));
  for (const term of unread) {
    index.probePostings(term.hash, stories, levels);
    for (let i = 0; i < levels.length; i++) {
      if (levels[i] !== 0) scores[i] = (scores[i] as number) + weightOf(term);
    }
  }
  pool.clear();
  stories.forEach((story, i) => pool.offer(story, scores[i] as number));
  return pool;
}
