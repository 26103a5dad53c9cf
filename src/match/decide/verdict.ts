import type { PageFingerprints, Source, Verdict } from '../../model.ts';
import { creditVerdict } from '../../origin.ts';
import type { OwnRelation } from '../../own-address.ts';

/** Confidence in an agency's own site: the address is a fact, but a site carries others' texts too. Not measured. */
const OWN_SITE_CONFIDENCE = 0.99;
/** Confidence in what an index says of an address alone: the text may have changed since. Not measured. */
export const ADDRESS_CONFIDENCE = 0.9;

/** What is known of a page but its text. */
export interface KnownAddress {
  /** Are the sources known by the page's address alone? */
  byAddress: boolean;
  /** The agency whose own site the page is on, null if it is none's. */
  siteAgency: string | null;
  /** What the page is to the story of an index whose own page it is; null if it is none's. */
  ownStory: OwnRelation | null;
}

/**
 * The best source in one object; without a source, what the address or the page's own credit lines say. Compared text comes first, but no
 * index decides whose site an agency's is.
 * @param sources best first
 */
export function verdictOf(
  page: Pick<PageFingerprints, 'credits'>,
  sources: readonly Source[],
  { byAddress, siteAgency, ownStory }: KnownAddress,
): Verdict {
  const best = sources.find(({ relation }) => relation !== 'none');
  const isOthers = best !== undefined && isTakenBy(siteAgency, best) && !byAddress;
  if (siteAgency !== null && !isOthers) {
    const basis = ownStory === 'original' ? 'url' : 'site';
    return { relation: 'original', agency: siteAgency, basis, ...own(OWN_SITE_CONFIDENCE) };
  }
  if (best !== undefined) {
    const { relation, credited, confidence } = best;
    const basis = byAddress ? 'url' : credited ? 'text+credit' : 'text';
    return { relation, agency: best.story.agency, basis, credited, confidence, part: false };
  }
  const byCredit = creditVerdict(page.credits);
  if (byCredit !== undefined) return byCredit;
  if (ownStory === 'own-page')
    return { relation: 'own-page', agency: null, basis: 'url', ...own(ADDRESS_CONFIDENCE) };
  return { relation: 'none', agency: null, basis: 'none', credited: false, confidence: 0, part: false };
}

/** A page that is its own origin names it by standing there. */
const own = (confidence: number) => ({ credited: true, confidence, part: false });

/** Does the site's agency take this text from another agency? An outlet's story with the same words was taken from the agency. */
function isTakenBy(siteAgency: string | null, { relation, story }: Source): boolean {
  return relation !== 'cites' && story.agency !== null && story.agency !== siteAgency;
}
