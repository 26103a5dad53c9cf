import type { Article, Aside, Block, Page, Picture } from '../model.ts';
import { runToEnd, type Steps } from '../steps.ts';
import { findBodyText } from './document/body-text.ts';
import { readLinesInSteps, type Line } from './document/lines.ts';
import { mayBeArticle } from './document/may-be-article.ts';
import { readMetadata } from './metadata/metadata.ts';
import { assignRoles, type Role } from './roles/selection.ts';
import { splitArticles, type Stretch } from './roles/stretches.ts';

/** Words of text below which a page is no article: a wire flash has about 40. */
const MIN_ARTICLE_WORDS = 40;

/** Lines after the article's last paragraph in which a credit may still stand. */
const CREDIT_LINES_AFTER = 8;

/**
 * Reads the articles of a live page and what it says of itself; `undefined` if it is no article. The page is not changed. `url` is the
 * address that it was read at, null if unknown. May be called again when a script has added to the page.
 */
export function readPage(document: Document, url: string | null): Page | undefined {
  return mayBeArticle(document) ? runToEnd(readPageInSteps(document, url)) : undefined;
}

/**
 * The same in steps, for a page that `mayBeArticle`: a content script lets the page breathe between them. What scripts change on the page
 * meanwhile is read as far as it is still there.
 */
export function* readPageInSteps(document: Document, url: string | null): Steps<Page | undefined> {
  const { about, titles } = readMetadata(document, url);
  yield;
  const bodyText = yield* findBodyText(document, about.title);
  yield;
  const lines = yield* readLinesInSteps(document.body, bodyText);
  const articles: Article[] = [];
  for (const stretch of yield* splitArticles(lines, titles)) {
    const { article, words } = yield* readArticle(stretch, about.title);
    if (words >= MIN_ARTICLE_WORDS) articles.push(article);
  }
  return articles.length > 0 ? { url, ...about, articles } : undefined;
}

function* readArticle(
  { headline, lines }: Stretch,
  pageTitle: string,
): Steps<{ article: Article; words: number }> {
  const roles = yield* assignRoles(lines);
  const textLines = lines.filter((_, i) => roles[i] === 'text');
  const article: Article = {
    headline: headline?.text ?? pageTitle,
    headlineNode: headline?.element ?? null,
    blocks: textLines.map(toBlock),
    asides: asidesOf(lines, roles),
    pictures: picturesOf([...(headline ? [headline] : []), ...lines.slice(0, endOf(roles))]),
  };
  return { article, words: textLines.reduce((sum, line) => sum + line.words, 0) };
}

function toBlock({ kind, text, nodes }: Line): Block {
  return { kind, text, nodes };
}

function endOf(roles: readonly Role[]): number {
  return roles.lastIndexOf('text') + 1 + CREDIT_LINES_AFTER;
}

/** Most pictures kept of one article. */
const MAX_PICTURES = 60;

function picturesOf(lines: readonly Line[]): Picture[] {
  return lines.flatMap(({ pictures }) => pictures).slice(0, MAX_PICTURES);
}

/** Asides end a few lines after the text: what follows is the site's, and names agencies that have no part in this article. */
function asidesOf(lines: readonly Line[], roles: readonly Role[]): Aside[] {
  return lines.slice(0, endOf(roles)).flatMap(({ text, nodes }, i) => {
    const kind = roles[i];
    return kind === undefined || kind === 'text' || kind === 'drop' ? [] : [{ kind, text, nodes }];
  });
}
