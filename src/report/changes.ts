import type { ArticleWords } from './article-words.ts';

/** Shorter gaps between passages are edits of style, and the estimate's own noise, in words. */
const MIN_GAP_WORDS = 10;

/** What the article left out of the story, and what it has of its own; estimated from the passages. */
export interface Changes {
  estimatedCutWords: number;
  cutPlaces: number;
  estimatedAddedWords: number;
  addedPlaces: number;
  /** Nothing of the story's last words stands on the page: cut from the end, as editors do. */
  isEndCut: boolean;
}

/** The stretches of `[0, total)` that no range covers, if they are long enough to tell of. */
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

/** See `Changes`. */
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
