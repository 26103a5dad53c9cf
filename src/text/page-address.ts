/** The address that a page is known by. The browser's address is a fact. A page's own statement is a claim, and decides nothing about another site. */
import { parseWebUrl } from './address.ts';
import { mirroredAddress } from './mirrors.ts';
import { isSameSite, publicHostOf, siteHostOf } from './site.ts';

/** The known addresses of a page. */
export interface PageLinks {
  /** The browser's address; null if unknown. */
  url: string | null;
  /** The address that the page gives for itself (`rel=canonical`, `og:url`); null if it gives none. */
  canonicalUrl: string | null;
}

/** Hosts of the user's own machine. */
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Is a page in a place where only the user can have put it: a saved file, a server on this machine, text without an address? Only such a page is
 * known by the address that it gives for itself.
 */
function isLocal(url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'file:' || (parseWebUrl(url) !== undefined && LOOPBACK.test(hostname));
}

/**
 * The addresses under which a page is looked up, surest first: the browser's, or the original that a mirror vouches for. The canonical address
 * follows if it is on the same site, or if the page is on the user's own machine.
 */
export function pageAddresses({ url, canonicalUrl }: PageLinks): readonly string[] {
  const canonical = mirroredAddress(canonicalUrl) ?? canonicalUrl;
  const own = mirroredAddress(url) ?? url;
  const host = siteHostOf(own);
  const canonicalHost = siteHostOf(canonical);
  const isOwn =
    isLocal(url) || (host !== undefined && canonicalHost !== undefined && isSameSite(host, canonicalHost));
  return [own, isOwn ? canonical : null].filter((address) => address !== null);
}

/** The host of the site that a page belongs to, without `www.` and the like. Undefined for a page on the user's own machine that names no site. */
export function pageHostOf({ url, canonicalUrl }: PageLinks): string | undefined {
  if (isLocal(url)) return publicHostOf(mirroredAddress(canonicalUrl) ?? canonicalUrl);
  return siteHostOf(mirroredAddress(url) ?? url);
}
