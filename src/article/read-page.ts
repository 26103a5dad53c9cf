import { bodyOf } from '../dom.ts';
import type { Article, Aside, Block, Page, Picture } from '../model.ts';
import { runToEnd, type Steps } from '../steps.ts';
import { findBodyText } from './document/body-text.ts';
import type { Explain, Refusal, SkippedPart } from './document/explain.ts';
import { readLinesInSteps, type Line } from './document/lines.ts';
import { findShown } from './document/shown.ts';
import { findRefusal, mayBeArticle } from './document/may-be-article.ts';
import { explainLines, type ReadStretch } from './explain-lines.ts';
import { readMetadataInSteps } from './metadata/metadata.ts';
import { assignRoles, endOfArticle } from './roles/assign-roles.ts';
import { withoutKicker } from './roles/headline.ts';
import type { Role } from './roles/role.ts';
import { isAsideKind } from './roles/furniture.ts';
import { splitArticles, type Stretch } from './roles/stretches.ts';

/**
 * Words of text below which a page is no article: two sentences. Higher, and wire flashes are missed; lower, and the line above a video or a
 * paywall becomes an article. At 20 and 40 none of the 181 pages of `bench:extraction` is read differently, at 80 3 (F1 0.9709).
 */
const MIN_ARTICLE_WORDS = 25;

/**
 * The same for a page that the user asks to have read although it looks like no article. Lower: any text of the same event matches by chance, as
 * with a selection of a few words.
 */
const MIN_ANYWAY_WORDS = 20;

/** Most hidden parts that are kept of a page: each is watched. What opens one opens all. */
const MAX_HIDDEN = 8;

/** How a page is read. */
interface Reading {
  explain?: Explain | undefined;
  /** Takes the longest text of the page for its article, whatever the page looks like. */
  isAnyway?: boolean;
}

/**
 * Reads the articles of a live page and what the page says of itself; `undefined` if it is no article. The page is not changed. `url` is the
 * address of the page, null if unknown. `explain` is called for each line that is left out, in the order of the page; never for a page that
 * is refused before its lines are read. May be called again when a script has added to the page. 34 ms for a page of news (median).
 */
export function readPage(document: Document, url: string | null, explain?: Explain): Page | undefined {
  return mayBeArticle(document) ? runToEnd(readPageInSteps(document, url, { explain })) : undefined;
}

/** Like `readPage`; of a page that looks like no article, its longest text. For a file that the user gave. */
export const readPageAnyway = (document: Document, url: string | null): Page | undefined =>
  readPage(document, url) ?? runToEnd(readPageInSteps(document, url, { isAnyway: true }));

/** Why `readPage` finds no article on a page; undefined if it finds one. Costs a second reading. */
export function refusalOf(document: Document): Refusal | undefined {
  return findRefusal(document) ?? (readPage(document, null) ? undefined : 'too few words');
}

/**
 * Like `readPage`, in steps, for a page that `mayBeArticle`: a content script lets the page work between them. Where scripts change the page
 * meanwhile, the parts that are still there are read.
 */
export function* readPageInSteps(
  document: Document,
  url: string | null,
  { explain, isAnyway = false }: Reading = {},
): Steps<Page | undefined> {
  const body = bodyOf(document);
  if (!body) return undefined;
  const { about, ...names } = yield* readMetadataInSteps(document, url);
  const bodyText = yield* findBodyText(document, body, about.title);
  const skipped: SkippedPart[] = [];
  const all = yield* readLinesInSteps(body, bodyText, explain && ((part) => skipped.push(part)));
  const { shown: lines, hidden } = yield* findShown(all);
  const stretches: ReadStretch[] = [];
  for (const stretch of yield* splitArticles(lines, names)) stretches.push(yield* readStretch(stretch));
  if (explain) explainLines({ lines, skipped, stretches }, explain);
  const read = isAnyway ? longestOf(stretches) : stretches.filter(({ isArticle }) => isArticle);
  const articles = read.map((each) => articleOf(each, names.titles));
  if (articles.length === 0) return undefined;
  return { url, ...about, articles, ...(hidden.length > 0 && { hidden: hidden.slice(0, MAX_HIDDEN) }) };
}

function* readStretch(stretch: Stretch): Steps<ReadStretch> {
  const roles = yield* assignRoles(stretch.lines);
  return { stretch, roles, isArticle: textWordsOf({ stretch, roles }) >= MIN_ARTICLE_WORDS };
}

function textWordsOf({ stretch, roles }: Omit<ReadStretch, 'isArticle'>): number {
  return stretch.lines.reduce((sum, line, i) => sum + (roles[i] === 'text' ? line.words : 0), 0);
}

/** The stretch with the most text, if it has enough. */
function longestOf(stretches: readonly ReadStretch[]): ReadStretch[] {
  const [longest] = stretches.toSorted((a, b) => textWordsOf(b) - textWordsOf(a));
  return longest && textWordsOf(longest) >= MIN_ANYWAY_WORDS ? [longest] : [];
}

function articleOf({ stretch: { headline, lines }, roles }: ReadStretch, titles: readonly string[]): Article {
  return {
    headline: headline ? withoutKicker(headline.text, titles) : (titles[0] ?? ''),
    headlineNode: headline?.element ?? null,
    blocks: lines.filter((_, i) => roles[i] === 'text').map(toBlock),
    asides: asidesOf(lines, roles),
    pictures: picturesOf([...(headline ? [headline] : []), ...lines.slice(0, endOfArticle(roles))]),
  };
}

function toBlock({ kind, ...read }: Line): Block {
  return { kind, ...readTextOf(read) };
}

function readTextOf({ text, nodes, inkBefore }: Pick<Line, 'text' | 'nodes' | 'inkBefore'>) {
  return { text, nodes, ...(inkBefore > 0 ? { inkBefore } : {}) };
}

function asidesOf(lines: readonly Line[], roles: readonly Role[]): Aside[] {
  return lines.flatMap((line, i) => {
    const kind = roles[i];
    return kind !== undefined && isAsideKind(kind) ? [{ kind, ...readTextOf(line) }] : [];
  });
}

/** Most pictures kept of one article: a limit on cost. */
const MAX_PICTURES = 60;

function picturesOf(lines: readonly Line[]): Picture[] {
  return lines.flatMap(({ pictures }) => pictures).slice(0, MAX_PICTURES);
}
