import type { ArticleFingerprints, PageFingerprints } from '../model.ts';
import { decidingCredits } from '../origin.ts';
import { blocksOf, tokenBytesOf, type TokenBits } from '../story-index/story-signature.ts';
import { isPlainAddress, plainAddress } from '../text/kept-address.ts';
import { publicHostOf } from '../text/site.ts';

/**
 * Bits of each content token's hash that are kept. Of 400 pairs of Helsinki as many are joined as by 8 bits, which take 2.5 MB more for a year; with 4,
 * four of five copies with every sixth word changed are missed.
 */
export const KEPT_BITS: TokenBits = 6;

/** What a remembered page's text is compared by. */
export interface SignedText {
  wordCount: number;
  /** Low `KEPT_BITS` bits of the hash of each content token of its main article, in order. */
  tokens: Uint8Array;
  /** As in `StorySignature`. */
  quotedTokenRanges: readonly number[];
}

/** A page that was read: all that is kept of it. No words of its text but the headline. */
export interface RememberedPage extends SignedText {
  /** Without user, query and fragment. */
  url: string;
  /** Is the page alone at this address? Several may have been, with queries that are not kept. */
  isAlone: boolean;
  /** Host of the site. */
  outlet: string;
  headline: string;
  /** Whole hours from 1970 to its last reading. */
  hour: number;
  /** Codes of the agencies and hosts of the outlets that the page names as origin of its text. */
  credits: readonly string[];
}

/** Characters of a headline that are kept. */
const MOST_HEADLINE_CHARS = 300;
/** Origins that are kept of a page. */
const MOST_CREDITS = 8;
/** Content tokens that are kept of a text: some 20,000 words. */
const MOST_TOKENS = 10_000;
/** Fewest words of an article that is kept. With fewer, no copy is ever claimed. */
const LEAST_WORDS = 40;

/** What is kept of a page that is read in this hour; undefined for a page at no public address, and for one without enough text. */
export function rememberedPageOf(page: PageFingerprints, hour: number): RememberedPage | undefined {
  const outlet = publicHostOf(page.url);
  const [article] = page.articles;
  if (page.url === null || outlet === undefined || article === undefined) return undefined;
  if (article.wordCount < LEAST_WORDS) return undefined;
  return {
    url: plainAddress(page.url),
    isAlone: isPlainAddress(page.url),
    outlet,
    headline: (article.headline || page.title).slice(0, MOST_HEADLINE_CHARS),
    hour,
    credits: originsOf(page),
    ...signedText(article),
  };
}

function originsOf({ credits }: PageFingerprints): string[] {
  const origins = decidingCredits(credits).flatMap(({ agency, outlet }) => agency ?? outlet ?? []);
  return [...new Set(origins)].slice(0, MOST_CREDITS);
}

function signedText(article: ArticleFingerprints): SignedText {
  const { quotedTokenRanges } = blocksOf(article);
  return {
    wordCount: article.wordCount,
    tokens: tokenBytesOf(article.hashes.slice(0, MOST_TOKENS), KEPT_BITS),
    quotedTokenRanges: quotedTokenRanges.filter((place) => place <= MOST_TOKENS),
  };
}

/** Is it one page, read twice? A site may show many pages at one address without query, so the headline tells them apart. */
export const isSameReading = (a: RememberedPage, b: RememberedPage): boolean =>
  a.url === b.url && a.headline === b.headline;
