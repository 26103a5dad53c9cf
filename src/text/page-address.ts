/** Which address a page is known by. The browser's address is a fact; what the page says of itself is a claim, and decides nothing at another site. */
import { parseWebUrl } from './address.ts';
import { mirroredAddress } from './mirrors.ts';
import { isSameSite, publicHostOf, siteHostOf } from './site.ts';

/** What is known of where a page stands. */
export interface PageLinks {
  /** The browser's address, null if unknown. */
  url: string | null;
  /** The address that the page gives for itself (`rel=canonical`, `og:url`), null if none. */
  canonicalUrl: string | null;
}

/** Hosts of the machine itself. */
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Does a page stand where only the reader can have put it: a saved file, a server on this machine, text without an address? Only such a page
 * is known by the address that it gives for itself.
 */
function isLocal(url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'file:' || (parseWebUrl(url) !== undefined && LOOPBACK.test(hostname));
}

/**
 * The addresses at which a page is looked up, the surest first: the browser's, or the original that a mirror vouches for; the canonical one
 * as well where it is of the same site, or the page stands on the reader's own machine.
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

/** The host of the site that a page is of, without `www.` and the like. Undefined for a page on the reader's own machine that names none. */
export function pageHostOf({ url, canonicalUrl }: PageLinks): string | undefined {
  if (isLocal(url)) return publicHostOf(mirroredAddress(canonicalUrl) ?? canonicalUrl);
  return siteHostOf(mirroredAddress(url) ?? url);
}
