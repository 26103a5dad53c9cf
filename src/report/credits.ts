/** What the page itself says of its sources, in its own words. */
import { CREDIT_COVERS, type Credit, type CreditCovers, type CreditKind } from '../model.ts';
import { sayItems, sayList, type Language, type MessageKey } from './language.ts';
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

/** One line of what the page says: a group of credits, or all photo credits where there are several. */
export type CreditLine = readonly [CreditGroup, ...CreditGroup[]];

/** The lines that say what the page credits, in their order: its text, its photos, what it cites. */
export function listCreditLines(credits: readonly Credit[]): CreditLine[] {
  const lines: [CreditGroup, ...CreditGroup[]][] = [];
  for (const group of groupCredits(credits)) {
    const photos =
      group[0].covers === 'photo' ? lines.find(([[{ covers }]]) => covers === 'photo') : undefined;
    if (photos) photos.push(group);
    else lines.push([group]);
  }
  return lines;
}

/** A line in words: "Dateline, for the text: AP", or "Photos: Getty Images (13), AP (2)". */
export function sayCreditLine(language: Language, [first, ...more]: CreditLine): string {
  if (more.length > 0) return sayPhotos(language, [first, ...more].flat());
  const [{ kind, covers }] = first;
  const names = new Set(first.map((credit) => sayCreditedOrigin(language, credit)));
  return language.say(COVERS[covers], language.say(KINDS[kind]), sayList(language, [...names]));
}

/** Names whom photos are credited to, most photos first. A line that names an agency twice counts once. */
function sayPhotos(language: Language, credits: readonly Credit[]): string {
  const lines = new Map<string, Set<string>>();
  for (const credit of credits) {
    const name = sayCreditedOrigin(language, credit);
    const places = lines.get(name) ?? new Set();
    lines.set(name, places.add(placeKey(credit)));
  }
  const counts = [...lines].map(([name, places]) => [name, places.size] as const);
  const names = counts
    .toSorted((a, b) => b[1] - a[1])
    .map(([name, count]) => (count === 1 ? name : language.say('nameCount', name, String(count))));
  return language.say('photos', sayItems(language, names));
}

/** Same for credits of the same line of the page; without a place the words tell lines apart. */
const placeKey = ({ place, quote }: Credit): string =>
  place ? [place.article, place.part, place.index, quote].join(' ') : quote;
