/** The 48-bit key of a page's address, unsigned: 32 bits and 16. */
export interface UrlKey {
  high: number;
  low: number;
}

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

/** Key of an address: 48 bits of cyrb53's two halves over the normalised form. Undefined for anything but http(s). */
export function urlKey(url: string): UrlKey | undefined {
  const text = normalizeUrl(url);
  if (text === undefined) return undefined;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return { high: high >>> 0, low: low >>> 16 };
}
