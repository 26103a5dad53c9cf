import { CREDIT_CLAIMS, type Credit, type PageFingerprints, type Source, type Verdict } from '../../model.ts';

/** A line that is less sure of what it says (a sign-off without an agency's name) is shown as it stands, and decides nothing. */
const LEAST_CONFIDENCE = 0.5;

/** The best source in one object; without a source, what the address or the page's own credit lines say. */
export function verdictOf(
  page: PageFingerprints,
  sources: readonly Source[],
  { byAddress, ownAgency }: { byAddress: boolean; ownAgency: string | null },
): Verdict {
  const best = sources.find(({ relation }) => relation !== 'none');
  if (ownAgency !== null && (best === undefined || best.relation === 'cites')) {
    return { relation: 'original', agency: ownAgency, basis: 'url', credited: true, confidence: 0.99 };
  }
  if (best !== undefined) {
    const { relation, credited, confidence } = best;
    const basis = byAddress ? 'url' : credited ? 'text+credit' : 'text';
    return { relation, agency: best.story.agency, basis, credited, confidence };
  }
  return verdictByCredit(page.credits);
}

/** Nothing found: a line that credits the text is still a fact of the page. It says nothing of how much of the text it covers. */
function verdictByCredit(credits: readonly Credit[]): Verdict {
  const textCredits = credits.filter(
    (credit) => credit.covers === 'text' && credit.confidence >= LEAST_CONFIDENCE,
  );
  const ofWhole = textCredits.find(
    (credit) => credit.agency !== null && CREDIT_CLAIMS[credit.kind] === 'whole',
  );
  const credit = ofWhole ?? textCredits.find((each) => each.agency !== null) ?? textCredits[0];
  if (credit === undefined)
    return { relation: 'none', agency: null, basis: 'none', credited: false, confidence: 0 };
  const { agency, confidence } = credit;
  return { relation: ofWhole ? 'reprint' : 'none', agency, basis: 'credit', credited: true, confidence };
}
