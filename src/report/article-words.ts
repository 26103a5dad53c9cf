import type { Passage, Report, Source } from '../model.ts';

/** A page as it is shown: with the words at which the paragraphs of each of its articles start, where they are known. */
export type ShownPage = Report['page'] & { paragraphStarts?: readonly (readonly number[])[] };

/** A report's page with what is known of its paragraphs. */
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

/** Passages count through all articles of a page; a reader sees one article. Those of other articles are left out. */
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
