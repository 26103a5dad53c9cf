import type { ArticleFingerprints, PageFingerprints } from '../../model.ts';

/**
 * The most that one message may carry. A page over a limit is cut to it by its sender (`fitPage`) and refused by its receiver, so that a
 * broken or hostile page cannot fill the worker's memory. The longest of 38,000 news articles had about 20,000 words.
 */
export const PAGE_LIMITS = {
  articles: 50,
  /** Content tokens of the whole page. */
  hashes: 100_000,
  blocksPerArticle: 5_000,
  /** Numbers, so twice the ranges. */
  quotedNumbersPerArticle: 10_000,
  credits: 200,
  quoteChars: 200,
  titleChars: 500,
  urlChars: 4_000,
  /** Addresses of links in one message. */
  links: 2_000,
  /** Codes, dates and hosts. */
  nameChars: 260,
} as const;

function fitArticle(article: ArticleFingerprints, hashCount: number): ArticleFingerprints {
  return {
    ...article,
    headline: article.headline.slice(0, PAGE_LIMITS.titleChars),
    hashes: article.hashes.slice(0, hashCount),
    wordPositions: article.wordPositions.slice(0, hashCount),
    blockWordStarts: article.blockWordStarts.slice(0, PAGE_LIMITS.blocksPerArticle),
    nameTokens: article.nameTokens.filter((token) => token < hashCount),
    quotedWordRanges: article.quotedWordRanges.slice(0, PAGE_LIMITS.quotedNumbersPerArticle),
    firstPersonWordRanges: article.firstPersonWordRanges.slice(0, PAGE_LIMITS.quotedNumbersPerArticle),
  };
}

const fitUrl = (url: string | null): string | null =>
  url !== null && url.length > PAGE_LIMITS.urlChars ? null : url;

/** The page cut to what a message may carry; all but absurdly long pages come back as they are. */
export function fitPage(page: PageFingerprints): PageFingerprints {
  let hashesLeft: number = PAGE_LIMITS.hashes;
  const articles = page.articles.slice(0, PAGE_LIMITS.articles).map((article) => {
    const fitted = fitArticle(article, hashesLeft);
    hashesLeft -= fitted.hashes.length;
    return fitted;
  });
  return {
    ...page,
    url: fitUrl(page.url),
    canonicalUrl: fitUrl(page.canonicalUrl),
    title: page.title.slice(0, PAGE_LIMITS.titleChars),
    articles,
    credits: page.credits.slice(0, PAGE_LIMITS.credits),
  };
}
