import type { PageFingerprints, Source, Verdict } from '../../model.ts';
import { creditVerdict } from '../../origin.ts';
import type { OwnRelation } from '../../own-address.ts';

/** Confidence in an agency's own site. The address is a fact, but a site carries others' texts too. Not measured. */
const OWN_SITE_CONFIDENCE = 0.99;
/** Confidence in an index's record of an address alone. Not 1, because the text may have changed since. Not measured. */
export const ADDRESS_CONFIDENCE = 0.9;

/** What is known of a page apart from its text. */
export interface KnownAddress {
  /** Are the sources known only by the page's address? */
  byAddress: boolean;
  /** The agency whose own site the page is on; null if it is no agency's. */
  siteAgency: string | null;
  /** The page's relation to the story that has it as its own; null if no story in an index does. */
  ownStory: OwnRelation | null;
}

/**
 * The verdict on a page: its best source, or, without a source, the conclusion from its address or its own credit lines. Compared text comes
 * first, but no index decides whose site an agency's is.
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
  const byCredit = creditVerdict(page.credits);
  // A citation says where some facts are from; a credit of the whole text says whose report it is.
  const isAnothers = best?.relation === 'cites' && byCredit?.part === false && byCredit.agency !== null;
  if (best !== undefined && !isAnothers) {
    const { relation, credited, confidence } = best;
    const basis = byAddress ? 'url' : credited ? 'text+credit' : 'text';
    return { relation, agency: best.story.agency, basis, credited, confidence, part: false };
  }
  if (byCredit !== undefined) return byCredit;
  if (ownStory === 'own-page')
    return { relation: 'own-page', agency: null, basis: 'url', ...own(ADDRESS_CONFIDENCE) };
  const basis = sources.some(({ headline }) => headline !== undefined) ? 'headline' : 'none';
  return { relation: 'none', agency: null, basis, credited: false, confidence: 0, part: false };
}

/** The part of a verdict on a page that is its own origin. Its address names the origin, so it counts as credited. */
const own = (confidence: number) => ({ credited: true, confidence, part: false });

/** Did the site's agency take this text from another agency? If an outlet's story has the same words, the outlet took them from the agency. */
function isTakenBy(siteAgency: string | null, { relation, story }: Source): boolean {
  return relation !== 'cites' && story.agency !== null && story.agency !== siteAgency;
}
