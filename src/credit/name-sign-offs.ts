/** Says whose a sign-off is, from the other credits of its article. */
import type { Page } from '../model.ts';
import { agencyOfName } from './agencies/agencies.ts';
import type { FoundCredit } from './credits-of-part.ts';
import { CONFIDENCE } from './reading/confidence.ts';
import { isOwnHost } from './reading/own-outlet.ts';

/**
 * "(Reporting by A; Editing by B)" names no agency. It is the form of Reuters, but other desks sign so too: it is a credit of Reuters only
 * where something else credits the same article to Reuters (dateline, byline, copyright line, metadata, the agency's own site). A Reuters
 * picture or a citation is not enough.
 */
export function nameSignOffs(page: Page, found: readonly FoundCredit[]): FoundCredit[] {
  const reuters = found
    .map(({ credit }) => credit)
    .filter((credit) => credit.covers === 'text' && credit.agency === 'Reuters');
  const isOwnSite = isOwnHost(page, agencyOfName('Reuters')?.hosts ?? []);
  return found.map(({ credit, detector }) => {
    const isReuters =
      detector === 'sign-off' &&
      (isOwnSite || reuters.some(({ place }) => !place || place.article === credit.place?.article));
    if (!isReuters) return { credit, detector };
    return { credit: { ...credit, agency: 'Reuters', confidence: CONFIDENCE.partial }, detector };
  });
}
