/** Reads from a page's own words who its text, its pictures and its facts are from. */
import type { Credit, CreditKind, Page } from '../model.ts';
import { runToEnd, type Steps } from '../steps.ts';
import { agencyOfHost, agencyOfName, allAgencies } from './agencies/agencies.ts';
import {
  agencyForms,
  findMentions,
  joinRuns,
  type Mention,
  type MentionRun,
} from './reading/agency-mentions.ts';
import { detectByline } from './detectors/byline.ts';
import { detectCitation } from './detectors/citation.ts';
import { detectContributorLine, findSignOff } from './detectors/contributor-line.ts';
import { detectCreditLine } from './detectors/credit-line.ts';
import { detectDateline } from './detectors/dateline.ts';
import type { Finding, RunDetector } from './reading/finding.ts';
import { findGenericLine } from './detectors/generic-line.ts';
import { findNamedOutlet } from './detectors/named-outlet.ts';
import { isOwnHost, isOwnName } from './reading/own-outlet.ts';
import { agencyOfPhotoId } from './detectors/photo-id.ts';
import { detectPhoto } from './detectors/photo.ts';
import { findInPictures } from './detectors/pictures.ts';
import { clipRange } from './reading/quote.ts';
import { detectSourceLine, findOutletSource } from './detectors/source-line.ts';
import { findStructured } from './detectors/structured.ts';
import { detectTagline } from './detectors/tagline.ts';
import { listParts, type TextPart } from './reading/text-part.ts';

/** In this order: the first that answers has it. A name that none of them knows is only spoken of, and is no credit. */
const DETECTORS: readonly RunDetector[] = [
  detectDateline,
  detectContributorLine,
  detectCreditLine,
  detectSourceLine,
  detectByline,
  detectPhoto,
  detectTagline,
  detectCitation,
];

/** A page that names agencies more often than this is a list or an attack; the rest is left out. */
const MAX_RUNS_PER_PART = 400;
const MAX_CREDITS = 400;

/**
 * All credits of a page, in reading order, those of pictures and metadata last; the same agency, kind and quote only once. Never throws; time is
 * linear in the text. Whether a text is *credited* is: is there one with `covers: 'text'`.
 */
export const findCredits = (page: Page): Credit[] => runToEnd(findCreditsInSteps(page));

/** The same in steps. */
export function* findCreditsInSteps(page: Page): Steps<Credit[]> {
  // Made at their first use, which is here: each takes longer than most pages' credits.
  for (const makeTable of [allAgencies, agencyForms]) {
    yield 'long';
    makeTable();
  }
  const credits: Credit[] = [];
  for (const part of listParts(page)) {
    yield;
    credits.push(...findInPart(page, part));
    if (credits.length > MAX_CREDITS) break;
  }
  yield;
  const inPictures = page.articles.flatMap((article) => findInPictures(page, article)).slice(0, MAX_CREDITS);
  return mergeDuplicates(
    nameSignOffs(page, [...credits.slice(0, MAX_CREDITS), ...inPictures, ...findStructured(page)]),
  );
}

/** How sure a sign-off is a wire's: beside a credit of the same article, and alone. */
const SIGN_OFF_CONFIDENCE = 0.8;
const LONE_SIGN_OFF_CONFIDENCE = 0.4;

/**
 * "(Reporting by A; Editing by B)" names no agency. It is the form of Reuters, but other desks sign so too: it is a credit of Reuters only
 * where something else credits the same article to Reuters (dateline, byline, copyright line, metadata, the agency's own site). A Reuters
 * picture or a citation is not enough.
 */
function nameSignOffs(page: Page, credits: readonly Credit[]): Credit[] {
  const reuters = credits.filter((credit) => credit.covers === 'text' && credit.agency === 'Reuters');
  const isOwnSite = isOwnHost(page, agencyOfName('Reuters')?.hosts ?? []);
  return credits.map((credit) => {
    if (credit.kind !== 'contributor-line' || credit.agency !== null) return credit;
    const isReuters =
      isOwnSite || reuters.some(({ place }) => !place || place.article === credit.place?.article);
    return isReuters ? { ...credit, agency: 'Reuters', confidence: SIGN_OFF_CONFIDENCE } : credit;
  });
}

