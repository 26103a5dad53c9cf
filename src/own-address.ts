/** Whose own page an address is: one rule for pages, for links and for the builder. */
import { agencyOfHost } from './credit/agencies/agencies.ts';
import type { Story } from './model.ts';
import { isSamePage } from './text/address.ts';
import { siteHostOf } from './text/site.ts';

/** What a story's own page is called: an agency's, or an outlet's. */
export type OwnRelation = 'original' | 'own-page';

/** Code of the agency whose own site a host is, by the table of agencies; null for every other host. */
export const agencyOfSite = (host: string | undefined): string | null =>
  (host === undefined ? undefined : agencyOfHost(host))?.code ?? null;

/**
 * What the page at an address is, if the story is its own. An index can claim an address for an agency; it is the agency's own page only at the
 * agency's own host. Undefined where the address is not the story's, or not its agency's.
 */
export function ownRelationOf({ agency, url }: Story, address: string): OwnRelation | undefined {
  if (!isSamePage(url, address)) return undefined;
  if (agency === null) return 'own-page';
  return agencyOfSite(siteHostOf(address)) === agency ? 'original' : undefined;
}
