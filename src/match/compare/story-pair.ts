/** Two stories beside one article: which has which names, and which part of the article is whose. */
import type { ArticleFingerprints } from '../../model.ts';
import { onlyTokens } from './own-words.ts';
import type { PageTerms } from '../search/page-terms.ts';
import type { SharedTerms } from '../search/shared-terms.ts';

/** Counts of an article's distinct telling names. */
export interface NamesOfPair {
  all: number;
  /** Names that the first story has and the second lacks. */
  firstOnly: number;
  secondOnly: number;
  /** Names that neither has. */
  missing: number;
}

/** Cost: a step for each name. */
export function namesOfPair({ names }: PageTerms, first: SharedTerms, second: SharedTerms): NamesOfPair {
  const counts = { all: names.length, firstOnly: 0, secondOnly: 0, missing: 0 };
  for (const { ordinal } of names) {
    const [inFirst, inSecond] = [first.isShared[ordinal] === 1, second.isShared[ordinal] === 1];
    if (!inFirst && !inSecond) counts.missing++;
    else if (!inSecond) counts.firstOnly++;
    else if (!inFirst) counts.secondOnly++;
  }
  return counts;
}

/**
 * The article in two parts: each block goes to the story that has more of its terms, by rarity. Every block goes to one, so that what neither
 * story has counts against one of them. Cost: linear in the article.
 */
export function splitByStory(
  prints: ArticleFingerprints,
  { tokens, all }: PageTerms,
  [first, second]: readonly [SharedTerms, SharedTerms],
): [ArticleFingerprints, ArticleFingerprints] {
  const { blockWordStarts, wordPositions } = prints;
  const leads = new Float64Array(blockWordStarts.length);
  const blockOf = new Uint32Array(tokens.length);
  let block = 0;
  tokens.forEach((ordinal, i) => {
    while ((blockWordStarts[block + 1] ?? Infinity) <= (wordPositions[i] as number)) block++;
    blockOf[i] = block;
    const held = (first.isShared[ordinal] as number) - (second.isShared[ordinal] as number);
    leads[block] = (leads[block] as number) + held * (all[ordinal]?.rarity ?? 0);
  });
  const isFirst = (i: number): boolean => (leads[i] as number) >= 0;
  return [partOf(prints, blockOf, isFirst), partOf(prints, blockOf, (i) => !isFirst(i))];
}

/** The tokens of some blocks, at their places, and their share of the words. */
function partOf(
  prints: ArticleFingerprints,
  blockOf: Uint32Array,
  isOfPart: (block: number) => boolean,
): ArticleFingerprints {
  const kept = [...prints.hashes.keys()].filter((token) => isOfPart(blockOf[token] as number));
  const wordCount = Math.round((prints.wordCount * kept.length) / Math.max(1, prints.hashes.length));
  return { ...onlyTokens(prints, kept), wordCount };
}
