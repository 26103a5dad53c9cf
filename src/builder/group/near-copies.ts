import { align } from '../../match/compare/alignment.ts';
import { measureCopy } from '../../match/compare/measure-copy.ts';
import { wordRange } from '../../match/compare/word-range.ts';
import { decideCopy } from '../../match/decide/copy.ts';
import type { ArticleFingerprints, Passage, StoryRelation } from '../../model.ts';
import { signatureOf } from '../../story-index/story-signature.ts';

/** Shingle length, in content tokens. Not measured apart. Lower: stock phrases make pairs, and each pair costs an alignment. */
const SHINGLE = 5;
/** One shingle in this many is sampled. Not measured apart. Higher: less memory and time, but short excerpts are missed. */
const SAMPLED_ONE_IN = 6;
/**
 * Two texts are aligned if they share at least this many sampled shingles. A copied run of 22 content tokens has this many on average. Not
 * measured apart. Higher: fewer alignments, but short excerpts are missed.
 */
const LEAST_COMMON = 3;
/**
 * A shingle in more than this many records makes pairs of the first few with all others alone: it is boilerplate, or a story that many carry. Not measured
 * apart. Higher: time grows with the square.
 */
const MOST_RECORDS = 40;
/** The first few, which are the likeliest origins. Not measured apart. Lower: a story falls apart whose likeliest origins lack a part. */
const FIRST_RECORDS = 4;

/** Two texts that share copied passages. */
export interface NearCopy {
  /** Ordinals of the records. */
  a: number;
  b: number;
}

/** Most texts that can be compared at once, because a shingle's 32 bits and a text's ordinal share one number. */
const MOST_TEXTS = 2 ** 21;

/**
 * All pairs of texts that may be copies of one another, because they share several 5-shingles of content tokens, sampled by hash (Broder 1997); of texts that
 * more than 40 share, those with the first four.
 * Cost: linear in the texts, plus one step for each pair that shares a sampled shingle. Memory: 16 bytes for each sampled shingle, about a
 * kilobyte for a text of 600 words. @param texts the likeliest origins first @throws Error for more than 2,097,152 texts
 */
export function findNearCopies(texts: readonly (ArticleFingerprints | null)[]): NearCopy[] {
  if (texts.length > MOST_TEXTS)
    throw new Error(`${texts.length} texts are more than the ${MOST_TEXTS} that can be compared`);
  const common = new Map<number, number>();
  const holders = sortedHolders(texts);
  for (let start = 0, end = 0; start < holders.length; start = end) {
    const shingle = Math.floor((holders[start] as number) / MOST_TEXTS);
    while (end < holders.length && Math.floor((holders[end] as number) / MOST_TEXTS) === shingle) end++;
    const holding = Array.from(holders.subarray(start, end), (holder) => holder % MOST_TEXTS);
    const firsts = holding.length > MOST_RECORDS ? FIRST_RECORDS : holding.length;
    for (let i = 0; i < firsts; i++) {
      for (let j = i + 1; j < holding.length; j++) {
        const pair = (holding[i] as number) * texts.length + (holding[j] as number);
        common.set(pair, (common.get(pair) ?? 0) + 1);
      }
    }
  }
  const pairs = [...common].filter(([, count]) => count >= LEAST_COMMON).map(([pair]) => pair);
  return pairs
    .sort((a, b) => a - b)
    .map((pair) => ({ a: Math.floor(pair / texts.length), b: pair % texts.length }));
}

/** `shingle * MOST_TEXTS + text` for each sampled shingle of each text, rising: 53 bits, exact. */
function sortedHolders(texts: readonly (ArticleFingerprints | null)[]): Float64Array {
  let holders = new Float64Array(1024);
  let length = 0;
  texts.forEach((prints, text) => {
    for (const shingle of sampledShingles(prints?.hashes ?? [])) {
      if (length === holders.length) {
        const grown = new Float64Array(length * 2);
        grown.set(holders);
        holders = grown;
      }
      holders[length++] = shingle * MOST_TEXTS + text;
    }
  });
  return holders.subarray(0, length).sort();
}

function sampledShingles(hashes: readonly number[]): Set<number> {
  const sampled = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + SHINGLE; j++)
      hash = Math.imul(hash ^ (hashes[j] as number), 0x9e3779b1) ^ (hash >>> 15);
    if ((hash >>> 0) % SAMPLED_ONE_IN === 0) sampled.add(hash >>> 0);
  }
  return sampled;
}

/** The relation of one text to another that it may be copied from; `none` if it is no copy. */
export function copyRelation(
  copy: ArticleFingerprints,
  original: ArticleFingerprints,
): { relation: StoryRelation; pageShare: number; storyShare: number } {
  const signature = signatureOf(original, 0);
  const copied = measureCopy(copy, signature, align(copy.hashes, signature));
  const { pageShare, storyShare } = copied;
  return { relation: decideCopy(copied)?.relation ?? 'none', pageShare, storyShare };
}

/** The passages that two texts have in the same words, in words of each, in the order of the first. Cost: linear in both. */
export function copiedPassages(page: ArticleFingerprints, story: ArticleFingerprints): Passage[] {
  return align(page.hashes, signatureOf(story, 0)).map((passage) => {
    const here = wordRange(page, passage.pageStart, passage.pageEnd);
    const there = wordRange(story, passage.storyStart, passage.storyEnd);
    return { pageStart: here.start, pageEnd: here.end, storyStart: there.start, storyEnd: there.end };
  });
}
