/** Finds remembered pages by their addresses, without reading the others. */
import { normalizeUrl } from '../text/address.ts';
import { digestOfDocument } from '../text/kept-address.ts';
import type { RememberedPage } from './remembered-page.ts';

/** Key of a page that is not alone at its address. */
const NONE = 0;

/** The key of an address: pages that are the same have the same. 32 bits, so that two others have it by chance. */
export const keyOfAddress = (url: string): number => digestOfDocument(normalizeUrl(url) ?? url) || 1;

/** The key of a site. 32 bits, so that two others have it by chance. */
export const keyOfSite = (host: string): number => keyOfAddress(`https://${host}/`);

/** The key of a page's address; that of no address where others may be there. */
export const keyOfPage = ({ url, isAlone }: RememberedPage): number => (isAlone ? keyOfAddress(url) : NONE);

/** Numbers of the pages that may be at one of these addresses. Cost: one look-up for each key. @param keys of the pages, in their order */
export function pagesWithKey(asked: ReadonlySet<number>, keys: Uint32Array): number[] {
  const found: number[] = [];
  for (let page = 0; page < keys.length; page++) if (asked.has(keys[page] as number)) found.push(page);
  return found;
}