function findInPart(page: Page, part: TextPart): Credit[] {
  const runs = joinRuns(part.plain, findMentions(part.plain)).slice(0, MAX_RUNS_PER_PART);
  const named = runs.flatMap((run, index) => creditsOfRun(page, part, run, runs[index - 1]?.charEnd ?? 0));
  return [...named, ...unnamedCredits(page, part, named)].sort(byPlace);
}

function creditsOfRun(page: Page, part: TextPart, run: MentionRun, previousEnd: number): Credit[] {
  for (const detect of DETECTORS) {
    const finding = detect({ part, run, previousEnd });
    if (finding)
      return run.mentions
        .filter((mention) => !isOwnService(page, mention, finding))
        .map((mention) => makeCredit(part, photoIfPhotoAgency(mention, finding), mention.agency.code, null));
  }
  return [];
}

/** An outlet that also syndicates does not credit itself on its own pages; a wire's own page keeps its dateline. */
function isOwnService(page: Page, mention: Mention, finding: Finding): boolean {
  return (
    mention.agency.kind === 'syndication' &&
    finding.covers !== 'photo' &&
    isOwnHost(page, mention.agency.hosts)
  );
}

/** "AFP/Getty Images" at the end of a text: the photo agency never credits the text. */
function photoIfPhotoAgency(mention: Mention, finding: Finding): Finding {
  return mention.agency.kind === 'photo' ? { ...finding, kind: 'photo', covers: 'photo' } : finding;
}

/** Lines that name no agency of the table: hosts, sign-offs, "agencies". */
function unnamedCredits(page: Page, part: TextPart, named: readonly Credit[]): Credit[] {
  const credits: Credit[] = [];
  const outlet = findOutletSource(part);
  if (outlet && !isOwnHost(page, [outlet.host])) {
    const agency = agencyOfHost(outlet.host);
    credits.push(
      makeCredit(
        part,
        textFinding(outlet.kind, 0.95, outlet.range),
        agency?.code ?? null,
        agency ? null : outlet.host,
      ),
    );
  }
  const namedOutlet = outlet ? undefined : findNamedOutlet(part);
  if (namedOutlet && !isOwnName(page, namedOutlet.name) && !named.some((credit) => credit.covers === 'text'))
    credits.push(makeCredit(part, textFinding(namedOutlet.kind, 0.8, namedOutlet.range), null, null));
  const photoAgency = agencyOfPhotoId(part.plain);
  if (photoAgency !== undefined) {
    const range = { charStart: 0, charEnd: part.plain.length };
    credits.push(
      makeCredit(part, { kind: 'photo', covers: 'photo', confidence: 0.9, ...range }, photoAgency, null),
    );
  }
  const signOff = findSignOff(part);
  if (signOff)
    credits.push(
      makeCredit(part, textFinding('contributor-line', LONE_SIGN_OFF_CONFIDENCE, signOff), null, null),
    );
  const generic = findGenericLine(part);
  if (generic && !namedOutlet && !named.some((credit) => credit.covers === 'text')) {
    credits.push(makeCredit(part, textFinding('credit-line', 0.9, generic), null, null));
  }
  return credits;
}

function textFinding(kind: CreditKind, confidence: number, range: { start: number; end: number }): Finding {
  return { kind, covers: 'text', confidence, charStart: range.start, charEnd: range.end };
}

function makeCredit(part: TextPart, finding: Finding, agency: string | null, outlet: string | null): Credit {
  const whole = { start: finding.charStart, end: finding.charEnd };
  const { start, end } = clipRange(part.plain, whole, {
    start: whole.start,
    end: Math.min(whole.end, whole.start + 1),
  });
  return {
    agency,
    outlet,
    kind: finding.kind,
    quote: part.text.slice(start, end),
    covers: finding.covers,
    confidence: finding.confidence,
    place: { article: part.article, part: part.part, index: part.index, charStart: start, charEnd: end },
  };
}

function byPlace(a: Credit, b: Credit): number {
  return (a.place?.charStart ?? 0) - (b.place?.charStart ?? 0);
}

function mergeDuplicates(credits: readonly Credit[]): Credit[] {
  const kept = new Map<string, Credit>();
  for (const credit of credits) {
    const key = [credit.agency, credit.outlet, credit.kind, credit.quote].join('\n');
    if (!kept.has(key)) kept.set(key, credit);
  }
  return Array.from(kept.values());
}
