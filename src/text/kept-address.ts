/** Addresses as they are kept: enough to know a page again, without what its address may tell of a person. */

import { isSamePage } from './address.ts';

/** Most characters of a plain address. Longer ones are cut: the digest tells them apart. */
const MOST_CHARS = 2000;

/** The address without user, query and fragment, or without the whole content of a `data:` address: none of them is needed to name the page. */
export function plainAddress(address: string): string {
  const plain = address.split(address.startsWith('data:') ? /[,;#]/ : /[?#]/, 1)[0] ?? '';
  return plain.replace(/^([a-z]+:\/\/)[^/]*@/i, '$1').slice(0, MOST_CHARS);
}

/** Does the plain address still name this page alone? Not where it had a query that says which page it is, or was cut. */
export const isPlainAddress = (address: string): boolean => isSamePage(address, plainAddress(address));

/** A 32-bit digest (FNV-1a) of an address without its fragment. Two documents at one plain address have the same once in four billion. */
export function digestOfDocument(address: string): number {
  const document = address.split('#', 1)[0] ?? '';
  let digest = 0x811c_9dc5;
  for (let i = 0; i < document.length; i++)
    digest = Math.imul(digest ^ document.charCodeAt(i), 0x0100_0193) >>> 0;
  return digest;
}
