/** The verdict in sentences. Neutral words: using an agency's text is licensed practice, and "not found" is never "original". */
import {
  TEXT_REUSE,
  type Credit,
  type CreditKind,
  type IndexCoverage,
  type Relation,
  type Report,
  type Source,
} from '../model.ts';
import { decidingCredits, namesOrigin } from '../origin.ts';
import { sayCount, sayList, type Language, type MessageKey } from './language.ts';
import { sayBadgeOf, sayCreditedOrigin, sayOrigin, sayRelation } from './names.ts';
import { decidingSource, isListedOnly, weakSourceOf, type Provenance } from './provenance.ts';
import { reachOf, sayReach } from './reach.ts';

const VERDICTS: Record<Relation, MessageKey> = {
  original: 'verdictOriginal',
  reprint: 'verdictReprint',
  edited: 'verdictEdited',
  excerpt: 'verdictExcerpt',
  rewrite: 'verdictRewrite',
  cites: 'verdictCites',
  'own-page': 'verdictOwnPage',
  credited: 'verdictCredited',
  none: 'verdictNone',
};

/** Name of the origin that a verdict speaks of: all agencies that a credit names. */
function sayClaimedOrigin(language: Language, { verdict, sources, credits, outlet }: Provenance): string {
  if (verdict.relation === 'credited')
    return sayList(
      language,
      decidingCredits(credits).map((credit) => sayCreditedOrigin(language, credit)),
    );
  if (verdict.relation === 'own-page') return outlet ?? language.say('unnamedOrigin');
  const parts = partSources(sources);
  if (verdict.relation === 'rewrite' && parts.length > 0)
    return sayList(language, [...new Set(parts.map(({ story }) => sayOrigin(language, story)))]);
  if (verdict.agency !== null) return verdict.agency;
  const [source] = sources;
  return source ? sayOrigin(language, source.story) : language.say('unnamedOrigin');
}

/** The sources of an article that is made from two stories; none of another. */
const partSources = ([first, ...others]: readonly Source[]): readonly Source[] =>
  first?.isOfPart === true
    ? [first, ...others.filter((other) => other.isOfPart === true && other.article === first.article)]
    : [];

/** The sentence of a relation, which of a rewrite depends on languages and on the number of stories. */
const verdictKeyOf = (relation: Relation, source: Source | undefined): MessageKey =>
  source?.relation !== 'rewrite' || relation !== 'rewrite'
    ? VERDICTS[relation]
    : source.isTranslation === true
      ? 'verdictTranslation'
      : source.isOfPart === true
        ? 'verdictBlend'
        : VERDICTS[relation];

/** Does a verdict rest on an index's record of the page's address alone? */
function isListed(provenance: Provenance): boolean {
  const source = decidingSource(provenance);
  return source !== undefined && isListedOnly(source);
}

/** Does a verdict claim that text was taken? Certainty and the page's own credit are only told of such a claim. */
const claimsReuse = (provenance: Provenance): boolean =>
  TEXT_REUSE[provenance.verdict.relation] !== 'none' && !isListed(provenance);

/** Kinds of credit that name an agency which gave a part of the text. */
const CONTRIBUTIONS: readonly CreditKind[] = ['credit-line', 'contributor-line'];

/** Does the credit that decides name an agency beside the outlet's own hands, or one that contributed? */
function partOf({ verdict, credits }: Provenance): keyof typeof CREDITED_VERDICTS {
  if (!verdict.part) return 'whole';
  const [credit] = decidingCredits(credits);
  return credit && CONTRIBUTIONS.includes(credit.kind) ? 'contributed' : 'shared';
}

const CREDITED_VERDICTS = {
  whole: 'verdictCredited',
  shared: 'verdictCreditedWith',
  contributed: 'verdictContributed',
} as const satisfies Record<string, MessageKey>;

/** What an index's record of a page's address says of the page. */
const sayListed = (language: Language, { story, relation }: Source): string =>
  language.say('verdictListed', sayOrigin(language, story), sayRelation(language, relation));

/** Whose story it is by the word of publishers, where that is all that says so. */
function sayClaims(language: Language, provenance: Provenance): string[] {
  const source = decidingSource(provenance);
  const parts = partSources(provenance.sources);
  const deciding = parts.length > 0 ? parts : source === undefined ? [] : [source];
  const claims = deciding.flatMap((each) => each.claims ?? []);
  return claims.map((claim) => language.say('accordingTo', claim.publisher, sayOrigin(language, claim)));
}

/** The verdict as one sentence, and one more for each publisher on whose word its origin rests. */
export const sayVerdict = (language: Language, provenance: Provenance): string =>
  [sayRelationTo(language, provenance), ...sayClaims(language, provenance)].join(' ');

function sayRelationTo(language: Language, provenance: Provenance): string {
  const { relation } = provenance.verdict;
  const origin = sayClaimedOrigin(language, provenance);
  const source = decidingSource(provenance);
  if (source && isListedOnly(source)) return sayListed(language, source);
  const key =
    relation === 'credited' ? CREDITED_VERDICTS[partOf(provenance)] : verdictKeyOf(relation, source);
  return language.say(key, origin, provenance.outlet ?? language.say('theOutlet'));
}

const creditsWhole = ({ covers, part }: Credit): boolean => covers === 'text' && !part;

