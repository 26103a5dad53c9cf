/** Hosts that serve other sites' pages: archives, caches and translators. They may serve anybody's page, so none of them vouches for a page. */
import { parseWebUrl } from './address.ts';

/** Domains that serve pages of other sites. Their subdomains count as well. */
const MIRRORS = [
  'archive.org',
  'archive.ph',
  'archive.today',
  'archive.is',
  'ampproject.org',
  'bing-amp.com',
  'translate.goog',
  'googleusercontent.com',
];
/** Hosts of archives' copies. The path holds the address of the page: `/web/20250113094500/https://courier.example/a`. */
const ARCHIVES: readonly string[] = ['web.archive.org'];
const ARCHIVED = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/.+)$/i;
/** Caches of AMP pages. The path holds the address of the page, `/c/s/courier.example/a`, and the subdomain is made from the page's host. */
const AMP_CACHES: readonly string[] = ['cdn.ampproject.org', 'bing-amp.com'];
const AMP_CACHED = /^\/[acv]\/(s\/)?([^/]+)(\/.*)?$/;

/** Does a host belong to a mirror? */
export const isMirror = (host: string): boolean =>
  MIRRORS.some((domain) => host === domain || host.endsWith(`.${domain}`));

/**
 * The address that a page is a copy of, if the mirror itself vouches for it: by an archive's address or an AMP cache's path. Undefined for every
 * other address, including those of other mirrors, whose pages only claim what they are.
 */
export function mirroredAddress(address: string | null): string | undefined {
  const url = parseWebUrl(address);
  if (url === undefined) return undefined;
  const original = ARCHIVES.includes(url.hostname) ? archivedAddress(url) : ampAddress(url);
  return parseWebUrl(original ?? null)?.href;
}

function archivedAddress({ pathname, search }: URL): string | undefined {
  // Archives and browsers write `https:/` for `https://` in a path.
  return ARCHIVED.exec(pathname)?.[1]
    ?.replace(/^(https?:)\/+/i, '$1//')
    .concat(search);
}

function ampAddress({ hostname, pathname, search }: URL): string | undefined {
  const cache = AMP_CACHES.find((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  const [, secure, host, path = '/'] = AMP_CACHED.exec(pathname) ?? [];
  if (cache === undefined || host === undefined) return undefined;
  // A page can change the path within its own origin, never the subdomain.
  const isOwnOrigin = hostname === cache || hostname === `${ampSubdomain(host)}.${cache}`;
  return isOwnOrigin ? `${secure === undefined ? 'http' : 'https'}://${host}${path}${search}` : undefined;
}

/** The subdomain of a host at an AMP cache: `courier-post.example` becomes `courier--post-example`. */
const ampSubdomain = (host: string): string => host.replaceAll('-', '--').replaceAll('.', '-');
