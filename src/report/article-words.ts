import type { Passage, Report, Source } from '../model.ts';

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

/** A report counts words through all articles of the page; this counts them within the source's article. Passages in other articles are left out. */
export function articleWordsOf({ articleWords, paragraphStarts }: ShownPage, source: Source): ArticleWords {
  const start = articleWords.slice(0, source.article).reduce((sum, words) => sum + words, 0);
  const words = articleWords[source.article] ?? 0;
  const passages = source.passages
    .filter(({ pageStart, pageEnd }) => pageStart >= start && pageEnd <= start + words)
    .map((passage) => ({
      ...passage,
      pageStart: passage.pageStart - start,
      pageEnd: passage.pageEnd - start,
    }));
  return { words, passages, paragraphStarts: paragraphStarts?.[source.article] ?? [] };
}
