import { align } from '../../match/compare/alignment.ts';
import { measureCopy } from '../../match/compare/measure-copy.ts';
import { wordRange } from '../../match/compare/word-range.ts';
import { decideCopy } from '../../match/decide/copy.ts';
import type { ArticleFingerprints, Passage, StoryRelation } from '../../model.ts';
import { signatureOf, type StorySignature } from '../../story-index/story-signature.ts';
import { folderScratch } from '../folder/folder-scratch.ts';
import { PairSorter } from './pair-sorter.ts';

/** Shingle length, in content tokens. Not measured apart. Lower: stock phrases make pairs, and each pair costs an alignment. */
const SHINGLE = 5;
/** One shingle in this many is sampled. Not measured apart. Higher: less memory and time, but short excerpts are missed. */
const SAMPLED_ONE_IN = 6;
/**
 * Two texts are aligned if they share at least this many sampled shingles. A copied run of 22 content tokens has this many on average. Not
 * measured apart. Higher: fewer alignments, but short excerpts are missed.
 */
export const LEAST_COMMON = 3;
/**
 * A shingle in more than this many records makes pairs of the first few with all others alone: it is boilerplate, or a story that many carry. Not measured
 * apart. Higher: time grows with the square.
 */
export const MOST_RECORDS = 40;
/** The first few, which are the likeliest origins. Not measured apart. Lower: a story falls apart whose likeliest origins lack a part. */
export const FIRST_RECORDS = 4;

/** Takes two texts that share copied passages, by their ordinals, the lower first. */
export type TakePair = (a: number, b: number) => void;

/** What finds such pairs, by the first text and then by the second: this machine, or several. */
export type PairFinder = (
  texts: Iterable<ArticleFingerprints | null>,
  take: TakePair,
) => void | Promise<void>;

/**
 * Finds all pairs of texts that may be copies of one another, because they share several 5-shingles of content tokens, sampled by hash (Broder 1997); of texts that
 * more than 40 share, those with the first four.
 * Cost: linear in the texts, plus one step for each pair and sampled shingle that it shares. Memory: shingles and pairs are sorted in scratch files.
 * @param texts the likeliest origins first @param sortBytes shingles, or pairs, that are sorted in memory at once, 8 bytes each
 */
export function findNearCopies(
  texts: Iterable<ArticleFingerprints | null>,
  take: TakePair,
  sortBytes?: number,
): void {
  const scratch = folderScratch();
  try {
    const holders = new PairSorter(scratch, 'shingles', sortBytes);
    let text = 0;
    for (const prints of texts) {
      for (const shingle of sampledShingles(prints?.hashes ?? [])) holders.add(shingle, text);
      text++;
    }
    const common = new PairSorter(scratch, 'pairs', sortBytes);
    forEachHeld(holders, (holding) => addPairs(common, holding));
    takeOften(common, take);
  } finally {
    scratch.dispose();
  }
}

/** Calls `take` with the texts of each sampled shingle, the first of them first. */
function forEachHeld(holders: PairSorter, take: (holding: readonly number[]) => void): void {
  let known = -1;
  let holding: number[] = [];
  for (const sorted = holders.sorted(); sorted.next();) {
    if (sorted.high !== known) {
      take(holding);
      [known, holding] = [sorted.high, []];
    }
    holding.push(sorted.low);
  }
  take(holding);
}

function addPairs(common: PairSorter, holding: readonly number[]): void {
  const firsts = holding.length > MOST_RECORDS ? FIRST_RECORDS : holding.length;
  for (let i = 0; i < firsts; i++)
    for (let j = i + 1; j < holding.length; j++) common.add(holding[i] as number, holding[j] as number);
}

/** Calls `take` with the pairs that were added often enough. */
export function takeOften(common: PairSorter, take: TakePair): void {
  let count = 0;
  let [lastA, lastB] = [-1, -1];
  for (const sorted = common.sorted(); sorted.next();) {
    const { high: a, low: b } = sorted;
    count = a === lastA && b === lastB ? count + 1 : 1;
    [lastA, lastB] = [a, b];
    if (count === LEAST_COMMON) take(a, b);
  }
}

/** The shingles of a text that count, each once. @param hashes of its content tokens */
export function sampledShingles(hashes: readonly number[]): Set<number> {
  const sampled = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + SHINGLE; j++)
      hash = Math.imul(hash ^ (hashes[j] as number), 0x9e3779b1) ^ (hash >>> 15);
    if ((hash >>> 0) % SAMPLED_ONE_IN === 0) sampled.add(hash >>> 0);
  }
  return sampled;
}

/** What `copyRelation` compares a text with. */
export const signatureOfText = (text: ArticleFingerprints): StorySignature => signatureOf(text, 0);

/** The relation of one text to another that it may be copied from; `none` if it is no copy. @param signature of the other (`signatureOfText`) */
export function copyRelation(
  copy: ArticleFingerprints,
  signature: StorySignature,
): { relation: StoryRelation; pageShare: number; storyShare: number } {
  const copied = measureCopy(copy, signature, align(copy.hashes, signature));
  const { pageShare, storyShare } = copied;
  return { relation: decideCopy(copied)?.relation ?? 'none', pageShare, storyShare };
}

/** The passages that two texts have in the same words, in words of each, in the order of the first. Cost: linear in both. */
export function copiedPassages(page: ArticleFingerprints, story: ArticleFingerprints): Passage[] {
  return align(page.hashes, signatureOfText(story)).map((passage) => {
    const here = wordRange(page, passage.pageStart, passage.pageEnd);
    const there = wordRange(story, passage.storyStart, passage.storyEnd);
    return { pageStart: here.start, pageEnd: here.end, storyStart: there.start, storyEnd: there.end };
  });
}
