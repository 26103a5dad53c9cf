/** The indexes that a page links to, as the popup offers them. */
import { addressOf, parseIndexAddress, shortForm, type IsAskable } from '../library/subscription/address.ts';
import type { SubscriptionFacts } from '../subscription-messages.ts';

/** An index that a page links to. All that is known of it is its address: nobody was asked. */
export interface PageIndex {
  address: string;
  host: string;
  /** Short form of its key. */
  key: string;
  isSubscribed: boolean;
}

/**
 * Those of a page's addresses that may be asked, each once. What a user types into the options is read by the same rules.
 * @param subscribed the subscriptions; null where the browser keeps no files, and so none can be offered
 */
export function pageIndexesOf(
  addresses: readonly string[],
  subscribed: readonly Pick<SubscriptionFacts, 'address'>[] | null,
  isAskable: IsAskable,
): PageIndex[] {
  if (subscribed === null) return [];
  const found = new Map<string, PageIndex>();
  for (const text of addresses) {
    const parsed = parseIndexAddress(text, isAskable);
    if (parsed === undefined) continue;
    const address = addressOf(parsed);
    const { host } = new URL(parsed.base);
    const isSubscribed = subscribed.some((one) => one.address === address);
    found.set(address, { address, host, key: shortForm(parsed.rootKey), isSubscribed });
  }
  return [...found.values()];
}
