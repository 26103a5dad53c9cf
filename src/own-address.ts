/** Whose own page an address is: one rule for pages, for links and for the builder. */
import { agencyOfHost, isAgencyCode } from './credit/agencies/agencies.ts';
import type { Story } from './model.ts';
import { isSamePage } from './text/address.ts';
import { siteHostOf } from './text/site.ts';

/** The relation of a story's own page: an agency's, or an outlet's. */
export type OwnRelation = 'original' | 'own-page';

/** Code of the agency that a host belongs to, by the table of agencies; null for every other host. */
export const agencyOfSite = (host: string | undefined): string | null =>
  (host === undefined ? undefined : agencyOfHost(host))?.code ?? null;

/**
 * What a page at an address is to an origin that claims it as its own: an index, or a record of one, can claim any. It is an agency's own page
 * only at the agency's own host; undefined at any other. The page of an outlet, or of an agency that the table does not know, is the story itself.
 */
export function ownRelationAt(address: string, agency: string | null): OwnRelation | undefined {
  if (agency === null || !isAgencyCode(agency)) return 'own-page';
  return agencyOfSite(siteHostOf(address)) === agency ? 'original' : undefined;
}

/** The same for a story; undefined also where the address is not the story's. */
export const ownRelationOf = ({ agency, url }: Story, address: string): OwnRelation | undefined =>
  isSamePage(url, address) ? ownRelationAt(address, agency) : undefined;
