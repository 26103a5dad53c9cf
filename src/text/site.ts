/** Hosts of addresses: which site a page belongs to, and whether strangers can visit it. Pages: address.ts. */
import { parseWebUrl } from './address.ts';

/** Top-level names of a machine or network of one's own (RFC 6761, RFC 8375). */
const PRIVATE_DOMAINS = ['localhost', 'local', 'internal', 'lan', 'intranet', 'home.arpa', 'test', 'invalid'];

/** Hosts that show other sites' pages unchanged. */
const MIRRORS = [
  'translate.goog',
  'ampproject.org',
  'googleusercontent.com',
  'bing-amp.com',
  'archive.org',
  'archive.ph',
];

/** Hosts on which a site shows itself in another shape. Fewer than `normalizeUrl` takes off: `edition.` may be a paper of its own. */
const VIEW_PREFIX = /^(?:www|m|mobile|amp)\./;

/** A host as outlets are named: without `www.`. */
export function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** The host of an address of any scheme, without `www.`: the name of an outlet. Undefined where it has none. */
export function hostOf(address: string | null): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  return withoutWww(new URL(address).hostname) || undefined;
}

/** The host of a web page as the browser names it, `www.` included: what permissions and settings are kept by. */
export function webHostOf(address: string | null): string | undefined {
  return parseWebUrl(address)?.hostname;
}

/**
 * The host of an address that publishes, without `www.`, `m.`, `mobile.` and `amp.`. Undefined for a file, a machine's own address, a network
 * address and a mirror: a page read there is some other site's page, and only its canonical link can say whose.
 */
export function publicHostOf(address: string | null): string | undefined {
  const host = parseWebUrl(address)?.hostname.replace(/\.$/, '');
  if (host === undefined || !host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('['))
    return undefined;
  if ([...PRIVATE_DOMAINS, ...MIRRORS].some((domain) => isWithin(host, domain))) return undefined;
  return host.replace(VIEW_PREFIX, '');
}

/**
 * Do two hosts belong to one site: are they equal, or is one a parent domain of the other? Symmetric, not transitive: `uk.` and `us.` of one
 * domain each belong to its site, not to each other's.
 */
export function isSameSite(a: string, b: string): boolean {
  return a !== '' && b !== '' && (isWithin(a, b) || isWithin(b, a));
}

/** Is a host a domain itself, or a subdomain of it? */
function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
