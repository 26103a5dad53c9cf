/** Contributor lines: "Associated Press writer Jane Roe contributed to this report". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { isPhotoRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { phraseWithin } from '../reading/phrases.ts';
import { clipRange, type TextRange } from '../reading/quote.ts';

const WRITERS = lazy(() => new Set(allPhrases('writers')));
/** "contributed" stands at most this far after the agency, in UTF-16 units: a list of writers, each with a city, stands between. */
const LIST_REACH_CHARS = 420;
/** Words between the agency and the role: "AP Chief Diplomatic Writer". */
const MAX_DESK_WORDS = 4;
/** The role is looked for this far after the agency, in UTF-16 units. */
const ROLE_REACH_CHARS = 60;
/** The role, or the writer's name, is looked for this far before the agency, in UTF-16 units. */
const WRITER_REACH_CHARS = 40;
/** The quote starts at most this far before the agency, in UTF-16 units. */
const LINE_START_REACH_CHARS = 100;
/** The quote's end is looked for this far after its last word, in UTF-16 units. */
const LINE_END_REACH_CHARS = 60;
/** Characters quoted after the last word where no stop follows it. */
const OPEN_END_CHARS = 30;

/** Finds the line that names writers of the run's agency. */
export function detectContributorLine({ part, run }: RunContext): Detection | undefined {
  if (isPhotoRun(run)) return undefined;
  const reach = { start: run.charEnd, end: Math.min(part.lower.length, run.charEnd + LIST_REACH_CHARS) };
  const contributed =
    phraseWithin(part.lower, reach, allPhrases('contributed')) ??
    contributingBefore(part.lower, run.charStart);
  const before = part.plain.slice(Math.max(0, run.charStart - WRITER_REACH_CHARS), run.charStart);
  const after = part.plain.slice(run.charEnd, run.charEnd + ROLE_REACH_CHARS);
  const isRole = namesWriters(after) || writerStandsBefore(before) || isMemberOf(before);
  if (
    !isRole ||
    !contributed ||
    hasSentenceEnd(part.plain.slice(run.charEnd, Math.max(run.charEnd, contributed.start)))
  )
    return undefined;
  const start = lineStart(part.plain, run.charStart);
  const quote = clipRange(
    part.plain,
    { start, end: lineEnd(part.plain, Math.max(run.charEnd, contributed.end)) },
    { start: run.charStart, end: run.charEnd },
  );
  return {
    kind: 'contributor-line',
    covers: 'text',
    confidence: CONFIDENCE.attested,
    part: true,
    charStart: quote.start,
    charEnd: quote.end,
  };
}

/** The label before the agency: "Also contributing: AP Sports Writers A, B and C." */
function contributingBefore(lower: string, runStart: number): TextRange | undefined {
  const label = /contributing:? $/.exec(lower.slice(Math.max(0, runStart - 16), runStart));
  return label ? { start: runStart - label[0].length, end: runStart } : undefined;
}

function namesWriters(after: string): boolean {
  const words = after
    .replace(/^'s/, '')
    .trim()
    .split(/[\s,]+/)
    .slice(0, MAX_DESK_WORDS + 1);
  return words.some((word) => WRITERS().has(word.toLowerCase()));
}

/** Does the role stand before the agency? "La periodista de The Associated Press Jane Roe". */
function writerStandsBefore(before: string): boolean {
  return before
    .trim()
    .split(/[\s,]+/)
    .slice(-3)
    .some((word) => WRITERS().has(word.toLowerCase()));
}

/** Does a name of two words stand before the agency? "Jane Roe of The Associated Press", but not "Material from". */
function isMemberOf(before: string): boolean {
  return /\p{Lu}[\p{L}'.-]* \p{Lu}[\p{L}'.-]+ (?:of|from|at|with) (?:the |The )?$/u.test(before);
}

/** Has the list of writers ended? A stop after a shorter word than four letters ("Fla.", "St.") does not end it. */
function hasSentenceEnd(plain: string): boolean {
  return /\p{Ll}{4}[.!?] \p{Lu}/u.test(plain);
}

function lineStart(plain: string, from: number): number {
  const before = plain.slice(Math.max(0, from - LINE_START_REACH_CHARS), from);
  const stop = Math.max(before.lastIndexOf('_'), before.lastIndexOf('. ') + 1, before.lastIndexOf(') ') + 1);
  return from - before.length + Math.max(0, stop + (stop > 0 && before.charAt(stop) === '_' ? 1 : 0));
}

function lineEnd(plain: string, from: number): number {
  const stop = plain.slice(from, from + LINE_END_REACH_CHARS).search(/[.)](?:\s|$)|_/);
  return stop < 0
    ? Math.min(plain.length, from + OPEN_END_CHARS)
    : from + stop + (plain.charAt(from + stop) === '_' ? 0 : 1);
}
