import {
  TEXT_REUSE,
  type Basis,
  type Credit,
  type CreditCovers,
  type CreditKind,
  type IndexCoverage,
  type Relation,
  type Report,
  type Source,
  type Verdict,
} from '../model.ts';
import { sayCount, sayDate, sayList, type Language, type MessageKey } from './language.ts';

/** The sentences that tell a report. Neutral words: using an agency's text is licensed practice, and "not found" is never "original". */

const VERDICTS: Record<Relation, MessageKey> = {
  original: 'verdictOriginal',
  reprint: 'verdictReprint',
  edited: 'verdictEdited',
  excerpt: 'verdictExcerpt',
  rewrite: 'verdictRewrite',
  cites: 'verdictCites',
  none: 'verdictNone',
};

const RELATIONS: Record<Relation, MessageKey> = {
  original: 'relationOriginal',
  reprint: 'relationReprint',
  edited: 'relationEdited',
  excerpt: 'relationExcerpt',
  rewrite: 'relationRewrite',
  cites: 'relationCites',
  none: 'relationNone',
};

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

const BASES: Record<Basis, MessageKey> = {
  'text+credit': 'basisTextCredit',
  text: 'basisText',
  url: 'basisUrl',
  credit: 'basisCredit',
  none: 'basisNone',
};

/** How a page or carrier relates to its story, in a word or two. */
export const sayRelation = (language: Language, relation: Relation): string =>
  language.say(RELATIONS[relation]);

/** Name of a story's or credit's origin, for example "AP" or "kyivpost.com". */
export const sayOrigin = (
  language: Language,
  origin: { agency: string | null; outlet: string | null },
): string => origin.agency ?? origin.outlet ?? language.say('unnamedOrigin');

/** What is told of one article: a verdict, with the story and the credits that it rests on. */
export interface Finding {
  verdict: Verdict;
  source: Source | undefined;
  credits: readonly Credit[];
}

/** The sources that a report claims, best first: without weak evidence, which claims nothing. */
export const claimedSources = ({ sources }: Pick<Report, 'sources'>): readonly Source[] =>
  sources.filter(({ relation }) => relation !== 'none');

/** The likeliest story where nothing sure was found. */
export const weakSourceOf = ({ sources }: Pick<Report, 'sources'>): Source | undefined =>
  sources.find(({ relation }) => relation === 'none');

/** The finding of the whole page. */
export const findingOf = (report: Report): Finding => ({
  verdict: report.verdict,
  source: claimedSources(report)[0],
  credits: report.credits,
});

const textCreditOf = ({ credits }: Finding): Credit | undefined =>
  credits.find((credit) => credit.covers === 'text' && (credit.agency ?? credit.outlet) !== null) ??
  credits.find((credit) => credit.covers === 'text');

/** Name of the origin that a finding speaks of. */
export function sayFindingOrigin(language: Language, finding: Finding): string {
  const { verdict, source } = finding;
  if (verdict.agency !== null) return verdict.agency;
  if (source && verdict.relation !== 'none') return sayOrigin(language, source.story);
  const credit = textCreditOf(finding);
  if (credit) return credit.agency ?? credit.outlet ?? language.say('newsAgencies');
  return language.say('unnamedOrigin');
}

/** Does a relation claim that text was taken? Only then is it said how sure that is, and whether the page says so. */
const claimsReuse = (relation: Relation): boolean => TEXT_REUSE[relation] !== 'none';

/** Is all that is known what the page itself says? */
const isCreditOnly = (finding: Finding): boolean =>
  finding.verdict.relation === 'none' && textCreditOf(finding) !== undefined;

/** The verdict as one sentence. */
export function sayVerdict(language: Language, finding: Finding): string {
  const key = isCreditOnly(finding) ? 'verdictCredit' : VERDICTS[finding.verdict.relation];
  return language.say(key, sayFindingOrigin(language, finding));
}

function creditKeyOf(finding: Finding): MessageKey {
  const { relation, credited, agency } = finding.verdict;
  if (isCreditOnly(finding)) return 'creditUnknownAmount';
  if (relation === 'none') return 'creditNone';
  if (relation === 'original') return 'creditOriginal';
  if (relation === 'cites') return 'creditCites';
  if (credited) return 'creditNamed';
  const outlet = finding.source?.story.outlet ?? null;
  const own = finding.credits.filter((credit) =>
    agency === null ? credit.outlet !== null && credit.outlet === outlet : credit.agency === agency,
  );
  if (own.some((credit) => credit.covers === 'photo')) return 'creditPhotoOnly';
  return own.some((credit) => credit.covers === 'citation') ? 'creditCitedOnly' : 'creditNotNamed';
}

