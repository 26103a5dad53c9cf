/** Source lines: "Source: AFP", "Quelle: dpa", "来源：新华社", and "SOURCE: www.example.org", which names an outlet. */
import { lazy } from '../../lazy.ts';
import { withoutWww } from '../../text/site.ts';
import { isPhotoRun, type Finding, type RunContext } from '../reading/finding.ts';
import { allPhrases } from '../languages/languages.ts';
import { wordsOf } from '../reading/name-words.ts';
import { makePhraseSet, phraseBefore, phraseWithin } from '../reading/phrases.ts';
import { trimRange, type TextRange } from '../reading/quote.ts';
import type { TextPart } from '../reading/text-part.ts';

const LABELS = lazy(() => makePhraseSet(allPhrases('sourceLabels')));
/** Phrases of a credit line that a host may follow. */
const PUBLISHED_AT = lazy(() =>
  allPhrases('creditBefore').filter((phrase) => /publi|appeared|aparec|erschien|опубл/.test(phrase)),
);
const LABEL_REACH = 34;
/** A source line is a line of its own, or the last words of one. */
const MAX_LINE_CHARS = 140;
const MAX_WORDS_AFTER = 6;

/** Finds a source label before the run. */
export function detectSourceLine({ part, run }: RunContext): Finding | undefined {
  if (part.role === 'headline' || part.role === 'heading' || part.role === 'caption' || isPhotoRun(run))
    return undefined;
  const labelStart = labelBefore(part, run.charStart);
  if (labelStart === undefined) return undefined;
  const rest = part.plain.slice(run.charEnd);
  if (rest.length > MAX_LINE_CHARS || wordsOf(rest).length > MAX_WORDS_AFTER) return undefined;
  const isEdge = part.part === 'asides' || part.blocksBefore < 4 || part.blocksAfter < 8;
  const quote = trimRange(part.plain, {
    start: labelStart,
    end: run.charEnd + (/^[)\]]/.test(rest) ? 1 : 0),
  });
  return {
    kind: 'source-line',
    covers: 'text',
    confidence: isEdge ? 0.96 : 0.65,
    charStart: quote.start,
    charEnd: quote.end,
  };
}

/** Where the label starts that ends with a colon before `end`: at the line's start, or after a stop or a bracket. */
function labelBefore(part: TextPart, end: number): number | undefined {
  const from = Math.max(0, end - LABEL_REACH);
  const colon = part.lower.slice(from, end).search(/ ?[:=|\u25b6](?=[^:]{0,22}$)/);
  if (colon < 0 || wordsOf(part.lower.slice(from + colon + 1, end)).length > 3) return undefined;
  const start = phraseBefore(part.lower, from + colon, LABELS());
  if (start === undefined) return undefined;
  return /(?:^|[.!?\u3002|([\u2022*)/-]) ?[(\[]? ?$/.test(part.plain.slice(Math.max(0, start - 3), start))
    ? start
    : undefined;
}

const HOST =
  /^(?:https?:\/\/)?((?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,4}\p{L}{2,18})(?:[/?#]\S{0,300})?(?=[\s)\].,;|]|$)/u;

/** A host that a line names as the text's origin, and the line's range. */
export interface OutletSource {
  kind: 'source-line' | 'credit-line';
  host: string;
  range: TextRange;
}

/** The host that a line `SOURCE: www.example.org` names, with the line's range. */
export function findOutletSource(part: TextPart): OutletSource | undefined {
  if (part.role === 'headline' || part.role === 'caption' || part.plain.length > 2 * MAX_LINE_CHARS)
    return undefined;
  return labelledHost(part) ?? publishedAtHost(part);
}

/** "This story was originally published at www.example.org". */
function publishedAtHost(part: TextPart): OutletSource | undefined {
  const phrase = phraseWithin(part.lower, { start: 0, end: part.lower.length }, PUBLISHED_AT());
  if (!phrase) return undefined;
  const value = part.plain.slice(phrase.end).trimStart();
  const found = HOST.exec(value);
  if (!found?.[1]) return undefined;
  return {
    kind: 'credit-line',
    host: bareHost(found[1]),
    range: { start: 0, end: part.plain.length - value.length + found[0].length },
  };
}

function labelledHost(part: TextPart): OutletSource | undefined {
  const colon = part.plain.search(/[:|]/);
  if (colon < 0 || colon > LABEL_REACH) return undefined;
  const start = phraseBefore(part.lower, colon, LABELS());
  if (start === undefined || /\p{L}/u.test(part.plain.slice(0, start))) return undefined;
  const value = part.plain.slice(colon + 1).trimStart();
  const found = HOST.exec(value);
  if (!found?.[1] || wordsOf(value.slice(found[0].length)).length > MAX_WORDS_AFTER) return undefined;
  const hostEnd = part.plain.length - value.length + found[0].length;
  return { kind: 'source-line', host: bareHost(found[1]), range: { start, end: hostEnd } };
}

function bareHost(host: string): string {
  return withoutWww(host.toLowerCase());
}
