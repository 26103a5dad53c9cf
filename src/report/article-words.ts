import type { PageWords, Passage, Report, Source } from '../model.ts';

/** A report's page, with the word at which each paragraph of each article starts, where that is known. */
export type ShownPage = Report['page'] & { paragraphStarts?: readonly (readonly number[])[] };

/** Adds the starts of paragraphs to a report's page. */
export const shownPage = (
  page: Report['page'],
  paragraphStarts: ShownPage['paragraphStarts'],
): ShownPage => ({ ...page, ...(paragraphStarts && { paragraphStarts }) });

/** A source's passages, counted in the words of its own article. */
export interface ArticleWords {
  words: number;
  passages: readonly Passage[];
  /** Word at which each paragraph starts; empty where that is not known. */
  paragraphStarts: readonly number[];
}

/** A report counts words through all articles of the page; this counts ranges within one of them. Those of other articles are left out. */
export function wordsInArticle<Range extends PageWords>(
  { articleWords }: Pick<ShownPage, 'articleWords'>,
  article: number,
  ranges: readonly Range[],
): Range[] {
  const start = articleWords.slice(0, article).reduce((sum, words) => sum + words, 0);
  const end = start + (articleWords[article] ?? 0);
  return ranges
    .filter(({ pageStart, pageEnd }) => pageStart >= start && pageEnd <= end)
    .map((range) => ({ ...range, pageStart: range.pageStart - start, pageEnd: range.pageEnd - start }));
}

/** A source's passages and its article's paragraphs, counted within that article. */
export const articleWordsOf = (page: ShownPage, source: Source): ArticleWords => ({
  words: page.articleWords[source.article] ?? 0,
  passages: wordsInArticle(page, source.article, source.passages),
  paragraphStarts: page.paragraphStarts?.[source.article] ?? [],
});
