/** Conclusions from a page's addresses: which stories are its own, which it is known to carry, and whose site it is on. */
import type { PageFingerprints, Story } from '../model.ts';
import { ownRelationOf, type OwnRelation } from '../own-address.ts';
import type { StoryIndex, StoryNames } from '../story-index/story-index.ts';
import { isSamePage } from '../text/address.ts';
import { withoutWithdrawn } from './search/without-withdrawn.ts';
import { pageAddresses, pageHostOf } from '../text/page-address.ts';
import { hostOf, isSameSite } from '../text/site.ts';

/** A story that has this page as its own. */
export interface OwnPage extends StoryNames {
  relation: OwnRelation;
}

/** Stories of one index, by ordinal. */
export interface PageStories {
  /** Stories that have this page as their own. */
  own: ReadonlyMap<number, OwnPage>;
  /** Stories that this page is known to carry. */
  carried: ReadonlySet<number>;
}

/** The stories that a page's addresses belong to. Cost: a look-up for each address, and reading the names of each story that may have the page as its own. */
export async function findPageStories(page: PageFingerprints, index: StoryIndex): Promise<PageStories> {
  const own = new Map<number, OwnPage>();
  const carried = new Set<number>();
  for (const address of pageAddresses(page)) {
    for (const { story, isOwn } of await withoutWithdrawn(index.findUrl(address), index)) {
      if (!isOwn) carried.add(story);
      else if (!own.has(story)) {
        const names = await index.readNames(story);
        const relation = ownRelationOf(names.story, address);
        if (relation !== undefined) own.set(story, { ...names, relation });
      }
    }
  }
  return { own, carried };
}

/** Is this the page's own address, in any form? */
export function isThisPage(page: PageFingerprints, url: string | null): boolean {
  return pageAddresses(page).some((address) => isSamePage(url, address));
}

/**
 * Is the page on the site that the story is from? Agencies and outlets repeat background paragraphs of their own, which is no sign of text taken
 * from others.
 */
export function isSiteOf(page: PageFingerprints, { outlet, url }: Story): boolean {
  const here = pageHostOf(page);
  return here !== undefined && [outlet, hostOf(url)].some((host) => host != null && isSameSite(here, host));
}
