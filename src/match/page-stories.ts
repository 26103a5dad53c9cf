/** Conclusions from a page's addresses: which stories are its own, which it is known to carry, and whose site it is on. */
import type { PageFingerprints, Story } from '../model.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { isSamePage } from '../text/address.ts';
import { hostOf, isSameSite } from '../text/site.ts';

/** Ordinals of stories in one index. */
export interface PageStories {
  /** Stories that have this page as their own. */
  own: ReadonlySet<number>;
  /** Stories that this page is known to carry. */
  carried: ReadonlySet<number>;
}

/** The stories that a page's addresses belong to. Cost: a look-up for each of its two addresses. */
export function findPageStories(page: PageFingerprints, index: StoryIndex): PageStories {
  const own = new Set<number>();
  const carried = new Set<number>();
  for (const url of [page.url, page.canonicalUrl]) {
    if (url === null) continue;
    for (const hit of index.findUrl(url)) (hit.isOwn ? own : carried).add(hit.story);
  }
  return { own, carried };
}

/** Is this the page's own address, in any form? */
export function isThisPage(page: PageFingerprints, url: string | null): boolean {
  return isSamePage(url, page.url) || isSamePage(url, page.canonicalUrl);
}

/**
 * Is the page on the site that the story is from? Agencies and outlets repeat background paragraphs of their own, which is no sign of text taken
 * from others.
 */
export function isSiteOf(page: PageFingerprints, { outlet, url }: Story): boolean {
  const here = hostOf(page.url ?? page.canonicalUrl);
  return here !== undefined && [outlet, hostOf(url)].some((host) => host != null && isSameSite(here, host));
}
