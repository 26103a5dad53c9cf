/** Finds remembered pages by their addresses, without reading the others. */
import { normalizeUrl } from '../text/address.ts';
import { digestOfDocument } from '../text/kept-address.ts';
import type { RememberedPage } from './remembered-page.ts';

/** Key of a page that is not alone at its address. */
const NONE = 0;

/** The key of an address: pages that are the same have the same. 32 bits, so that two others have it by chance. */
export const keyOfAddress = (url: string): number => digestOfDocument(normalizeUrl(url) ?? url) || 1;

/** The keys of the pages of a volume, in their order. */
export const addressKeysOf = (pages: readonly RememberedPage[]): Uint32Array =>
  Uint32Array.from(pages, ({ url, isAlone }) => (isAlone ? keyOfAddress(url) : NONE));

/** Numbers of the pages of a volume that may be at one of these addresses. Cost: one look-up for each page of the volume. */
export function pagesWithKey(asked: ReadonlySet<number>, keys: Uint32Array): number[] {
  const found: number[] = [];
  for (let page = 0; page < keys.length; page++) if (asked.has(keys[page] as number)) found.push(page);
  return found;
}
