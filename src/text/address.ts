/** Addresses: which page, which host, and whether strangers can see it. */

/** Parameters that say where a reader came from, never what the page is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ocid|smid|cid|ref|ref_src|referrer|source|s|spm|ftag|ito|amp|outputtype|output|page|print|sh|share|taid|tblci|guccounter|guce_\w+|_ga|xtor|at_\w+|ns_\w+|CMP)$/i;
const HOST_PREFIX = /^(www\d?|m|mobile|amp|edition)\./;
const AMP_PATH = /^\/amp(?=\/)|\/(amp|print)$|\.amp(?=(\.html?)?$)/g;

/**
 * One form for all addresses of a page: no scheme, fragment, tracking parameters, `www.`, mobile or AMP variants or trailing slash;
 * what is left of the query sorted. Undefined for anything but http(s).
 */
export function normalizeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const query = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const path = pathname.replace(/\/(index\.html?)?$/, '').replace(AMP_PATH, '');
  return hostname.replace(HOST_PREFIX, '') + path + (query.length > 0 ? `?${query.sort().join('&')}` : '');
}

/** Host of an address without `www.`, undefined where it has none. */
export function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || undefined : undefined;
}

/** Names that stand for a machine or a network of one's own (RFC 6761, RFC 8375), and hosts that show other sites' pages as they are. */
const PRIVATE_ENDINGS = ['localhost', 'local', 'internal', 'lan', 'intranet', 'home.arpa', 'test', 'invalid'];
const MIRRORS = [
  'translate.goog',
  'ampproject.org',
  'googleusercontent.com',
  'bing-amp.com',
  'archive.org',
  'archive.ph',
];

/**
 * The host of an address that publishes, without `www.`, `m.` and `amp.`; undefined for a file, a machine's own address, a network address and
 * a mirror: a page that was read there is some other site's page, and only its canonical link may say whose.
 */
export function publicHostOf(address: string | null): string | undefined {
  if (address === null || !/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (!host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('[')) return undefined;
  if ([...PRIVATE_ENDINGS, ...MIRRORS].some((end) => host === end || host.endsWith(`.${end}`)))
    return undefined;
  return host.replace(/^(?:www|m|mobile|amp)\./, '');
}