function creditKeyOf(provenance: Provenance): MessageKey {
  const { relation, credited, agency } = provenance.verdict;
  if (relation === 'credited') return 'creditNotCompared';
  if (relation === 'none') return 'creditNone';
  if (relation === 'original') return 'creditOriginal';
  if (relation === 'cites') return 'creditCites';
  const outlet = agency === null ? (provenance.sources[0]?.story.outlet ?? null) : null;
  const own = provenance.credits.filter((credit) => namesOrigin(credit, { agency, outlet }));
  if (credited) return own.some(creditsWhole) ? 'creditNamed' : 'creditNamedPart';
  if (own.some((credit) => credit.covers === 'photo')) return 'creditPhotoOnly';
  if (own.some((credit) => credit.kind === 'citation')) return 'creditCitedOnly';
  if (own.some((credit) => credit.kind === 'structured')) return 'creditAddressOnly';
  return provenance.isTextAlone === true ? 'creditNotInText' : 'creditNotNamed';
}

/** Does the page name the origin of its text? `undefined` where the question does not arise. */
export function isNamed(provenance: Provenance): boolean | undefined {
  return claimsReuse(provenance) ? provenance.verdict.credited : undefined;
}

/** Whether the page names the origin of its text, in one sentence; of an outlet's own story, how many carry it. */
export function sayCredited(language: Language, provenance: Provenance): string {
  const { verdict, reach } = provenance;
  if (isListed(provenance)) return language.say('listedOnly');
  if (verdict.relation === 'own-page') return sayCarried(language, provenance);
  const said = language.say(creditKeyOf(provenance), sayClaimedOrigin(language, provenance));
  return verdict.relation === 'credited' && reach !== null ? `${said} ${sayReach(language, reach)}` : said;
}

function sayCarried(language: Language, { own, outlet }: Provenance): string {
  const others = new Set(
    (own?.carriers ?? [])
      .filter((carrier) => TEXT_REUSE[carrier.relation] === 'words' && carrier.outlet !== outlet)
      .map((carrier) => carrier.outlet),
  );
  return others.size === 0
    ? language.say('carriedByNone')
    : language.say('carriedBy', sayCount(language, 'outlets', others.size));
}

/** Words for a confidence of `lowest` or more, for a copy and for a rewrite. A rewrite is never called sure: its facts can have other sources. */
const CERTAINTIES: readonly { lowest: number; copy: MessageKey; rewrite: MessageKey }[] = [
  { lowest: 0.95, copy: 'certaintyVeryHigh', rewrite: 'evidenceStrong' },
  { lowest: 0.8, copy: 'certaintyHigh', rewrite: 'evidenceStrong' },
  { lowest: 0.5, copy: 'certaintyFair', rewrite: 'evidenceSome' },
  { lowest: Number.NEGATIVE_INFINITY, copy: 'certaintyWeak', rewrite: 'certaintyWeak' },
];

/** Least confidence of a credit line that is called clear. Not measured. Lower: shapes that other lines have too are called so. */
const CLEAR_CREDIT_CONFIDENCE = 0.9;

/** What a claim of reuse rests on, without and with a credit: words of a copy, facts of a rewrite. */
const REASONS = {
  copy: { text: 'basisText', 'text+credit': 'basisTextCredit' },
  rewrite: { text: 'basisFacts', 'text+credit': 'basisFactsCredit' },
} as const;

/** How surely the line that credits the text was read. */
function readingOf({ verdict, credits }: Provenance): MessageKey {
  if (decidingCredits(credits)[0]?.place === null) return 'creditInData';
  return verdict.confidence >= CLEAR_CREDIT_CONFIDENCE ? 'creditClear' : 'creditLikely';
}

/** How sure, and on what evidence; `undefined` where nothing is claimed. */
export function sayCertainty(language: Language, provenance: Provenance): string | undefined {
  const { relation, confidence, basis } = provenance.verdict;
  if (relation === 'credited') return language.say(readingOf(provenance));
  if (!claimsReuse(provenance)) return undefined;
  const kind = TEXT_REUSE[relation] === 'facts' ? 'rewrite' : 'copy';
  const how = CERTAINTIES.find(({ lowest }) => confidence >= lowest)?.[kind] ?? 'certaintyWeak';
  const because = REASONS[kind][basis === 'text+credit' ? basis : 'text'];
  return language.say('certaintyBecause', language.say(how), language.say(because));
}

/** The verdict where nothing was found, and what that means: the indexes could not hold the story, or it is not in them, which does not make the text original. */
export function sayUnknown(
  language: Language,
  report: Report,
  coverage: readonly IndexCoverage[],
): readonly [verdict: string, more: string] {
  const reach = reachOf(report.page, coverage);
  const more = weakSourceOf(report)
    ? language.say('notOriginal')
    : reach === undefined
      ? language.say('creditNone')
      : sayReach(language, reach);
  return [language.say('verdictNone'), more];
}

/** A second or later source of the page, in one sentence. */
export function sayFurtherSource(language: Language, source: Source): string {
  if (isListedOnly(source)) return sayListed(language, source);
  const key =
    source.relation === 'cites'
      ? 'alsoCites'
      : source.isOfPart === true
        ? 'alsoRewritesPart'
        : verdictKeyOf(source.relation, source);
  return language.say(key, sayOrigin(language, source.story));
}

const CREDITED_BADGES = {
  whole: 'relationCredited',
  shared: 'relationCreditedPart',
  contributed: 'relationContributed',
} as const satisfies Record<string, MessageKey>;

/** Text of the badge at a headline: "AP · Full copy", "AP · credited", "Own report · cites AP". */
export function sayBadge(language: Language, provenance: Provenance): string {
  const origin = sayClaimedOrigin(language, provenance);
  const { relation } = provenance.verdict;
  if (relation === 'credited')
    return language.say('badgeLabel', origin, language.say(CREDITED_BADGES[partOf(provenance)]));
  if (decidingSource(provenance)?.isTranslation === true)
    return language.say('badgeLabel', origin, language.say('relationTranslation'));
  return sayBadgeOf(language, origin, relation);
}
