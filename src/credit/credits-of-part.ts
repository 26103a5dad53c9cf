/** Runs the detectors over one part of a page: first over its runs of agency names, then over the line as a whole. */
import type { Credit, Page } from '../model.ts';
import { WORK, type Steps } from '../steps.ts';
import { LINE_DETECTORS, RUN_DETECTORS, type DetectorName } from './detectors/detectors.ts';
import { findMentions, type Mention } from './reading/agency-mentions.ts';
import type { Detection, RunContext } from './reading/detection.ts';
import { joinRuns } from './reading/mention-run.ts';
import { isBesideOwnHands } from './reading/own-hands.ts';
import { isOwnHost, isOwnName } from './reading/own-outlet.ts';
import { bracketsAround, clipRange, quoteRange, sentenceAround } from './reading/quote.ts';
import type { TextPart } from './reading/text-part.ts';

/** A credit, and the detector that found it. */
export interface FoundCredit {
  credit: Credit;
  detector: DetectorName;
}

/** Runs that are read of one part; a part with more of them is a list or an attack. */
const MAX_RUNS_PER_PART = 400;

/** The credits of one part, in the order of their places. Time is linear in the text. */
export function* creditsOfPart(page: Page, part: TextPart): Steps<FoundCredit[]> {
  const work = part.plain.length * WORK.creditCharacter;
  yield work;
  const runs = joinRuns(part.plain, findMentions(part.plain)).slice(0, MAX_RUNS_PER_PART);
  const named: FoundCredit[] = [];
  for (const [index, run] of runs.entries()) {
    yield work;
    named.push(...creditsOfRun({ page, part, run, previousEnd: runs[index - 1]?.charEnd ?? 0 }));
  }
  return [...named, ...creditsOfLine(page, part, named)].sort(byPlace);
}

/** A credit for each agency of the run, from the first detector that answers. */
function creditsOfRun(context: RunContext): FoundCredit[] {
  const { page, part, run } = context;
  for (const { name, roles, detect } of RUN_DETECTORS) {
    const detection = roles.includes(part.role) ? detect(context) : undefined;
    if (!detection) continue;
    const isPart =
      detection.part ?? (detection.covers === 'text' && isBesideOwnHands(page, lineOf(context, detection)));
    return run.mentions
      .filter((mention) => !isOwnService(page, mention, detection) && !isOwnOutlet(page, part, mention))
      .map((mention) => {
        const said = photoIfPhotoAgency(mention, { ...detection, part: isPart });
        return {
          credit: makeCredit(part, { ...said, agency: mention.agency.code, outlet: null }),
          detector: name,
        };
      });
  }
  return [];
}

/** Longest joint signature in brackets on each side of the agency, in UTF-16 units: "(Bugle Staff/AP)". */
const MAX_BRACKET_REST = 40;

/** The words among which hands beside the agency are looked for: a dateline's brackets without the place, a whole byline, or a sentence. */
function lineOf({ part: { plain }, run }: RunContext, { kind, charStart, charEnd }: Detection): string {
  const name = { start: run.charStart, end: run.charEnd };
  const quote = { start: charStart, end: charEnd };
  const range =
    kind === 'dateline'
      ? (bracketsAround(plain, name, MAX_BRACKET_REST) ?? quote)
      : kind === 'byline'
        ? quote
        : sentenceAround(plain, name);
  return plain.slice(range.start, range.end);
}

/** An outlet that also syndicates does not credit itself on its own pages; a wire's own page keeps its dateline. */
function isOwnService(page: Page, mention: Mention, detection: Detection): boolean {
  return (
    mention.agency.kind === 'syndication' &&
    detection.covers !== 'photo' &&
    isOwnHost(page, mention.agency.hosts)
  );
}

/** An outlet's line of rights on its own pages: "(c) 2026, The Washington Post" at the Washington Post's. */
const isOwnOutlet = (page: Page, { plain }: TextPart, { agency, charStart, charEnd }: Mention): boolean => {
  const form = plain.slice(charStart, charEnd);
  return agency.also.get(form) === 'outlet' && isOwnName(page, form.replace(/ Company$/, ''));
};

/** "AFP/Getty Images" at the end of a text: the photo agency never credits the text. */
function photoIfPhotoAgency(mention: Mention, detection: Detection): Detection {
  return mention.agency.kind === 'photo' ? { ...detection, kind: 'photo', covers: 'photo' } : detection;
}

/** Credits that name no agency of the table, or not by its name: hosts, picture numbers, sign-offs, "agencies". */
function creditsOfLine(page: Page, part: TextPart, named: readonly FoundCredit[]): FoundCredit[] {
  const isCredited = named.some(({ credit }) => credit.covers === 'text');
  const readBy = new Set<string>();
  const found: FoundCredit[] = [];
  for (const { name, roles, yieldsTo = [], onlyUncredited = false, detect } of LINE_DETECTORS) {
    if (!roles.includes(part.role) || (onlyUncredited && isCredited)) continue;
    if (yieldsTo.some((earlier) => readBy.has(earlier))) continue;
    const detection = detect({ page, part });
    if (!detection) continue;
    readBy.add(name);
    if (!detection.isOwn) found.push({ credit: makeCredit(part, detection), detector: name });
  }
  return found;
}

type Said = Detection & Pick<Credit, 'agency' | 'outlet'>;

function makeCredit(part: TextPart, said: Said): Credit {
  const { agency, outlet, kind, covers, confidence, part: isPart = false, charStart, charEnd } = said;
  const firstChar = { start: charStart, end: Math.min(charEnd, charStart + 1) };
  const range = clipRange(part.plain, { start: charStart, end: charEnd }, firstChar);
  const quote =
    covers === 'citation' ? part.text.slice(range.start, range.end) : quoteRange(part.text, range);
  return {
    ...{ agency, outlet, kind, quote, covers, confidence },
    part: isPart && covers === 'text',
    place: {
      ...{ article: part.article, part: part.part, index: part.index },
      ...{ charStart: range.start, charEnd: range.end },
    },
  };
}

function byPlace(a: FoundCredit, b: FoundCredit): number {
  return (a.credit.place?.charStart ?? 0) - (b.credit.place?.charStart ?? 0);
}
