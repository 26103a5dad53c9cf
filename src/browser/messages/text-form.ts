import * as v from 'valibot';
import type { ArticleText, PageText } from '../../messages.ts';
import { flag, list, name, nullable, record, words, type Form } from './form.ts';
import { PAGE_LIMITS } from './page-limits.ts';

const articleForm = record<ArticleText>({
  headline: words(PAGE_LIMITS.titleChars),
  paragraphs: list(words(PAGE_LIMITS.textChars), PAGE_LIMITS.blocksPerArticle),
});

const textForm = record<PageText>({
  language: nullable(name(PAGE_LIMITS.nameChars)),
  articles: list(articleForm, PAGE_LIMITS.articles),
  isCut: flag,
});

const charsOf = ({ articles }: PageText): number =>
  articles.reduce((sum, { paragraphs }) => paragraphs.reduce((total, { length }) => total + length, sum), 0);

/** The text of a page. Its paragraphs have a limit together; those beyond it are left out, and the text says so. */
export const pageTextForm: Form<PageText> = {
  schema: v.pipe(
    textForm.schema,
    v.check(
      (text) => text.articles.length > 0 && charsOf(text) <= PAGE_LIMITS.textChars,
      'no text, or too long',
    ),
  ),
  fit: (text) => {
    let left: number = PAGE_LIMITS.textChars;
    const articles = text.articles.map(({ headline, paragraphs }) => ({
      headline,
      paragraphs: paragraphs
        .slice(0, PAGE_LIMITS.blocksPerArticle)
        .filter(({ length }) => (left -= length) >= 0),
    }));
    const kept = articles.slice(0, PAGE_LIMITS.articles);
    const isWhole = charsOf({ ...text, articles: kept }) === charsOf(text);
    return kept.length > 0
      ? textForm.fit({ ...text, articles: kept, isCut: text.isCut || !isWhole })
      : undefined;
  },
};
