/** The places of a page's terms in a story: are they together there, and in the page's order? */
import type { StorySignature } from '../../story-index/story-signature.ts';
import type { PageTerm, PageTerms } from '../search/page-terms.ts';
import type { SharedTerms } from '../search/shared-terms.ts';
import { BytePositions } from './byte-positions.ts';
import type { Evidence } from './evidence.ts';
import { shareOf } from './share.ts';

/** Value of `order` for terms that keep no order: as many pairs are reversed as are kept. */
export const NO_ORDER = 0.5;
/** Content tokens of a stretch of the page, about one long sentence. The rewrite model is fitted to it. Higher: fewer and surer places to measure order by. */
export const STRETCH = 12;
/** Content tokens of a neighbourhood of the story, in which a stretch's terms count as together: the length of two stretches. The rewrite model is fitted to it. */
const NEIGHBOURHOOD = 2 * STRETCH;

/** A place in the story, in stretches from its start, with the summed rarity (nats) of the terms around it. */
interface Place {
  at: number;
  weight: number;
}

/** Summed rarity of the terms in each neighbourhood of a story. A neighbourhood starts at every stretch. The memory is kept from story to story. */
class NeighbourhoodSums {
  private sums = new Float64Array(256);
  private length = 0;

  /** Begins a story of this many tokens, with all sums zero. */
  clear(tokens: number): void {
    this.length = Math.ceil(tokens / STRETCH) + 1;
    if (this.sums.length < this.length) this.sums = new Float64Array(this.length * 2);
    this.sums.fill(0, 0, this.length);
  }

  /** Adds a term, given all of its positions, rising. Each neighbourhood counts it once. */
  add(positions: Uint32Array, rarity: number): void {
    const { sums } = this;
    let last = -1;
    for (const position of positions) {
      const stretch = Math.floor(position / STRETCH);
      for (let i = Math.max(0, stretch - (NEIGHBOURHOOD / STRETCH - 1), last + 1); i <= stretch; i++) {
        sums[i] = (sums[i] as number) + rarity;
        last = i;
      }
    }
  }

  /** The neighbourhood with the largest sum; the first of several equal ones. */
  best(): Place {
    const { sums } = this;
    let at = 0;
    for (let i = 1; i < this.length; i++) if ((sums[i] as number) > (sums[at] as number)) at = i;
    return { at, weight: sums[at] as number };
  }
}

const storyPositions = new BytePositions();
const neighbourhoods = new NeighbourhoodSums();

/**
 * Finds, for each stretch of the page, the neighbourhood of the story that holds most of its shared terms, by weight. Measures how much is
 * together there, whether the neighbourhoods keep the page's order, and how far from the story's start they are. A single 8-bit hash is in many
 * wrong places of the story, but several are rarely close together by chance. Cost: linear in the story for each stretch, and quadratic in the stretches.
 */
export function findPlaces(
  { all, tokens }: PageTerms,
  { isShared }: SharedTerms,
  story: Pick<StorySignature, 'tokens' | 'tokenBits'>,
): Pick<Evidence, 'order' | 'togetherShare' | 'depth'> {
  storyPositions.read(story);
  const places: Place[] = [];
  let weight = 0;
  let together = 0;
  const stretch: PageTerm[] = [];
  for (let start = 0; start < tokens.length; start += STRETCH) {
    stretch.length = 0;
    for (let i = start; i < Math.min(start + STRETCH, tokens.length); i++) {
      const ordinal = tokens[i] as number;
      const term = all[ordinal] as PageTerm;
      if (isShared[ordinal] === 1 && !stretch.includes(term)) stretch.push(term);
    }
    if (stretch.length < 2) continue;
    neighbourhoods.clear(story.tokens.length);
    for (const { hash, rarity } of stretch) neighbourhoods.add(storyPositions.of(hash), rarity);
    const best = neighbourhoods.best();
    places.push(best);
    together += best.weight;
    for (const { rarity } of stretch) weight += rarity;
  }
  return {
    order: orderOf(places),
    togetherShare: shareOf(together, weight),
    depth: shareOf(STRETCH * medianOf(places.map(({ at }) => at)), tokens.length),
  };
}

/** The middle one of some numbers, of an even number the larger of two; 0 for none. */
function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Share of pairs of places that keep their order in the story. Each pair has the weight of its lighter place; a pair at one place counts half. */
function orderOf(places: readonly Place[]): number {
  let kept = 0;
  let all = 0;
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) {
      const [a, b] = [places[i], places[j]];
      if (a === undefined || b === undefined) continue;
      const weight = Math.min(a.weight, b.weight);
      all += weight;
      kept += a.at < b.at ? weight : a.at === b.at ? weight / 2 : 0;
    }
  }
  return all === 0 ? NO_ORDER : kept / all;
}
