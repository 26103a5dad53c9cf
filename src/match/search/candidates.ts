import { BestStories } from './best-stories.ts';
import { allPostings, contendingPostings, type TermPostings } from './contending-postings.ts';
import { NO_IMPACTS } from './impacts.ts';
import { termsOf, type PageTerm, type PageTerms } from './page-terms.ts';
import { askUnread, sharedTermsOf, type SharedTerms } from './shared-terms.ts';
import { StorySums, type PostingRange, type TermInStretch } from './story-sums.ts';

/** A story that is worth aligning: it shares enough telling terms with the page or with one stretch of it. */
export interface Candidate {
  story: number;
  /** Summed impact over the whole page. For a story found only by a stretch, those of the read terms. */
  score: number;
  /** The largest rarity (nats) of a row of terms in one stretch of the page; 0 if no stretch has the story among its best. */
  stretchScore: number;
  /** Is it one of the best for the page as a whole? The others were found only by a stretch. */
  isBestOfPage: boolean;
  /** The telling terms that the story shares with the page, as far as they were read or looked up. */
  shared: SharedTerms;
}

/** A candidate before its shared terms are known. */
type Found = Omit<Candidate, 'shared'>;

/** Where the terms of half a stretch are among the bits that a story holds. */
interface HalfBits {
  first: number;
  mask: number;
}

/** A telling term where it stands in a stretch. */
interface StretchTerm extends TermInStretch {
  term: PageTerm;
}

/**
 * Content tokens of half a stretch; two neighbouring halves make one stretch. Measured on excerpts in foreign articles, with 20,000 stories: at
 * 10, the source is among the candidates for 98 % of excerpts of three sentences, and for 81 % of one sentence; at 20, before some terms were
 * left unread, for 95 and 53 %. Lower: shorter excerpts are found, and pages cost more.
 */
const HALF_STRETCH_TOKENS = 10;
/** Most candidates found by the page as a whole. Not measured apart. Higher: more alignments. */
const BEST_OF_PAGE = 12;
/** Most candidates found by one stretch. Not measured apart. Higher: more alignments. */
const BEST_OF_STRETCH = 3;
/** Most candidates of a page that are aligned. Helsinki's pages of a much copied story have more copies than this. Higher: long digests cost more. */
const MOST_CANDIDATES = 48;
/**
 * Rows are sought in this many stories of a stretch, those with the largest sums over its read terms. Of 300 excerpts of one sentence, 234 have their source among the
 * candidates at 10, 238 at 16, 242 at 20, 245 at 32. Higher: a page takes longer.
 */
const STRETCH_POOL = 20;
/** For the page, the unread terms are looked up in this many stories, those with the largest sums over its read terms. Not measured apart. Lower: sources of pages of common words are missed. */
const PAGE_POOL = 16;
/** Rank, from 1, of the story that a stretch's best are compared with. No excerpt has this many sources. Not measured apart. */
const USUAL_PLACE = 8;
/**
 * A stretch's best must have this many times the rarity of the story at `USUAL_PLACE`: with less, they are there by chance. Of 300 excerpts of one sentence, 242 have their
 * source among the candidates, of which a page has 38; at 1.3 238 and 35, at 1.4 234 and 30. Lower: more alignments.
 */
const LEAST_TIMES_USUAL = 1.2;
/** Steps of one nat: rarity is summed as a whole number of them. Higher: long stretches of rare terms overflow 15 bits. */
const RARITY_STEPS = 16;

/** Kept from page to page. An index of a million stories takes 8 MB. */
const storySums = new StorySums();
/** Kept from stretch to stretch. */
const byRow = new BestStories(USUAL_PLACE);

/**
 * The stories worth aligning with a page, best first: those with the largest summed impact for the page as a whole (copies and rewrites), and
 * those that stand out in a stretch of about three sentences (excerpts and digests). Cost: a few steps for each posting that was read.
 */
export function findCandidates(terms: PageTerms): Candidate[] {
  let from = contendingPostings(terms, Math.max(STRETCH_POOL, PAGE_POOL));
  let best = sumUp(terms, from);
  // One that was left out could be among the best of the page.
  if (from.mostLeftOut > 0 && best.ofPage.least <= from.mostLeftOut) {
    from = allPostings(terms);
    best = sumUp(terms, from);
  }
  const byPage = withUnread(terms, best.ofPage);
  const byStretch = best.ofStretches;
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
    from,
  );
  return all.map((candidate, i) => ({ ...candidate, shared: shared[i] as SharedTerms }));
}

/** The best of the page by the terms that were read, and those that stand out in a stretch, best first. Cost: a few steps for each posting. */
function sumUp(terms: PageTerms, from: TermPostings): { ofPage: BestStories; ofStretches: Found[] } {
  storySums.start(terms.storyCount);
  const ofStretches = findBestOfStretches(terms, from);
  const ofPage = new BestStories(PAGE_POOL);
  for (const { ordinal } of terms.read)
    storySums.takeImpacts(from.postings, from.ranges[ordinal] as PostingRange, ofPage);
  storySums.finish();
  return { ofPage, ofStretches };
}

