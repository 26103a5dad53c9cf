import { normalizeUrl } from '../../text/address.ts';

/** The 48-bit key of a page's address: 32 high bits and 16 low bits, unsigned. */
export interface UrlKey {
  high: number;
  low: number;
}

/** The key of an address: 48 bits of cyrb53's two halves over the address's normal form. Undefined for anything but http(s). */
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