/** Does the page say so? `undefined` where the question does not arise. */
export function isNamed(finding: Finding): boolean | undefined {
  if (isCreditOnly(finding)) return true;
  return claimsReuse(finding.verdict.relation) ? finding.verdict.credited : undefined;
}

/** Does the page say so? One sentence. */
export const sayCredited = (language: Language, finding: Finding): string =>
  language.say(creditKeyOf(finding), sayFindingOrigin(language, finding));

/** Lowest confidence of each degree. A rewrite is never called sure: other words can have other sources. */
const CERTAINTIES: readonly (readonly [number, MessageKey, MessageKey])[] = [
  [0.95, 'certaintyVeryHigh', 'evidenceStrong'],
  [0.8, 'certaintyHigh', 'evidenceStrong'],
  [0.5, 'certaintyFair', 'evidenceSome'],
  [Number.NEGATIVE_INFINITY, 'certaintyWeak', 'certaintyWeak'],
];

/** What a rewrite's verdict rests on: not on words. */
const REWRITE_BASES: Partial<Record<Basis, MessageKey>> = {
  'text+credit': 'basisFactsCredit',
  text: 'basisFacts',
};

/** How sure, and on what evidence; `undefined` where nothing is claimed. */
export function sayCertainty(language: Language, { verdict }: Finding): string | undefined {
  const { relation, confidence, basis } = verdict;
  if (!claimsReuse(relation)) return undefined;
  const isRewrite = relation === 'rewrite';
  const degree = CERTAINTIES.find(([lowest]) => confidence >= lowest);
  const how = (isRewrite ? degree?.[2] : degree?.[1]) ?? 'certaintyWeak';
  const because = (isRewrite ? REWRITE_BASES[basis] : undefined) ?? BASES[basis];
  return language.say('certaintyBecause', language.say(how), language.say(because));
}

/** A second or later source of the page, in one sentence. */
export function sayFurtherSource(language: Language, source: Source): string {
  const key = source.relation === 'cites' ? 'alsoCites' : VERDICTS[source.relation];
  return language.say(key, sayOrigin(language, source.story));
}

/** The page's own words, in quotation marks. */
export const sayQuote = (language: Language, credit: Credit): string =>
  language.say('quotedCredit', credit.quote.trim());

/** What kind of credits these are, what they cover, and whom they name; all of them in the same words of the page. */
export function sayCredits(language: Language, [first, ...more]: readonly [Credit, ...Credit[]]): string {
  const names = [first, ...more].map(
    ({ agency, outlet }) => agency ?? outlet ?? language.say('newsAgencies'),
  );
  return language.say(
    COVERS[first.covers],
    language.say(KINDS[first.kind]),
    sayList(language, [...new Set(names)]),
  );
}

/** "9 other outlets, 1 origin". */
export const sayCarriers = (language: Language, outletCount: number): string =>
  language.say(
    'carriersHeading',
    sayCount(language, 'outlets', outletCount),
    sayCount(language, 'origins', 1),
  );

/** At most this many agencies are named in the line on coverage. */
const NAMED_AGENCIES = 4;

/** What an index covers, in one sentence. */
export function sayCoverage(language: Language, coverage: IndexCoverage): string {
  const named = coverage.agencies.flatMap(({ agency }) => agency ?? []);
  const names = named.slice(0, NAMED_AGENCIES);
  const hasOthers = coverage.agencies.length > names.length;
  if (hasOthers || names.length === 0) names.push(language.say('coverageOthers'));
  const stories = sayCount(language, 'stories', coverage.stories);
  const from = sayDate(language, coverage.publishedFrom);
  const to = sayDate(language, coverage.publishedTo);
  if (from === undefined || to === undefined)
    return language.say('coverage', stories, sayList(language, names));
  return language.say('coverageDated', stories, sayList(language, names), from, to);
}

/** What a link leads to: "AP · Full copy". */
export const sayLinkBadge = (
  language: Language,
  known: { agency: string | null; outlet: string | null; relation: Relation },
): string => language.say('badgeLabel', sayOrigin(language, known), sayRelation(language, known.relation));

/** The badge's few words: "AP · Full copy". */
export function sayBadge(language: Language, finding: Finding): string {
  const origin = sayFindingOrigin(language, finding);
  if (isCreditOnly(finding)) return language.say('badgeCredit', origin);
  return language.say('badgeLabel', origin, sayRelation(language, finding.verdict.relation));
}
