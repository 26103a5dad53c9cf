import * as v from 'valibot';
import type { ArticleFingerprints, PageFingerprints } from '../../model.ts';
import { creditForm } from './credit-form.ts';
import { count, flag, list, name, nullable, numbers, record, words, type Form } from './form.ts';
import { PAGE_LIMITS } from './page-limits.ts';

/** Highest value of an unsigned 32-bit hash. */
const MAX_HASH = 0xffff_ffff;

const isNext = (n: number, before: number): boolean => n > before;
const isNextOrSame = (n: number, before: number): boolean => n >= Math.max(0, before);
const ranges = numbers(PAGE_LIMITS.quotedNumbersPerArticle, isNextOrSame);

const articleFields = record<ArticleFingerprints>({
  headline: words(PAGE_LIMITS.titleChars),
  wordCount: count(PAGE_LIMITS.words),
  hashes: numbers(PAGE_LIMITS.hashes, (n) => n >= 0 && n <= MAX_HASH),
  wordPositions: numbers(PAGE_LIMITS.hashes, isNext),
  blockWordStarts: numbers(PAGE_LIMITS.blocksPerArticle, isNextOrSame),
  nameTokens: numbers(PAGE_LIMITS.hashes, isNext),
  quotedWordRanges: ranges,
  firstPersonWordRanges: ranges,
});

/** The beginning of an article: `hashCount` content tokens at most, and of all else no more than belongs to its words and to these tokens. */
function cutArticle(article: ArticleFingerprints, hashCount: number): ArticleFingerprints {
  const { wordCount } = article;
  const inside = (positions: readonly number[], end: number): readonly number[] =>
    (positions.at(-1) ?? -1) < end ? positions : positions.filter((position) => position < end);
  const wholeRanges = (starts: readonly number[]): readonly number[] => {
    const taken = inside(starts, wordCount + 1);
    return taken.length % 2 === 0 ? taken : taken.slice(0, -1);
  };
  const positions = inside(article.wordPositions, wordCount);
  const tokens = Math.min(article.hashes.length, positions.length, hashCount);
  return {
    ...article,
    hashes: article.hashes.slice(0, tokens),
    wordPositions: positions.slice(0, tokens),
    blockWordStarts: inside(article.blockWordStarts, wordCount + 1),
    nameTokens: inside(article.nameTokens, tokens),
    quotedWordRanges: wholeRanges(article.quotedWordRanges),
    firstPersonWordRanges: wholeRanges(article.firstPersonWordRanges),
  };
}

/** Does nothing in the article reach past its end? `cutArticle` then leaves it as it is, which is the rule. */
function isInside(article: ArticleFingerprints): boolean {
  const cut = cutArticle(article, article.hashes.length);
  const keys = Object.keys(cut) as (keyof ArticleFingerprints)[];
  const lengthOf = (value: string | number | readonly number[]): number =>
    Array.isArray(value) ? value.length : 0;
  return keys.every((key) => lengthOf(cut[key]) === lengthOf(article[key]));
}

const countHashes = (articles: readonly ArticleFingerprints[]): number =>
  articles.reduce((sum, { hashes }) => sum + hashes.length, 0);

function cutArticles(articles: readonly ArticleFingerprints[]): readonly ArticleFingerprints[] {
  let left: number = PAGE_LIMITS.hashes;
  return articles.map((article) => {
    const cut = cutArticle(article, left);
    left -= cut.hashes.length;
    return cut;
  });
}

const articleForms = list(articleFields, PAGE_LIMITS.articles);

const articlesForm: Form<readonly ArticleFingerprints[]> = {
  schema: v.pipe(
    articleForms.schema,
    v.minLength(1),
    v.everyItem(isInside, 'past the end of the article'),
    v.check((articles) => countHashes(articles) <= PAGE_LIMITS.hashes, 'too many hashes'),
  ),
  fit: (articles) => cutArticles(articleForms.fit(articles) ?? []),
};

const address = nullable(name(PAGE_LIMITS.urlChars));
const code = nullable(name(PAGE_LIMITS.nameChars));

/** A page's fingerprints as a message may carry them. A field that is not named here, such as a text, is refused. */
export const pageForm = record<PageFingerprints>(
  {
    url: address,
    canonicalUrl: address,
    title: words(PAGE_LIMITS.titleChars),
    language: code,
    published: code,
    articles: articlesForm,
    credits: list(creditForm, PAGE_LIMITS.credits),
    hasUnreadMetadata: flag,
  },
  ['hasUnreadMetadata'],
);

/** The page cut to what a message may carry; all but absurd pages come back as they are. */
export const fitPage = (page: PageFingerprints): PageFingerprints => pageForm.fit(page) ?? page;
