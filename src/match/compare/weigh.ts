import type { ArticleFingerprints } from '../../model.ts';
import type { StorySignature } from '../../story-index/story-signature.ts';
import type { Candidate } from '../search/candidates.ts';
import type { PageTerm, PageTerms, SharedTerms } from '../search/page-terms.ts';
import { align } from './alignment.ts';
import { measureCopy } from './measure-copy.ts';
import type { Evidence } from './evidence.ts';
import { shareOf } from './share.ts';

/** Nats: a name in one of four hundred stories or fewer. */
const RARE_NAME = 6;
const NO_ORDER = 0.5;
/** Content tokens of a stretch for their order: about one long sentence; and how far around in the story its terms may lie. */
const STRETCH = 12;
const NEIGHBOURHOOD = 24;

/** A candidate with what its shard holds, and how it compares. */
export interface Contender extends Pick<Candidate, 'story' | 'shared'>, Pick<Evidence, 'standing'> {
  signature: StorySignature;
}

/** How a candidate's score stands to that of the page's best. */
export function standingOf({ score }: Pick<Candidate, 'score'>, bestScore: number): number {
  return (score + 1) / (bestScore + 1);
}

/** An article with its terms as the index knows them. */
export interface Asking {
  prints: ArticleFingerprints;
  terms: PageTerms;
}

/**
 * All evidence on one candidate. Cost: linear in the article and the story.
 * @param mayBeRewrite asked of the most that the evidence can come to; where it says no, the places of terms, the dearest to find, are not
 *   looked for, and count as if they spoke against a rewrite
 */
export function weigh(
  { prints, terms }: Asking,
  { story, shared, signature, standing }: Contender,
  mayBeRewrite: (bound: Evidence) => boolean,
): Evidence {
  const passages = align(prints.hashes, signature.tokens);
  const bound: Evidence = {
    story,
    pageWords: prints.wordCount,
    signature,
    passages,
    ...measureCopy(prints, signature, passages),
    ...measureTerms(terms, shared, signature),
    ...measureNames(terms, shared),
    neighbourShare: 1,
    order: 1,
    togetherShare: 1,
    sharedTerms: shared.count,
    standing,
  };
  if (!mayBeRewrite(bound)) return { ...bound, neighbourShare: 0, order: NO_ORDER, togetherShare: 0 };
  return {
    ...bound,
    neighbourShare: findNeighbours(terms, shared, signature.tokens),
    ...findPlaces(terms, shared, signature.tokens),
  };
}

function measureTerms(
  { weight }: PageTerms,
  shared: SharedTerms,
  { termWeight }: StorySignature,
): Pick<Evidence, 'termPageShare' | 'termStoryShare'> {
  return {
    termPageShare: shareOf(shared.weight, weight),
    termStoryShare: Math.min(1, shareOf(shared.weight, termWeight)),
  };
}

function measureNames(
  { names }: PageTerms,
  { isShared }: SharedTerms,
): Pick<Evidence, 'sharedNames' | 'missingNames' | 'rareMissingNames'> {
  const missing = names.filter(({ ordinal }) => isShared[ordinal] === 0);
  return {
    sharedNames: names.length - missing.length,
    missingNames: missing.length,
    rareMissingNames: missing.filter(({ rarity }) => rarity >= RARE_NAME).length,
  };
}

/** One bit for each pair of bytes; reused from story to story. */
const PAIRS = new Uint8Array(2 ** 13);

/** Of the page's pairs of neighbouring tokens that the story may hold (common terms count as held), the share that stands there, in either order. */
function findNeighbours({ all, tokens }: PageTerms, { isShared }: SharedTerms, story: Uint8Array): number {
  PAIRS.fill(0);
  for (let i = 0; i + 1 < story.length; i++) {
    const pair = pairOf(story[i] as number, story[i + 1] as number);
    PAIRS[pair >>> 3] = (PAIRS[pair >>> 3] as number) | (1 << (pair & 7));
  }
  const isHeld = (ordinal: number): boolean =>
    isShared[ordinal] === 1 || (all[ordinal] as PageTerm).rarity === 0;
  let pairs = 0;
  let held = 0;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [first, second] = [tokens[i] as number, tokens[i + 1] as number];
    if (!isHeld(first) || !isHeld(second)) continue;
    const pair = pairOf((all[first] as PageTerm).hash & 255, (all[second] as PageTerm).hash & 255);
    pairs++;
    held += ((PAIRS[pair >>> 3] as number) >>> (pair & 7)) & 1;
  }
  return shareOf(held, pairs);
}

