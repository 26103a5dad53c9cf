/** Tells whose own page an address is. Pages, links and the builder share this rule. */
import { agencyOfHost } from './credit/agencies/agencies.ts';
import type { Story } from './model.ts';
import { isSamePage } from './text/address.ts';
import { siteHostOf } from './text/site.ts';

/** The relation of a story's own page: an agency's, or an outlet's. */
export type OwnRelation = 'original' | 'own-page';

/** Code of the agency that a host belongs to, by the table of agencies; null for every other host. */
export const agencyOfSite = (host: string | undefined): string | null =>
  (host === undefined ? undefined : agencyOfHost(host))?.code ?? null;

/**
 * The relation of the page at an address, if it is the story's own page. An index can claim any address for an agency, but a page is the agency's
 * own only at the agency's own host. Undefined if the address is not the story's, or not its agency's.
 */
export function ownRelationOf({ agency, url }: Story, address: string): OwnRelation | undefined {
  if (!isSamePage(url, address)) return undefined;
  if (agency === null) return 'own-page';
  return agencyOfSite(siteHostOf(address)) === agency ? 'original' : undefined;
}
