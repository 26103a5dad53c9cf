import { closest, elementsNamed, find, findAll } from '../../dom.ts';

/** Elements that microdata and microformats call an article. */
const ARTICLES =
  '[itemtype*="Article"], [itemtype*="BlogPosting"], [itemtype*="Report"], .hentry, .h-entry, .hnews';

/** What the page's own article holds, and a card that leads to another one does not. */
const OWN_PARTS = 'h1, [itemprop~="articleBody"], .entry-content, .e-content';

/** Most articles that are looked at: a limit on cost. */
const MAX_ARTICLES = 10;

/**
 * Makes a function that tells whether an element speaks of the page's own article, rather than of another one that a card on the page leads to.
 * Searches the page once, and up to `MAX_ARTICLES` parts of it.
 */
export function createOwnScope(document: Document): (element: Element) => boolean {
  const articles = findAll(document, ARTICLES);
  const first = Array.from({ length: Math.min(articles.length, MAX_ARTICLES) }, (_, i) => articles[i]);
  const holdsParts = first.find((article) => article && find(article, OWN_PARTS));
  const own = holdsParts ?? (elementsNamed(document, 'h1').length === 0 ? first[0] : undefined);
  return (element) => {
    const article = closest(element, ARTICLES);
    return article === null || article === own;
  };
}
