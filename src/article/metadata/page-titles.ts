import { elementsNamed, findAttribute, textContentOf, titleOf } from '../../dom.ts';
import { parseWebUrl, isSamePage } from '../../text/address.ts';
import { isSameSite, siteHostOf } from '../../text/site.ts';
import { collapse, titleWords } from '../../text/words.ts';
import { first, MAX_VALUE_CHARACTERS, type MetaTags } from './meta-tags.ts';
import { isLikeTitle } from './own-article.ts';

/** Most headings looked at, and elements in one of them: limits on cost. */
const MAX_HEADINGS = 10;
const MAX_HEADING_ELEMENTS = 30;

/** Words, or characters in a script without spaces, from which a heading may be a headline rather than the site's name. */
const MIN_HEADLINE_WORDS = 4;
const MIN_HEADLINE_CHARACTERS = 12;

/** The title of the window. */
export const windowTitleOf = (document: Document): string =>
  collapse(titleOf(document).slice(0, MAX_VALUE_CHARACTERS));

/** The texts of the page's headings of the first rank. */
export function headingsOf(document: Document): string[] {
  const headings = elementsNamed(document, 'h1');
  const texts: string[] = [];
  for (let i = 0; i < headings.length && i < MAX_HEADINGS; i++) {
    const heading = headings[i] as Element;
    if (elementsNamed(heading, '*').length > MAX_HEADING_ELEMENTS) continue;
    const text = collapse((textContentOf(heading) ?? '').slice(0, MAX_VALUE_CHARACTERS));
    if (text) texts.push(text);
  }
  return texts;
}

/**
 * Does the head speak of another page? So it does where a script shows another article without loading it, and leaves the head as it was: the
 * address in the head is another page's of this site, and its title is none of the headings that the page shows.
 */
export function isOfOtherPage(
  document: Document,
  url: string | null,
  { meta, headings }: { meta: MetaTags; headings: readonly string[] },
): boolean {
  const given = [findAttribute(document, 'link[rel~="canonical"]', 'href'), first(meta, ['og:url']) ?? null]
    .map((address) => parseWebUrl(address, url ?? undefined)?.href)
    .filter((address) => address !== undefined);
  if (url === null || given.length === 0 || !given.every((address) => isOtherPageOfSite(address, url)))
    return false;
  const title = first(meta, ['og:title']) ?? windowTitleOf(document);
  const headlines = headings.filter(mayBeHeadline);
  return title !== '' && headlines.length > 0 && !headlines.some((heading) => isLikeTitle(heading, title));
}

function isOtherPageOfSite(address: string, url: string): boolean {
  const [host, own] = [siteHostOf(address), siteHostOf(url)];
  return host !== undefined && own !== undefined && isSameSite(host, own) && !isSamePage(address, url);
}

const mayBeHeadline = (heading: string): boolean =>
  titleWords(heading).length >= MIN_HEADLINE_WORDS ||
  (/[\u3040-\uffff]/.test(heading) && heading.length >= MIN_HEADLINE_CHARACTERS);
