import { CREDIT_KINDS, type Credit, type Story, type Verdict } from './model.ts';

/** Whose text a story is: an agency's, or an outlet's if no agency is behind it. */
export type Origin = Pick<Story, 'agency' | 'outlet'>;

/** Does a credit name this origin? A generic line ("from our news services") names none, and no credit names an unknown origin. */
export function namesOrigin(credit: Pick<Credit, 'agency' | 'outlet'>, { agency, outlet }: Origin): boolean {
  return (agency !== null && credit.agency === agency) || (outlet !== null && credit.outlet === outlet);
}

/** Least confidence of a credit that decides: a less certain line (a sign-off without an agency's name) is only shown. Not measured apart. Lower: such lines name an origin. */
const LEAST_CREDIT_CONFIDENCE = 0.5;

/**
 * The same of a credit that names neither agency nor host. Lower: "First published in The Lamp", which is only quoted (0.8), is a credit of
 * news agencies as "With inputs from agencies" (0.9) is.
 */
const LEAST_NAMELESS_CONFIDENCE = 0.9;

const isClear = ({ agency, outlet, confidence }: Credit): boolean =>
  confidence >= (agency === null && outlet === null ? LEAST_NAMELESS_CONFIDENCE : LEAST_CREDIT_CONFIDENCE);

/**
 * The credits that say whose a text is, where nothing could be compared; the first decides. All of them name an agency, or the one names an outlet
 * or nobody. A credit of the whole text comes before one of a part, an agency before an outlet, a clear kind before a vague one. What the
 * metadata says of an agency does not count beside a byline that names it with others: a list of authors does not say who is whose.
 */
export function decidingCredits(credits: readonly Credit[]): readonly Credit[] {
  const ofText = credits
    .filter((credit) => credit.covers === 'text' && isClear(credit))
    .filter((credit) => credit.place !== null || !isSignedWithOthers(credit.agency, credits))
    .sort(byClaim);
  const [first] = ofText;
  if (first === undefined) return [];
  if (first.agency === null) return [first];
  const beside = ofText.filter(
    ({ agency, part, place }) =>
      agency !== null && part === first.part && (place === null) === (first.place === null),
  );
  return beside.filter(({ agency }, i) => beside.findIndex((earlier) => earlier.agency === agency) === i);
}

const isSignedWithOthers = (code: string | null, credits: readonly Credit[]): boolean =>
  credits.some(({ agency, kind, part }) => agency === code && kind === 'byline' && part);

function byClaim(a: Credit, b: Credit): number {
  const nobody = (credit: Credit): number => (credit.agency !== null ? 0 : credit.outlet !== null ? 1 : 2);
  return (
    nobody(a) - nobody(b) ||
    Number(a.part) - Number(b.part) ||
    CREDIT_KINDS.indexOf(a.kind) - CREDIT_KINDS.indexOf(b.kind)
  );
}

/** The verdict that a page's credits give where nothing was compared; undefined where none of them says whose the text is. */
export function creditVerdict(credits: readonly Credit[]): Verdict | undefined {
  const [credit] = decidingCredits(credits);
  if (credit === undefined) return undefined;
  const { agency, confidence, part } = credit;
  return { relation: 'credited', agency, basis: 'credit', credited: true, confidence, part };
}
