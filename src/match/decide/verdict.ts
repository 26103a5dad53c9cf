import { CREDIT_CLAIMS, type Credit, type PageFingerprints, type Source, type Verdict } from '../../model.ts';

/** Least confidence of a credit that decides the verdict. A less certain line, such as a sign-off without an agency's name, is only shown. Not measured apart. Lower: uncertain lines name an origin. */
const LEAST_CREDIT_CONFIDENCE = 0.5;
/** Confidence that a page at an agency's own address is the original. Not 1, because an address may be reused. Not measured. */
const OWN_ADDRESS_CONFIDENCE = 0.99;

/**
 * The verdict on a page: its best source, or, without a source, the conclusion from its address or its own credit lines.
 * @param sources best first
 * @param byAddress are the sources known only by the page's address?
 * @param ownAgency the agency whose own page this is; null if it is no agency's
 */
export function verdictOf(
  page: PageFingerprints,
  sources: readonly Source[],
  { byAddress, ownAgency }: { byAddress: boolean; ownAgency: string | null },
): Verdict {
  const best = sources.find(({ relation }) => relation !== 'none');
  if (ownAgency !== null && (best === undefined || best.relation === 'cites')) {
    return {
      relation: 'original',
      agency: ownAgency,
      basis: 'url',
      credited: true,
      confidence: OWN_ADDRESS_CONFIDENCE,
    };
  }
  if (best !== undefined) {
    const { relation, credited, confidence } = best;
    const basis = byAddress ? 'url' : credited ? 'text+credit' : 'text';
    return { relation, agency: best.story.agency, basis, credited, confidence };
  }
  return verdictByCredit(page.credits);
}

/** The verdict if nothing was found. A line that credits the text is still a fact about the page, but does not say how much text it covers. */
function verdictByCredit(credits: readonly Credit[]): Verdict {
  const textCredits = credits.filter(
    (credit) => credit.covers === 'text' && credit.confidence >= LEAST_CREDIT_CONFIDENCE,
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
