/**
 * Does a text follow a story's course? A translation has no word of the story but its names and figures, and these come in the story's order, at
 * the story's pace. An independent report has some of them, in an order of its own.
 */
import type { StorySignature } from '../../story-index/story-signature.ts';
import type { PageTerms } from '../search/page-terms.ts';
import type { SharedTerms } from '../search/shared-terms.ts';
import { BytePositions } from './byte-positions.ts';
import { shareOf } from './share.ts';

/** How well an article's shared terms follow a story, in nats of rarity. */
export interface Course {
  /** The heaviest chain of shared terms that rise in both texts at one pace. */
  followed: number;
  /** The same, of the article read backwards: what chance gives. */
  byChance: number;
  /** All of the article's tokens that are shared terms. */
  shared: number;
}

/** Nats that a chain loses for each token by which the two texts' steps differ in length. Fitted with the translation model. Lower: leaps cost nothing, and chance follows any order. */
const NATS_OF_TOKEN = 0.15;
/** Most nats that one step loses: a translation may leave out a paragraph. Fitted with the translation model. */
const MOST_NATS_OF_STEP = 6;
/** A token at more places of the story than this says nothing about where it is. Lower: short stories' own subjects are left out. */
const MOST_PLACES = 20;
/** Most shared tokens of the article that are read, from its beginning: the chain's cost is quadratic in them. Higher: long pages cost more. */
const MOST_TOKENS = 120;

/** A shared token of the article, with its places in the story, rising. */
interface Point {
  at: number;
  places: Uint32Array;
  rarity: number;
}

const storyPositions = new BytePositions();

/** Cost: quadratic in the shared tokens, of which 120 are read, and their places in the story. */
export function courseOf(
  terms: PageTerms,
  shared: SharedTerms,
  story: Pick<StorySignature, 'tokens' | 'tokenBits'>,
): Course {
  const points = pointsOf(terms, shared, story);
  const length = terms.tokens.length;
  const backwards = points.map((point) => ({ ...point, at: length - point.at })).reverse();
  return {
    followed: heaviestChain(points),
    byChance: heaviestChain(backwards),
    shared: weightOf(points),
  };
}

/** Share of an article's shared terms, by rarity, that the heaviest chain has: `followed` of `shared`. Half the cost of `courseOf`. */
export function followedShareOf(
  terms: PageTerms,
  shared: SharedTerms,
  story: Pick<StorySignature, 'tokens' | 'tokenBits'>,
): number {
  const points = pointsOf(terms, shared, story);
  return shareOf(heaviestChain(points), weightOf(points));
}

function weightOf(points: readonly Point[]): number {
  return points.reduce((sum, { rarity }) => sum + rarity, 0);
}

/** The first of an article's shared tokens, with their places in the story. */
function pointsOf(
  { tokens, all }: PageTerms,
  { isShared }: SharedTerms,
  story: Pick<StorySignature, 'tokens' | 'tokenBits'>,
): Point[] {
  storyPositions.read(story);
  const points: Point[] = [];
  for (let at = 0; at < tokens.length && points.length < MOST_TOKENS; at++) {
    const ordinal = tokens[at] as number;
    const term = all[ordinal];
    if (term === undefined || isShared[ordinal] !== 1) continue;
    const places = storyPositions.of(term.hash);
    if (places.length > 0 && places.length <= MOST_PLACES) points.push({ at, places, rarity: term.rarity });
  }
  return points;
}

/** The weight of the heaviest chain of points that rise in both texts, less what uneven steps cost. */
function heaviestChain(points: readonly Point[]): number {
  const weights: Float64Array[] = [];
  let heaviest = 0;
  for (const [i, { at, places, rarity }] of points.entries()) {
    const own = new Float64Array(places.length);
    for (const [p, place] of places.entries()) {
      own[p] = rarity + heaviestBefore(points, weights, { at, place, until: i });
      heaviest = Math.max(heaviest, own[p]);
    }
    weights.push(own);
  }
  return heaviest;
}

/** The heaviest chain that a place may continue; 0 where beginning anew weighs more. */
function heaviestBefore(
  points: readonly Point[],
  weights: readonly Float64Array[],
  { at, place, until }: { at: number; place: number; until: number },
): number {
  let most = 0;
  for (let i = 0; i < until; i++) {
    const earlier = points[i] as Point;
    const own = weights[i] as Float64Array;
    for (let p = 0; p < own.length; p++) {
      const step = place - (earlier.places[p] as number);
      if (step <= 0) break;
      const lost = Math.min(MOST_NATS_OF_STEP, NATS_OF_TOKEN * Math.abs(step - (at - earlier.at)));
      most = Math.max(most, (own[p] as number) - lost);
    }
  }
  return most;
}
