/** Hosts of addresses: which site a page belongs to, and whether the public can visit it. For pages see address.ts. */
import { parseWebUrl } from './address.ts';
import { isMirror } from './mirrors.ts';

/** Top-level names reserved for private machines and networks, and for tests (RFC 6761, RFC 8375). */
const PRIVATE_DOMAINS = ['localhost', 'local', 'internal', 'lan', 'intranet', 'home.arpa', 'test', 'invalid'];

/** Prefixes of hosts that show a site in another form. `normalizeUrl` removes more: here `edition.` stays, which may be a paper of its own. */
const VIEW_PREFIX = /^(?:www|m|mobile|amp)\./;

/** A host without `www.`, which is how outlets are named. */
export function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** The host of an address of any scheme, without `www.`: the name of an outlet. Undefined if the address has no host. */
export function hostOf(address: string | null): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  return withoutWww(new URL(address).hostname) || undefined;
}

/** The host of a web page as the browser names it, including `www.`. Permissions and settings are kept under this name. */
export function webHostOf(address: string | null): string | undefined {
  return parseWebUrl(address)?.hostname;
}

/** The host of the site behind a web address, without `www.`, `m.`, `mobile.`, `amp.` and a final dot. Undefined if there is none. */
export function siteHostOf(address: string | null): string | undefined {
  const host = parseWebUrl(address)?.hostname.replace(/\.$/, '').replace(VIEW_PREFIX, '');
  return host === '' ? undefined : host;
}

/** Like `siteHostOf`, for an address that the public can visit. Undefined for a private host, a numeric address and a mirror. */
export function publicHostOf(address: string | null): string | undefined {
  const host = parseWebUrl(address)?.hostname.replace(/\.$/, '');
  if (host === undefined || !host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('['))
    return undefined;
  if (isMirror(host) || PRIVATE_DOMAINS.some((domain) => isWithin(host, domain))) return undefined;
  return siteHostOf(address);
}

/**
 * Do two hosts belong to one site? They do if they are equal, or one is a parent domain of the other. Symmetric, but not transitive: `uk.` and
 * `us.` of one domain each belong to the domain's site, but not to each other's.
 */
export function isSameSite(a: string, b: string): boolean {
  return a !== '' && b !== '' && (isWithin(a, b) || isWithin(b, a));
}

/** Is a host this domain or one of its subdomains? */
function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
