/** Addresses of pages: which of them are web pages', and which two belong to one page. For hosts and sites see site.ts. */

/** Query parameters that say where a visitor came from or how to show the page, never which page it is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ocid|smid|cid|ref|ref_src|referrer|source|s|spm|ftag|ito|amp|outputtype|output|page|print|sh|share|taid|tblci|guccounter|guce_\w+|_ga|xtor|at_\w+|ns_\w+|CMP)$/i;

/** Prefixes of hosts that show a site's pages in another form. Unlike `publicHostOf`, this list has `www2.` and `edition.` as well. */
const HOST_PREFIX = /^(www\d?|m|mobile|amp|edition)\./;

/** Parts of a path that ask for the AMP or print view of a page. The path without them is the page itself. */
const VIEW_PATH = /^\/amp(?=\/)|\/(amp|print)$|\.amp(?=(\.html?)?$)/g;

/** The parsed address of a web page, resolved against `base` if there is one. Undefined for anything but http(s). Never throws. */
export function parseWebUrl(address: string | null, base?: string): URL | undefined {
  if (address === null || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** An address that is safe to link to: unchanged if it is http(s), undefined otherwise. Indexes and pages are written by others. */
export function webLink(address: string | null): string | undefined {
  return address !== null && parseWebUrl(address) !== undefined ? address : undefined;
}

/**
 * The normal form of a page's address: without scheme, port, fragment, tracking parameters, trailing slash, and the host or path of a mobile,
 * AMP or print view. The rest of the query is decoded and sorted. Undefined for anything but http(s). An index hashes this form (FORMAT.md,
 * "URL keys"), so changing it requires a new format version. The result is not an address: normalising it again may remove a second prefix.
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

/** Do two addresses show the same page? Web addresses are compared in normal form, all others unchanged. null is no page. */
export function isSamePage(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (normalizeUrl(a) ?? a) === (normalizeUrl(b) ?? b);
}

/** Do two addresses name the same document, fragments aside? Stricter than `isSamePage`: any difference in the query makes another document. */
export function isSameDocument(a: string, b: string): boolean {
  return withoutFragment(a) === withoutFragment(b);
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}
