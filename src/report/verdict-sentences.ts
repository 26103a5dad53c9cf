/** The verdict in sentences. Neutral words: using an agency's text is licensed practice, and "not found" is never "original". */
import { TEXT_REUSE, type Basis, type Credit, type Relation, type Report, type Source } from '../model.ts';
import { namesOrigin } from '../origin.ts';
import type { Language, MessageKey } from './language.ts';
import { sayCreditedOrigin, sayOrigin, sayRelation } from './names.ts';
import { weakSourceOf, type Provenance } from './provenance.ts';

const VERDICTS: Record<Relation, MessageKey> = {
  original: 'verdictOriginal',
  reprint: 'verdictReprint',
  edited: 'verdictEdited',
  excerpt: 'verdictExcerpt',
  rewrite: 'verdictRewrite',
  cites: 'verdictCites',
  none: 'verdictNone',
};

const BASES: Record<Basis, MessageKey> = {
  'text+credit': 'basisTextCredit',
  text: 'basisText',
  url: 'basisUrl',
  credit: 'basisCredit',
  none: 'basisNone',
};

/** The credit that says whose the text is; one that names an origin before a generic one. */
const textCreditOf = ({ credits }: Provenance): Credit | undefined =>
  credits.find((credit) => credit.covers === 'text' && (credit.agency ?? credit.outlet) !== null) ??
  credits.find((credit) => credit.covers === 'text');

/** Name of the origin that a verdict speaks of. */
function sayClaimedOrigin(language: Language, provenance: Provenance): string {
  const {
    verdict,
    sources: [source],
  } = provenance;
  if (verdict.agency !== null) return verdict.agency;
  if (source && verdict.relation !== 'none') return sayOrigin(language, source.story);
  const credit = textCreditOf(provenance);
  return credit ? sayCreditedOrigin(language, credit) : language.say('unnamedOrigin');
}

/** Does a relation claim that text was taken? Certainty and the page's own credit are only told of such a claim. */
const claimsReuse = (relation: Relation): boolean => TEXT_REUSE[relation] !== 'none';

/** Is the page's own credit all that is known? */
const isCreditOnly = (provenance: Provenance): boolean =>
  provenance.verdict.relation === 'none' && textCreditOf(provenance) !== undefined;

/** The verdict as one sentence. */
export function sayVerdict(language: Language, provenance: Provenance): string {
  const key = isCreditOnly(provenance) ? 'verdictCredit' : VERDICTS[provenance.verdict.relation];
  return language.say(key, sayClaimedOrigin(language, provenance));
}

function creditKeyOf(provenance: Provenance): MessageKey {
  const { relation, credited, agency } = provenance.verdict;
  if (isCreditOnly(provenance)) return 'creditUnknownAmount';
  if (relation === 'none') return 'creditNone';
  if (relation === 'original') return 'creditOriginal';
  if (relation === 'cites') return 'creditCites';
  if (credited) return 'creditNamed';
  const outlet = agency === null ? (provenance.sources[0]?.story.outlet ?? null) : null;
  const own = provenance.credits.filter((credit) => namesOrigin(credit, { agency, outlet }));
  if (own.some((credit) => credit.covers === 'photo')) return 'creditPhotoOnly';
  return own.some((credit) => credit.covers === 'citation') ? 'creditCitedOnly' : 'creditNotNamed';
}

/** Does the page name the origin of its text? `undefined` where the question does not arise. */
export function isNamed(provenance: Provenance): boolean | undefined {
  if (isCreditOnly(provenance)) return true;
  return claimsReuse(provenance.verdict.relation) ? provenance.verdict.credited : undefined;
}

/** Whether the page names the origin of its text, in one sentence. */
export const sayCredited = (language: Language, provenance: Provenance): string =>
  language.say(creditKeyOf(provenance), sayClaimedOrigin(language, provenance));

/** Words for a confidence of `lowest` or more, for a copy and for a rewrite. A rewrite is never called sure: its facts can have other sources. */
const CERTAINTIES: readonly { lowest: number; copy: MessageKey; rewrite: MessageKey }[] = [
  { lowest: 0.95, copy: 'certaintyVeryHigh', rewrite: 'evidenceStrong' },
  { lowest: 0.8, copy: 'certaintyHigh', rewrite: 'evidenceStrong' },
  { lowest: 0.5, copy: 'certaintyFair', rewrite: 'evidenceSome' },
  { lowest: Number.NEGATIVE_INFINITY, copy: 'certaintyWeak', rewrite: 'certaintyWeak' },
];

/** What a rewrite's verdict rests on, where that is not the same as for a copy: facts, not words. */
const REWRITE_BASES: Partial<Record<Basis, MessageKey>> = {
  'text+credit': 'basisFactsCredit',
  text: 'basisFacts',
};

/** How sure, and on what evidence; `undefined` where nothing is claimed. */
export function sayCertainty(language: Language, { verdict }: Provenance): string | undefined {
  const { relation, confidence, basis } = verdict;
  if (!claimsReuse(relation)) return undefined;
  const kind = TEXT_REUSE[relation] === 'facts' ? 'rewrite' : 'copy';
  const how = CERTAINTIES.find(({ lowest }) => confidence >= lowest)?.[kind] ?? 'certaintyWeak';
  const because = (kind === 'rewrite' ? REWRITE_BASES[basis] : undefined) ?? BASES[basis];
  return language.say('certaintyBecause', language.say(how), language.say(because));
}

/** The verdict where nothing was found, and the sentence that this does not make the text original. */
export const sayUnknown = (language: Language, report: Report): readonly [verdict: string, more: string] => [
  language.say('verdictNone'),
  language.say(weakSourceOf(report) ? 'notOriginal' : 'creditNone'),
];

/** A second or later source of the page, in one sentence. */
export function sayFurtherSource(language: Language, source: Source): string {
  const key = source.relation === 'cites' ? 'alsoCites' : VERDICTS[source.relation];
  return language.say(key, sayOrigin(language, source.story));
}

/** Text of the badge at a headline: "AP · Full copy". */
export function sayBadge(language: Language, provenance: Provenance): string {
  const origin = sayClaimedOrigin(language, provenance);
  if (isCreditOnly(provenance)) return language.say('badgeCredit', origin);
  return language.say('badgeLabel', origin, sayRelation(language, provenance.verdict.relation));
}
