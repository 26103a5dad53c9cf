import { attributeOf, findAll } from '../dom.ts';
import { fitAddress, PAGE_LIMITS } from '../browser/messages/page-limits.ts';

/** A page's links to indexes. Names of links are compared without their case. */
const LINKS = 'link[rel~="wiremark-index" i]';

/**
 * Addresses of the first few indexes that a page links to, as they are written: what a page says of an index is its address, and nothing else. The user's
 * side decides what is one. Cost: one search of the document.
 */
export function findIndexes(document: Document): string[] {
  const found = new Set<string>();
  for (const link of findAll(document, LINKS)) {
    const address = fitAddress(attributeOf(link, 'href') ?? '');
    if (address !== null && address !== '') found.add(address);
    if (found.size === PAGE_LIMITS.indexes) break;
  }
  return [...found];
}
