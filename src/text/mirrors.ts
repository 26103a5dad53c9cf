/** Hosts that serve other sites' pages: archives, caches and translators. Anybody's page may stand there, so none of them vouches for a page. */
import { parseWebUrl } from './address.ts';

/** Domains that serve pages of other sites; subdomains belong to them. */
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
/** Archives that give the address of the page in the path, `/web/20250113094500/https://courier.example/a`, by the host of their copies. */
const ARCHIVES: readonly string[] = ['web.archive.org'];
const ARCHIVED = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/.+)$/i;
/** Caches of AMP pages that give the address in the path, `/c/s/courier.example/a`, each under a subdomain that is made of its host. */
const AMP_CACHES: readonly string[] = ['cdn.ampproject.org', 'bing-amp.com'];
const AMP_CACHED = /^\/[acv]\/(s\/)?([^/]+)(\/.*)?$/;

/** Is a host a mirror's? */
export const isMirror = (host: string): boolean =>
  MIRRORS.some((domain) => host === domain || host.endsWith(`.${domain}`));

/**
 * The address of which a page is a copy, where the mirror itself vouches for it: an archive's address that holds it, an AMP cache's path. Undefined
 * for every other address, of other mirrors too: what their pages say of themselves is a claim.
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

/** The subdomain of a host at an AMP cache: `courier-post.example` is `courier--post-example`. */
const ampSubdomain = (host: string): string => host.replaceAll('-', '--').replaceAll('.', '-');
