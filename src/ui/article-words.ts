import type { Passage, Report, Source } from '../model.ts';

/** A source's passages, counted in the words of its own article. */
export interface ArticleWords {
  words: number;
  passages: readonly Passage[];
}

/** Passages count through all articles of a page; a reader sees one article. Those of other articles are left out. */
export function articleWordsOf({ articleWords }: Report['page'], source: Source): ArticleWords {
  const start = articleWords.slice(0, source.article).reduce((sum, words) => sum + words, 0);
  const words = articleWords[source.article] ?? 0;
  const passages = source.passages
    .filter(({ pageStart, pageEnd }) => pageStart >= start && pageEnd <= start + words)
    .map((passage) => ({
      ...passage,
      pageStart: passage.pageStart - start,
      pageEnd: passage.pageEnd - start,
    }));
  return { words, passages };
}

const hostOf = (url: string | null): string | undefined =>
  url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;

/** The carriers that are other outlets than the page's own. */
export function otherCarriers(page: Report['page'], carriers: Source['carriers']): Source['carriers'] {
  const own = hostOf(page.url);
  return carriers.filter(({ outlet, url }) => outlet.replace(/^www\./, '') !== own && hostOf(url) !== own);
}
