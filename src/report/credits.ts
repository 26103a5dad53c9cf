/** What the page itself says of its sources, in its own words. */
import { CREDIT_COVERS, CREDIT_KINDS, type Credit, type CreditCovers, type CreditKind } from '../model.ts';
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

/** The weightiest first: of the text before its facts and pictures, of all of it before a part, a clear kind and a sure reading before others. */
const byWeight = (a: Credit, b: Credit): number =>
  CREDIT_COVERS.indexOf(a.covers) - CREDIT_COVERS.indexOf(b.covers) ||
  Number(a.part) - Number(b.part) ||
  CREDIT_KINDS.indexOf(a.kind) - CREDIT_KINDS.indexOf(b.kind) ||
  b.confidence - a.confidence;

/** Groups credits by the words they stand in, in order of weight. */
export function groupCredits(credits: readonly Credit[]): CreditGroup[] {
  const groups = new Map<string, [Credit, ...Credit[]]>();
  for (const credit of credits.toSorted(byWeight)) {
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

/** One line of what the page says: a group of credits, or all photo credits, or all citations, where there are several. */
export type CreditLine = readonly [CreditGroup, ...CreditGroup[]];

/** What folds into one line: a long article cites many, and has many pictures. A credit of the text never does. */
const FOLDED: Readonly<Partial<Record<CreditCovers, MessageKey>>> = {
  photo: 'photos',
  citation: 'citations',
};

/** The lines that say what the page credits, in order of weight: its text, what it cites, its photos. */
export function listCreditLines(credits: readonly Credit[]): CreditLine[] {
  const lines: [CreditGroup, ...CreditGroup[]][] = [];
  for (const group of groupCredits(credits)) {
    const { covers } = group[0];
    const same = FOLDED[covers] && lines.find(([[first]]) => first.covers === covers);
    if (same) same.push(group);
    else lines.push([group]);
  }
  return lines;
}

/** Names in a folded line; the others are counted. They are all in the quotes. */
const MOST_NAMES = 4;

/** A line in words: "Dateline, for the text: AP", or "Photos, not the text: Getty Images (13), AP (2)". */
export function sayCreditLine(language: Language, [first, ...more]: CreditLine): string {
  const [{ kind, covers }] = first;
  const folded = FOLDED[covers];
  if (more.length > 0 && folded) return language.say(folded, sayNames(language, [first, ...more].flat()));
  const names = new Set(first.map((credit) => sayCreditedOrigin(language, credit)));
  return language.say(COVERS[covers], language.say(KINDS[kind]), sayList(language, [...names]));
}

/** Names with the number of lines that credit each, most first. A line that names an agency twice counts once. */
function sayNames(language: Language, credits: readonly Credit[]): string {
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
  const rest = names.length - MOST_NAMES;
  const shown = rest > 1 ? [...names.slice(0, MOST_NAMES), language.say('namesMore', String(rest))] : names;
  return sayItems(language, shown);
}

/** Same for credits of the same line of the page; without a place the words tell lines apart. */
const placeKey = ({ place, quote }: Credit): string =>
  place ? [place.article, place.part, place.index, quote].join(' ') : quote;