/** These stories with their summed impact over all terms, best first. */
function withUnread(terms: PageTerms, ofPage: BestStories): { story: number; score: number }[] {
  const found = ofPage.stories.slice(0, ofPage.length);
  const scores = new Map(Array.from(found, (story, i) => [story, ofPage.scores[i] as number]));
  const stories = found.sort();
  const more = askUnread(terms, stories);
  return Array.from(stories, (story, i) => ({
    story,
    score: (scores.get(story) as number) + (more[i] as number),
  })).sort((a, b) => b.score - a.score || a.story - b.story);
}

/** The stories that stand out in any stretch, best first, each with the rarity of its rarest row. Leaves the page's sums of impact in place. */
function findBestOfStretches(terms: PageTerms, { postings, ranges }: TermPostings): Found[] {
  const found = new Map<number, number>();
  const pool = new BestStories(STRETCH_POOL);
  const rangeOf = ({ ordinal }: PageTerm): PostingRange => ranges[ordinal] as PostingRange;
  const take = (one: StretchTerm): void => storySums.take(postings, rangeOf(one.term), one);
  let previous: readonly StretchTerm[] = [];
  let seen = 0;
  let firstBit = 0;
  for (let start = 0; start < terms.tokens.length; start += HALF_STRETCH_TOKENS) {
    const half = termsOf(terms.tokens.subarray(start, start + HALF_STRETCH_TOKENS), terms.all);
    const current = half
      .filter((term) => weightOf(term) > 0)
      .map((term, i) => ({ term, rarity: weightOf(term), bit: firstBit + i }));
    pool.clear();
    for (const { term, rarity, bit } of current) {
      const isNew = term.ordinal >= seen;
      if (isNew) seen = term.ordinal + 1;
      const impacts = isNew ? term.impacts : NO_IMPACTS;
      storySums.add(postings, rangeOf(term), { rarity, bit, impacts, best: pool });
    }
    keepStandingOut(byRarestRow(pool, [previous, current], terms), found);
    previous.forEach(take);
    previous = current;
    firstBit = HALF_STRETCH_TOKENS - firstBit;
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

/** Keeps those of a stretch's best stories that stand out from the usual there, with their rarity in nats. */
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

/**
 * The best of these stories by their rarest row in a stretch, as many as are looked at. A row is telling terms that follow one another on the page, all of which the
 * story holds: of a sentence it holds every one, of other sentences on the subject here and there one. Cost: a step for each story and row, and a look-up for each
 * story and unread term.
 * @param halves of the stretch; the bits of each follow one another
 */
function byRarestRow(
  pool: BestStories,
  halves: readonly [readonly StretchTerm[], readonly StretchTerm[]],
  { lists }: PageTerms,
): BestStories {
  const stories = pool.stories.slice(0, pool.length).sort();
  const held = new Uint32Array(stories.length);
  for (let i = 0; i < held.length; i++) held[i] = storySums.heldBy(stories[i] as number);
  const levels = new Uint8Array(stories.length);
  const stretch = [...halves[0], ...halves[1]];
  /** Summed rarity of the terms before each, and of all. */
  const sums = new Uint32Array(stretch.length + 1);
  stretch.forEach(({ term, rarity, bit }, at) => {
    sums[at + 1] = (sums[at] as number) + rarity;
    if (term.isRead || term.count === 0) return;
    lists.probe(term.ordinal, stories, levels);
    for (let i = 0; i < held.length; i++) if (levels[i] !== 0) held[i] = (held[i] as number) | (1 << bit);
  });
  const [before, after] = halves.map((half) => ({
    first: half[0]?.bit ?? 0,
    mask: (1 << half.length) - 1,
  })) as [HalfBits, HalfBits];
  byRow.clear();
  for (let i = 0; i < stories.length; i++) {
    const bits = held[i] as number;
    const inOrder =
      ((bits >>> before.first) & before.mask) | (((bits >>> after.first) & after.mask) << halves[0].length);
    byRow.offer(stories[i] as number, rarestRow(inOrder, sums));
  }
  return byRow;
}

/** The largest sum over a row of ones. @param sums over all places before each */
function rarestRow(bits: number, sums: Uint32Array): number {
  let rarest = 0;
  for (let rest = bits; rest !== 0;) {
    const lowest = rest & -rest;
    // The carry goes over the lowest row of ones.
    const carried = rest + lowest;
    const row = rest & ~carried;
    const sum = (sums[32 - Math.clz32(row)] as number) - (sums[31 - Math.clz32(lowest)] as number);
    if (sum > rarest) rarest = sum;
    rest &= carried;
  }
  return rarest;
}