function pairOf(a: number, b: number): number {
  return a < b ? a | (b << 8) : b | (a << 8);
}

/**
 * For each stretch of the page, the neighbourhood of the story that holds most of its shared terms. An 8-bit hash alone stands in
 * many wrong places of the story; several close together do not.
 */
function findPlaces(
  { all, tokens }: PageTerms,
  { isShared }: SharedTerms,
  story: Uint8Array,
): Pick<Evidence, 'order' | 'togetherShare'> {
  const { starts, positions } = positionsByByte(story);
  const places: { at: number; weight: number }[] = [];
  let weight = 0;
  let together = 0;
  const cells = Math.ceil(story.length / STRETCH) + 1;
  if (cellSums.length < cells) cellSums = new Float64Array(cells * 2);
  const stretch: PageTerm[] = [];
  for (let start = 0; start < tokens.length; start += STRETCH) {
    stretch.length = 0;
    for (let i = start; i < Math.min(start + STRETCH, tokens.length); i++) {
      const ordinal = tokens[i] as number;
      const term = all[ordinal] as PageTerm;
      if (isShared[ordinal] === 1 && !stretch.includes(term)) stretch.push(term);
    }
    if (stretch.length < 2) continue;
    cellSums.fill(0, 0, cells);
    for (const { hash, rarity } of stretch) {
      const byte = hash & 255;
      addToNeighbourhoods(cellSums, positions.subarray(starts[byte], starts[byte + 1]), rarity);
    }
    let at = 0;
    for (let i = 1; i < cells; i++) if ((cellSums[i] as number) > (cellSums[at] as number)) at = i;
    places.push({ at, weight: cellSums[at] as number });
    together += cellSums[at] as number;
    for (const { rarity } of stretch) weight += rarity;
  }
  return { order: orderOf(places), togetherShare: shareOf(together, weight) };
}

/** Reused from story to story: nothing here outlives one call. */
let cellSums = new Float64Array(256);
let bytePositions = new Uint32Array(2048);

/** Counting sort of a story's positions by byte: those of byte b are `positions[starts[b], starts[b + 1])`. */
function positionsByByte(story: Uint8Array): { starts: Uint32Array; positions: Uint32Array } {
  if (bytePositions.length < story.length) bytePositions = new Uint32Array(story.length * 2);
  const starts = new Uint32Array(258);
  for (const byte of story) starts[byte + 2] = (starts[byte + 2] as number) + 1;
  for (let byte = 2; byte < 258; byte++)
    starts[byte] = (starts[byte] as number) + (starts[byte - 1] as number);
  for (let i = 0; i < story.length; i++) {
    const next = (story[i] as number) + 1;
    const slot = starts[next] as number;
    bytePositions[slot] = i;
    starts[next] = slot + 1;
  }
  return { starts, positions: bytePositions };
}

/** Neighbourhoods of two stretches' length start every stretch; each counts a term once. */
function addToNeighbourhoods(sums: Float64Array, positions: Uint32Array, rarity: number): void {
  let last = -1;
  for (const position of positions) {
    const stretch = Math.floor(position / (NEIGHBOURHOOD / 2));
    for (let i = Math.max(0, stretch - 1, last + 1); i <= stretch; i++) {
      sums[i] = (sums[i] as number) + rarity;
      last = i;
    }
  }
}

/** Share of pairs of stretches that keep their order in the story, weighted; pairs at the same place count half. */
function orderOf(places: readonly { at: number; weight: number }[]): number {
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
