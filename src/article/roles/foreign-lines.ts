import { attributeOf, localNameOf, shownParentOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { isProse, type Line } from '../document/lines.ts';
import { isAsideKind } from './furniture.ts';
import type { Role } from './role.ts';
import { dropLooseEnds } from './loose-ends.ts';
import { isSiteSpeech } from './site-speech.ts';

/**
 * Share of the text's words in one `article` element from which the lines in others are of other articles. Lower, and live blogs with an `article`
 * for each post lose posts.
 */
const MOST_OF_TEXT = 0.6;

/** Share of a heading's characters in links from which it is the title of a card, which may have a kicker beside it. */
const CARD_LINK_SHARE = 0.5;

/** Takes lines that are not the article's out of its text: cards of other articles, words of the site to its users, labels at both ends. */
export function* dropForeignLines(lines: readonly Line[], roles: readonly Role[]): Steps<Role[]> {
  const own = yield* dropOtherArticles(lines, roles);
  const column = columnOf(lines, own);
  const isApart = (line: Line) => shownParentOf(line.element) !== column;
  return dropLooseEnds(lines, yield* dropSiteSpeech(lines, own, isApart), isApart);
}

/** Takes the asides that stand in an article element without text: the byline of a card between the paragraphs is another article's. */
export function dropCardAsides(lines: readonly Line[], roles: readonly Role[]): Role[] {
  const articleOf = createInnermost(isArticleElement);
  const withText = new Set<Element>();
  for (const [i, { element }] of lines.entries()) {
    let article = roles[i] === 'text' ? articleOf(element) : null;
    for (; article && !withText.has(article); article = articleOf(shownParentOf(article)))
      withText.add(article);
  }
  return roles.map((role, i) => {
    const article = isAsideKind(role) ? articleOf((lines[i] as Line).element) : null;
    return article && !withText.has(article) ? 'side zone' : role;
  });
}

const isArticleElement = (element: Element): boolean =>
  localNameOf(element) === 'article' || /(?:^|\s)hentry(?:\s|$)/.test(attributeOf(element, 'class') ?? '');

/** Is it a heading that leads elsewhere, as that of a card? */
const isLinkedTitle = ({ kind, linkShare }: Line): boolean =>
  kind === 'heading' && linkShare > CARD_LINK_SHARE;

function* dropOtherArticles(lines: readonly Line[], roles: readonly Role[]): Steps<readonly Role[]> {
  const articleOf = createInnermost((element) => localNameOf(element) === 'article');
  const words = new Map<Element | null, number>();
  let all = 0;
  for (const [i, line] of lines.entries()) {
    yield WORK.node;
    if (roles[i] !== 'text') continue;
    const article = articleOf(line.element);
    words.set(article, (words.get(article) ?? 0) + line.words);
    all += line.words;
  }
  const [own, most] = [...words].reduce((best, each) => (each[1] > best[1] ? each : best), [null, 0]);
  if (most < MOST_OF_TEXT * all) return roles;
  const cards = new Set(lines.filter(isLinkedTitle).map((line) => articleOf(line.element)));
  return roles.map((role, i) => {
    const article = articleOf((lines[i] as Line).element);
    const isOther =
      article !== null &&
      article !== own &&
      (own ? articleOf(shownParentOf(own)) !== article : cards.has(article));
    return role === 'text' && isOther ? 'apart from the text' : role;
  });
}

/** Makes a function that finds the innermost element of a kind round an element, itself included. It climbs past each element once. */
function createInnermost(
  isOfKind: (element: Element) => boolean,
): (element: Element | null) => Element | null {
  const known = new Map<Element, Element | null>();
  return (element) => {
    const path: Element[] = [];
    let at = element;
    for (; at && !known.has(at) && !isOfKind(at); at = shownParentOf(at)) path.push(at);
    const found = at && (known.has(at) ? (known.get(at) ?? null) : at);
    for (const inner of path) known.set(inner, found);
    return found;
  };
}

/** Words to the users stand in boxes between and after the paragraphs, or among them. The labels of such a box are the site's, too. */
function* dropSiteSpeech(
  lines: readonly Line[],
  roles: readonly Role[],
  isApart: (line: Line) => boolean,
): Steps<readonly Role[]> {
  const speech = new Set<Line>();
  const boxes = new Set<Element | null>();
  for (const [i, line] of lines.entries()) {
    if (roles[i] !== 'text' || !isProse(line)) continue;
    yield WORK.line;
    if (!isSiteSpeech(line.text, isApart(line))) continue;
    speech.add(line);
    if (isApart(line)) boxes.add(shownParentOf(line.element));
  }
  if (speech.size === 0) return roles;
  const isLabel = (line: Line) => !isProse(line) && boxes.has(shownParentOf(line.element));
  return roles.map((role, i) => {
    const line = lines[i] as Line;
    return role === 'text' && (speech.has(line) || isLabel(line)) ? 'invitation' : role;
  });
}

/** The element right round most words of the text. */
function columnOf(lines: readonly Line[], roles: readonly Role[]): Element | null {
  const words = new Map<Element | null, number>();
  lines.forEach((line, i) => {
    const around = shownParentOf(line.element);
    if (roles[i] === 'text') words.set(around, (words.get(around) ?? 0) + line.words);
  });
  return [...words].reduce((best, each) => (each[1] > best[1] ? each : best), [null, 0] as [
    Element | null,
    number,
  ])[0];
}
