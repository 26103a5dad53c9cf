/** How strongly each story is about each of its terms: what the posting lists hold. */
import { estimatedStoryShare, rarityOf } from '../fingerprint/term-rarity.ts';
import type { ArticleFingerprints } from '../model.ts';
import { writeBuckets } from './buckets.ts';
import * as layout from './layout.ts';
import { encodePostings } from './postings.ts';

/** Terms in more than this share of stories find no candidates and are left out: two thirds of all postings would be theirs. */
const LARGEST_STORY_SHARE = 0.1;
/** BM25 (Robertson and Zaragoza 2009): how soon repetition stops counting, and how much length counts. */
const BM25_K1 = 1.2;
const BM25_B = 0.75;
/** Impacts are quantised to 8 levels of this size: the largest possible, 8.5 * (k1 + 1), lies a little above. */
export const IMPACT_STEP = 2;
const LEVELS = 2 ** layout.IMPACT_BITS;
/** Repetitions that are told apart. */
const MOST_REPETITIONS = 255;

/** Distinct terms of all stories, story after story, in typed arrays: 5 bytes each. */
interface StoryTerms {
  hashes: Uint32Array;
  repetitions: Uint8Array;
  /** For each story, where its terms start; and the end. */
  starts: Uint32Array;
  distinct: number;
}

export interface PostingSections {
  bucketBits: number;
  bucketGroups: Uint32Array;
  postings: Uint8Array;
  /** For each story, the summed rarity of its indexed terms. */
  termWeights: Float64Array;
  /** Hashes of the terms that are left out, rising: a reader must not take them for unknown ones. */
  commonTerms: Uint32Array;
}

/** The posting lists of all stories. Memory: about 14 bytes for each distinct term of each story. */
export function writePostings(stories: readonly (ArticleFingerprints | null)[]): PostingSections {
  const terms = collectTerms(stories);
  const bucketBits = Math.max(8, Math.ceil(Math.log2(terms.distinct + 1)) + 1);
  const shift = 32 - bucketBits;
  const { order, owners, starts } = sortByBucket(terms, shift, 2 ** bucketBits);
  const totalWords = stories.reduce((sum, prints) => sum + (prints?.wordCount ?? 0), 0);
  const averageWords = totalWords / Math.max(1, stories.length);
  const termWeights = new Float64Array(stories.length);
  const commonTerms: number[] = [];
  const listOf = (bucket: number): Uint8Array | undefined => {
    const [from, to] = [starts[bucket] as number, starts[bucket + 1] as number];
    if (from === to) return undefined;
    const rarities = raritiesOf(terms.hashes, order.subarray(from, to), stories.length, commonTerms);
    const list = { stories: [] as number[], levels: [] as number[] };
    for (let i = from; i < to; i++) {
      const at = order[i] as number;
      const story = owners[i] as number;
      const rarity = rarities.get(terms.hashes[at] as number);
      if (rarity === undefined) continue;
      termWeights[story] = (termWeights[story] as number) + rarity;
      const relativeLength = (stories[story]?.wordCount ?? 0) / averageWords;
      addPosting(list, story, levelOf(rarity, terms.repetitions[at] as number, relativeLength));
    }
    return list.stories.length === 0 ? undefined : encodePostings(list.stories, list.levels, stories.length);
  };
  const lists = writeBuckets(bucketBits, listOf);
  return { bucketBits, ...lists, termWeights, commonTerms: Uint32Array.from(commonTerms).sort() };
}

function collectTerms(stories: readonly (ArticleFingerprints | null)[]): StoryTerms {
  const tokens = stories.reduce((sum, prints) => sum + (prints?.hashes.length ?? 0), 0);
  const hashes = new Uint32Array(tokens);
  const repetitions = new Uint8Array(tokens);
  const starts = new Uint32Array(stories.length + 1);
  const all = new Set<number>();
  let end = 0;
  stories.forEach((prints, story) => {
    const sorted = Uint32Array.from(prints?.hashes ?? []).sort();
    for (let i = 0; i < sorted.length; i++) {
      const hash = sorted[i] as number;
      if (i > 0 && hash === sorted[i - 1]) {
        repetitions[end - 1] = Math.min(MOST_REPETITIONS, (repetitions[end - 1] as number) + 1);
        continue;
      }
      all.add(hash);
      hashes[end] = hash;
      repetitions[end++] = 1;
    }
    starts[story + 1] = end;
  });
  return { hashes: hashes.slice(0, end), repetitions: repetitions.slice(0, end), starts, distinct: all.size };
}

/** A counting sort: which term and whose, bucket after bucket, the stories of each rising. */
function sortByBucket(
  { hashes, starts: storyStarts }: StoryTerms,
  shift: number,
  buckets: number,
): { order: Uint32Array; owners: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(buckets + 1);
  for (const hash of hashes) {
    const next = (hash >>> shift) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const free = starts.slice();
  const order = new Uint32Array(hashes.length);
  const owners = new Uint32Array(hashes.length);
  for (let story = 0; story + 1 < storyStarts.length; story++) {
    for (let at = storyStarts[story] as number; at < (storyStarts[story + 1] as number); at++) {
      const bucket = (hashes[at] as number) >>> shift;
      const slot = free[bucket] as number;
      free[bucket] = slot + 1;
      order[slot] = at;
      owners[slot] = story;
    }
  }
  return { order, owners, starts };
}

/** Rarity of each term of a bucket that is rare enough to be indexed; the others are added to `commonTerms`. */
function raritiesOf(
  hashes: Uint32Array,
  places: Uint32Array,
  storyCount: number,
  commonTerms: number[],
): Map<number, number> {
  const storiesWith = new Map<number, number>();
  for (const at of places) {
    const hash = hashes[at] as number;
    storiesWith.set(hash, (storiesWith.get(hash) ?? 0) + 1);
  }
  for (const [hash, count] of storiesWith) {
    const share = estimatedStoryShare(hash, count, storyCount);
    if (share > LARGEST_STORY_SHARE) {
      storiesWith.delete(hash);
      commonTerms.push(hash);
    } else storiesWith.set(hash, rarityOf(share));
  }
  return storiesWith;
}

function levelOf(rarity: number, count: number, relativeLength: number): number {
  const impact =
    (rarity * count * (BM25_K1 + 1)) / (count + BM25_K1 * (1 - BM25_B + BM25_B * relativeLength));
  return Math.min(LEVELS, Math.max(1, Math.round(impact / IMPACT_STEP)));
}

/** Two terms of one story can share a bucket: the stronger impact is kept. */
function addPosting(list: { stories: number[]; levels: number[] }, story: number, level: number): void {
  const last = list.stories.length - 1;
  if (list.stories[last] === story) {
    list.levels[last] = Math.max(list.levels[last] as number, level);
  } else {
    list.stories.push(story);
    list.levels.push(level);
  }
}
