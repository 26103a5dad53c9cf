import type { ArticleWords } from './article-words.ts';

/** Shortest gap between passages that counts as a change, in words. Shorter gaps are edits of style and noise of the estimate. */
const MIN_GAP_WORDS = 10;

/** How much the article left out of the story and added to it, estimated from the passages. */
export interface Changes {
  estimatedCutWords: number;
  cutPlaces: number;
  estimatedAddedWords: number;
  addedPlaces: number;
  /** The story's last words are missing from the page: editors cut from the end. */
  isEndCut: boolean;
}

/** The stretches of `[0, total)` that no range covers, of at least `MIN_GAP_WORDS`. Ranges may overlap; none may be empty. */
export function gapsOf(ranges: readonly (readonly [number, number])[], total: number): [number, number][] {
  const gaps: [number, number][] = [];
  let end = 0;
  for (const [from, to] of [...ranges.toSorted((a, b) => a[0] - b[0]), [total, total] as const]) {
    if (from - end >= MIN_GAP_WORDS) gaps.push([end, from]);
    end = Math.max(end, to);
  }
  return gaps;
}

const sumOf = (gaps: readonly (readonly [number, number])[]): number =>
  gaps.reduce((sum, [from, to]) => sum + to - from, 0);

/** Estimates the changes from an article's passages and the story's length in words. */
export function changesOf(
  { words, passages }: Pick<ArticleWords, 'words' | 'passages'>,
  storyWords: number,
): Changes {
  const cut = gapsOf(
    passages.map(({ storyStart, storyEnd }) => [storyStart, storyEnd]),
    storyWords,
  );
  const added = gapsOf(
    passages.map(({ pageStart, pageEnd }) => [pageStart, pageEnd]),
    words,
  );
  const lastStoryEnd = Math.max(0, ...passages.map(({ storyEnd }) => storyEnd));
  return {
    estimatedCutWords: sumOf(cut),
    cutPlaces: cut.length,
    estimatedAddedWords: sumOf(added),
    addedPlaces: added.length,
    isEndCut: storyWords - lastStoryEnd >= MIN_GAP_WORDS,
  };
}
