import type { ReadBefore } from '../memory-messages.ts';
import type { ArticleFingerprints, PageFingerprints } from '../model.ts';
import { align } from '../match/compare/alignment.ts';
import { densityOf, measureCopy } from '../match/compare/measure-copy.ts';
import { isEnoughCopied } from '../match/decide/copy.ts';
import { agencyOfSite } from '../own-address.ts';
import { isSamePage } from '../text/address.ts';
import { plainAddress } from '../text/kept-address.ts';
import { pageHostOf } from '../text/page-address.ts';
import { isSameSite } from '../text/site.ts';
import { isSameReading, KEPT_BITS, type RememberedPage, type SignedText } from './remembered-page.ts';

/** Copied share of a page from which it carries "this text" and not a part of it. Two pages of one site share less than that by their recurring lines. */
const WHOLE_TEXT_SHARE = 0.5;
/** Fewest copied words of a part. Lower: a notice under many articles joins them. */
const LEAST_PART_WORDS = 80;
/**
 * Least density of a passage. A verdict asks it of all passages together, and so refuses a page of which 600 words are copied where names and stock
 * phrases lie between. Of 1,229 pairs of Helsinki with 100 common words 1,227 are joined, by the density of all 1,185; of 4,000 articles of one
 * time none that have fewer than 53 content tokens in common. Not measured apart. Lower: reports of one event in other words are joined.
 */
const LEAST_DENSITY = 0.7;
/** Most pages that are told of. */
const MOST_TOLD = 20;

/**
 * Those of some remembered pages that carry text of this page, the most of it first, each once; this page itself is none of them. Cost: an
 * alignment for each.
 */
export function findText(page: PageFingerprints, remembered: readonly RememberedPage[]): ReadBefore[] {
  const [article] = page.articles;
  if (article === undefined) return [];
  const here = page.url === null ? null : plainAddress(page.url);
  const site = pageHostOf(page);
  const found = remembered.flatMap((read): { share: number; read: RememberedPage }[] => {
    const share = sharedPart(article, read);
    if (share === 0 || isSamePage(read.url, here)) return [];
    const isOfSite = site !== undefined && isSameSite(site, read.outlet);
    return isOfSite && share < WHOLE_TEXT_SHARE ? [] : [{ share, read }];
  });
  return found
    .sort((a, b) => b.share - a.share || b.read.hour - a.read.hour)
    .filter(({ read }, i, all) => all.findIndex((other) => isSameReading(other.read, read)) === i)
    .slice(0, MOST_TOLD)
    .map(({ share, read: { url, outlet, headline, hour, credits } }) => ({
      ...{ url, outlet, headline, hour, credits },
      ownAgency: agencyOfSite(outlet),
      isPart: share < WHOLE_TEXT_SHARE,
    }));
}

/** Share of an article's words that stand in the text of a remembered page; 0 where that is too little to be said. Cost: an alignment. */
export function sharedPart(article: ArticleFingerprints, read: SignedText): number {
  const signature = {
    ...read,
    tokenBits: KEPT_BITS,
    termWeight: 0,
    blockTokenStarts: [],
    blockWordStarts: [],
  };
  const passages = align(article.hashes, signature).filter((each) => densityOf([each]) >= LEAST_DENSITY);
  if (passages.length === 0) return 0;
  const copied = measureCopy(article, signature, passages);
  if (!isEnoughCopied(copied)) return 0;
  const isPart = copied.pageShare < WHOLE_TEXT_SHARE;
  return isPart && copied.copiedWords < LEAST_PART_WORDS ? 0 : copied.pageShare;
}
