import { isSamePage } from '../../text/address.ts';
import { shareIn, titleWords } from '../../text/words.ts';
import { addressesOf, headlinesOf, type Thing } from './things.ts';

/** What a page gives itself beside its structured data. */
export interface PageNames {
  /** The browser's address, and the one that the page gives. */
  addresses: readonly string[];
  /** Its titles, and the headings that it shows. */
  titles: readonly string[];
}

export const NO_NAMES: PageNames = { addresses: [], titles: [] };

/**
 * Share of the words of one title in another from which both name one article. Lower, and related articles on the same event are taken for the
 * page's own; higher, and a headline that was changed for sharing is another article's.
 */
const SAME_TITLE = 0.6;

/** Fewest words of a title that another may have within it: fewer are a site's or a section's name. */
const MIN_TITLE_WORDS = 3;

/** Do two titles name the same article? The site's name may stand in one of them. */
export function isLikeTitle(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [titleWords(a), titleWords(b)].toSorted((x, y) => x.length - y.length);
  if (shorter.length >= MIN_TITLE_WORDS) return shareIn(shorter, longer) >= SAME_TITLE;
  return longer.length <= 2 * MIN_TITLE_WORDS && shareIn(shorter, longer) === 1;
}

/**
 * The page's own of several articles: those that have its address or a title like its own, and those that give neither. Related articles, the
 * next one and those of a list have others. Where none is the page's own by its words, the first and what has its headline; but none where the first has an address elsewhere.
 */
export function ownArticles(articles: readonly Thing[], names: PageNames): readonly Thing[] {
  const own = articles.filter((article) => isOwn(article, names));
  if (own.some((article) => saysWhich(article))) return own;
  const first = articles.find(saysWhich);
  if (names.addresses.length > 0 && first && addressesOf(first).length > 0) return own;
  const others = articles.filter((article) => saysWhich(article) && !isSameArticle(article, first));
  return articles.filter((article) => !others.includes(article));
}

const saysWhich = (article: Thing | undefined): article is Thing =>
  article !== undefined && (headlinesOf(article).length > 0 || addressesOf(article).length > 0);

function isOwn(article: Thing, { addresses, titles }: PageNames): boolean {
  const headlines = headlinesOf(article);
  const isTitled = headlines.some((headline) => titles.some((title) => isLikeTitle(headline, title)));
  const given = addressesOf(article);
  const isHere = given.some((address) => addresses.some((own) => isSamePage(address, own)));
  return isTitled || isHere || (headlines.length === 0 && given.length === 0);
}

function isSameArticle(article: Thing, first: Thing | undefined): boolean {
  if (!first || article === first) return true;
  const headlines = headlinesOf(first);
  return headlinesOf(article).some((headline) => headlines.some((other) => isLikeTitle(headline, other)));
}
