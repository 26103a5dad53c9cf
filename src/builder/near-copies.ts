import { decideCopy, measureCopy } from '../match/copy.ts';
import { align } from '../match/alignment.ts';
import type { ArticleFingerprints, Relation } from '../model.ts';
import { signatureOf } from '../story-index/records.ts';

/** Content tokens of a shingle; one in so many shingles is compared; so many in common are worth an alignment. */
const SHINGLE = 5;
const SAMPLED_ONE_IN = 6;
const LEAST_COMMON = 3;
/** A shingle in more records is boilerplate. */
const MOST_RECORDS = 40;

/** Two texts that share copied passages. */
export interface NearCopy {
  /** Ordinals of the records. */
  a: number;
  b: number;
}

/**
 * All pairs of texts that may be copies of one another: they share several 5-shingles of content tokens, sampled by hash (Broder 1997).
 * Cost: linear in the texts, plus one step for each pair that shares a sampled shingle.
 */
export function findNearCopies(texts: readonly (ArticleFingerprints | null)[]): NearCopy[] {
  const holders = new Map<number, number[]>();
  texts.forEach((prints, text) => {
    for (const shingle of sampledShingles(prints?.hashes ?? [])) {
      const known = holders.get(shingle);
      if (known === undefined) holders.set(shingle, [text]);
      else if (known.at(-1) !== text) known.push(text);
    }
  });
  const common = new Map<number, number>();
  for (const holding of holders.values()) {
    if (holding.length < 2 || holding.length > MOST_RECORDS) continue;
    for (let i = 0; i < holding.length; i++) {
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

/** How one text relates to another that it may be copied from; `none` if it is no copy. */
export function copyRelation(
  copy: ArticleFingerprints,
  original: ArticleFingerprints,
): { relation: Relation; pageShare: number; storyShare: number } {
  const signature = signatureOf(original, 0);
  const passages = align(copy.hashes, signature.tokens);
  const evidence = { passages, ...measureCopy(copy, signature, passages) };
  const { pageShare, storyShare } = evidence;
  return { relation: decideCopy(copy, evidence)?.relation ?? 'none', pageShare, storyShare };
}
