import type { TabResult } from '../messages.ts';
import { plainAddress } from '../text/kept-address.ts';

/** A kept result with the whole address that its tab has now, where the browser tells it and the result is of that page. */
export function withAddress(result: TabResult, address: string | null): TabResult {
  const isOfPage =
    address !== null && result.url !== null && plainAddress(address) === plainAddress(result.url);
  return isOfPage ? { ...result, url: address } : result;
}
