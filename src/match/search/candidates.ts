import type { PostingBuffer } from '../../story-index/posting-buffer.ts';
import { BestStories } from './best-stories.ts';
import {
  askUnread,
  sharedTermsOf,
  termsOf,
  type PageTerm,
  type PageTerms,
  type SharedTerms,
} from './page-terms.ts';

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
 * Content tokens of half a stretch; each two neighbours are one. Measured on excerpts in foreign articles, 20,000 stories: with 10 the source of
 * three sentences is among the candidates for 98 %, of one sentence for 81 %; with 20, before some terms were left unread, for 95 and 53 %.
 */
const CHUNK_TOKENS = 10;
/** Candidates of the whole page, and of each stretch; at most so many are aligned. */
const BEST_OF_PAGE = 12;
const BEST_OF_STRETCH = 3;
const MOST_CANDIDATES = 48;
/** The same of a stretch. */
const STRETCH_POOL = 10;
/** Stories with the largest sums over the terms that were read: the best of the page are found among them, when the other terms are asked. */
const POOL = 16;
/** A stretch's best stories stand out from its eighth best by this factor, or they are there by chance. */
const USUAL_RANK = 8;
const STANDS_OUT = 1.2;
/** Rarity is summed in whole sixteenths of a nat. */
const RARITY_STEPS = 16;
/**
 * Sums by story, kept from page to page, all zero between two calls: in the lower 16 bits the impact of the page's terms so far, in the
 * upper ones the rarity of those of the stretch. Both in one number, since most of the time is spent on finding it in memory.
 */
let sums = new Int32Array(0);
const IMPACT_BITS = 16;
const IMPACT_MASK = 2 ** IMPACT_BITS - 1;

/**
 * The stories worth aligning with a page, best first: those with the largest summed impact for the page as a whole (copies and
 * rewrites), and for each stretch of about three sentences (excerpts and digests). Cost: a few steps for each posting that was read.
 */
export function findCandidates(terms: PageTerms): Candidate[] {
  const { storyCount } = terms.index;
  if (sums.length < storyCount) sums = new Int32Array(storyCount);
  const byStretch = [...findBestOfStretches(terms)]
    .map(([story, stretchScore]) => ({
      story,
      score: sums[story] as number,
      stretchScore,
      isBestOfPage: false,
    }))
    .sort((a, b) => b.stretchScore - a.stretchScore || a.story - b.story);
  const stretchScores = new Map(byStretch.map(({ story, stretchScore }) => [story, stretchScore]));
  const found = new Map<number, Found>();
  for (const { story, score } of findBestOfPage(terms).slice(0, BEST_OF_PAGE))
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
  const pool = new BestStories(POOL);
  for (const term of terms.read) takeImpacts(terms.postings, term, pool);
  const found = pool.stories.slice(0, pool.length);
  const scores = new Map(Array.from(found, (story, i) => [story, pool.scores[i] as number]));
  const stories = found.sort();
  const more = askUnread(terms, stories);
  return Array.from(stories, (story, i) => ({
    story,
    score: (scores.get(story) as number) + (more[i] as number),
  })).sort((a, b) => b.score - a.score || a.story - b.story);
}

/** Offers the stories of a term with the page's sums, and clears these. */
function takeImpacts({ stories }: PostingBuffer, { start, end }: PageTerm, best: BestStories): void {
  const all = sums;
  for (let i = start; i < end; i++) {
    const story = stories[i] as number;
    const score = all[story] as number;
    all[story] = 0;
    if (score > best.least) best.offer(story, score);
  }
}

/** For each story that stands out in a stretch, its largest score there: summed rarity, in nats. Leaves the page's sums of impact. */
function findBestOfStretches(terms: PageTerms): Map<number, number> {
  const found = new Map<number, number>();
  const pool = new BestStories(STRETCH_POOL);
  let previous: readonly PageTerm[] = [];
  let seen = 0;
  for (let start = 0; start < terms.tokens.length; start += CHUNK_TOKENS) {
    const current = termsOf(terms.tokens.subarray(start, start + CHUNK_TOKENS), terms.all);
    pool.clear();
    for (const term of current) {
      const isNew = term.ordinal === seen;
      if (isNew) seen++;
      addTerm(terms.postings, term, { isNew, best: pool });
    }
    const best = withUnread(pool, [...previous, ...current], terms);
    const usual = best.length < USUAL_RANK ? 0 : (best.scores[USUAL_RANK - 1] as number);
    for (let i = 0; i < Math.min(BEST_OF_STRETCH, best.length); i++) {
      const score = best.scores[i] as number;
      const story = best.stories[i] as number;
      if (score >= usual * STANDS_OUT)
        found.set(story, Math.max(found.get(story) ?? 0, score / RARITY_STEPS));
    }
    for (const term of previous) takeRarity(terms.postings, term);
    previous = current;
  }
  for (const term of previous) takeRarity(terms.postings, term);
  return found;
}

/** Adds a term to the sums of its stories, to those of the page if it is new there, and offers them: sums only grow until the stretch is whole. */
function addTerm(
  { stories, levels }: PostingBuffer,
  term: PageTerm,
  { isNew, best }: { isNew: boolean; best: BestStories },
): void {
  const all = sums;
  const rarity = weightOf(term) << IMPACT_BITS;
  const levelMask = isNew ? IMPACT_MASK : 0;
  const { start, end } = term;
  let most = (best.least << IMPACT_BITS) | IMPACT_MASK;
  for (let i = start; i < end; i++) {
    const story = stories[i] as number;
    const sum = (all[story] as number) + rarity + ((levels[i] as number) & levelMask);
    all[story] = sum;
    if (sum <= most) continue;
    best.offer(story, sum >> IMPACT_BITS);
    most = (best.least << IMPACT_BITS) | IMPACT_MASK;
  }
}

function takeRarity({ stories }: PostingBuffer, term: PageTerm): void {
  const all = sums;
  const rarity = weightOf(term) << IMPACT_BITS;
  const { start, end } = term;
  for (let i = start; i < end; i++) {
    const story = stories[i] as number;
    all[story] = (all[story] as number) - rarity;
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
  const scores = Uint32Array.from(stories, (story) => (sums[story] as number) >> IMPACT_BITS);
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
