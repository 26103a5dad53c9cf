/** What the page itself says of its sources, in its own words. */
import { CREDIT_COVERS, type Credit, type CreditCovers, type CreditKind } from '../model.ts';
import { sayList, type Language, type MessageKey } from './language.ts';
import { sayCreditedOrigin } from './names.ts';

const KINDS: Record<CreditKind, MessageKey> = {
  dateline: 'kindDateline',
  byline: 'kindByline',
  'credit-line': 'kindCreditLine',
  'contributor-line': 'kindContributorLine',
  tagline: 'kindTagline',
  'source-line': 'kindSourceLine',
  structured: 'kindStructured',
  citation: 'kindCitation',
  photo: 'kindPhoto',
};

const COVERS: Record<CreditCovers, MessageKey> = {
  text: 'coversText',
  photo: 'coversPhoto',
  citation: 'coversCitation',
};

/** Credits that stand in the same words of the page: one line often names two agencies. */
export type CreditGroup = readonly [Credit, ...Credit[]];

/** Groups credits by the words they stand in; groups that cover the text come first. */
export function groupCredits(credits: readonly Credit[]): CreditGroup[] {
  const groups = new Map<string, [Credit, ...Credit[]]>();
  const ordered = CREDIT_COVERS.flatMap((covers) => credits.filter((credit) => credit.covers === covers));
  for (const credit of ordered) {
    const key = `${credit.kind} ${credit.covers} ${credit.quote}`;
    const group = groups.get(key);
    if (group) group.push(credit);
    else groups.set(key, [credit]);
  }
  return [...groups.values()];
}

/** The page's own words, in quotation marks. */
export const sayQuote = (language: Language, credit: Credit): string =>
  language.say('quotedCredit', credit.quote.trim());

/** What kind of credits these are, what they cover, and whom they name: "Dateline, for the text: AP". */
export function sayCredits(language: Language, group: CreditGroup): string {
  const [{ kind, covers }] = group;
  const names = new Set(group.map((credit) => sayCreditedOrigin(language, credit)));
  return language.say(COVERS[covers], language.say(KINDS[kind]), sayList(language, [...names]));
}
