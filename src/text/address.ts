/** Addresses of pages: which address is a web page's, and which two are the same page's. Hosts and sites: site.ts. */

/** Query parameters that say where a visitor came from or how the page is shown, never which page it is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ocid|smid|cid|ref|ref_src|referrer|source|s|spm|ftag|ito|amp|outputtype|output|page|print|sh|share|taid|tblci|guccounter|guce_\w+|_ga|xtor|at_\w+|ns_\w+|CMP)$/i;

/** Hosts on which a site shows the same pages in another shape. More than `publicHostOf` takes off: `www2.` and `edition.` too. */
const HOST_PREFIX = /^(www\d?|m|mobile|amp|edition)\./;

/** Parts of a path that stand for the AMP or print view of the page without them. */
const VIEW_PATH = /^\/amp(?=\/)|\/(amp|print)$|\.amp(?=(\.html?)?$)/g;

/** The parsed address of a web page, relative to `base` where one is given; undefined for anything but http(s). Never throws. */
export function parseWebUrl(address: string | null, base?: string): URL | undefined {
  if (address === null || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** An address that may stand behind a link: unchanged if it is http(s), else undefined, since others write indexes and pages. */
export function webLink(address: string | null): string | undefined {
  return address !== null && parseWebUrl(address) !== undefined ? address : undefined;
}

/**
 * The normal form of a page's address: no scheme, port, fragment, tracking parameters, trailing slash, nor the host or path of a mobile, AMP
 * or print view; the rest of the query decoded and sorted. Undefined for anything but http(s). An index hashes it (FORMAT.md, "URL keys"), so
 * any change of it raises the format version. It is no address: it is made once, and normalising it again may take off a second prefix.
 */
export function normalizeUrl(address: string): string | undefined {
  const url = parseWebUrl(address);
  if (url === undefined) return undefined;
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const path = url.pathname.replace(/\/(index\.html?)?$/, '').replace(VIEW_PATH, '');
  return (
    url.hostname.replace(HOST_PREFIX, '') + path + (query.length > 0 ? `?${query.sort().join('&')}` : '')
  );
}

/** Do two addresses show the same page? Those of the web are compared in normal form, others as they stand; null is no page. */
export function isSamePage(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (normalizeUrl(a) ?? a) === (normalizeUrl(b) ?? b);
}

/** Do two addresses name one document, apart from the place in it? Stricter than `isSamePage`: any other query is another document. */
export function isSameDocument(a: string, b: string): boolean {
  return withoutFragment(a) === withoutFragment(b);
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}
