/** Contributor lines: "Associated Press writer Jane Roe contributed to this report". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { isPhotoRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { phraseWithin } from '../reading/phrases.ts';
import { clipRange, type TextRange } from '../reading/quote.ts';

const WRITERS = lazy(() => new Set(allPhrases('writers')));
/** "Associated Press writers A in X, B in Y, C in Z ... contributed": a long list, with stops after "Fla." and "St.". */
const LIST_REACH_CHARS = 420;
/** "AP Diplomatic Writer": words between the agency and the role. */
const MAX_DESK_WORDS = 4;

/** Finds the line that names writers of the run's agency. */
export function detectContributorLine({ part, run }: RunContext): Detection | undefined {
  if (isPhotoRun(run)) return undefined;
  const reach = { start: run.charEnd, end: Math.min(part.lower.length, run.charEnd + LIST_REACH_CHARS) };
  const contributed =
    phraseWithin(part.lower, reach, allPhrases('contributed')) ??
    contributingBefore(part.lower, run.charStart);
  const isRole =
    namesWriters(part.plain.slice(run.charEnd, run.charEnd + 60)) ||
    writerStandsBefore(part.plain.slice(Math.max(0, run.charStart - 40), run.charStart)) ||
    isMemberOf(part.plain.slice(Math.max(0, run.charStart - 40), run.charStart));
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
    confidence: 0.98,
    charStart: quote.start,
    charEnd: quote.end,
  };
}

/** "Also contributing: AP Sports Writers A, B and C." */
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

/** "La periodista de The Associated Press Jane Roe". */
function writerStandsBefore(before: string): boolean {
  return before
    .trim()
    .split(/[\s,]+/)
    .slice(-3)
    .some((word) => WRITERS().has(word.toLowerCase()));
}

/** "Jane Roe of The Associated Press": two capitals, so not "Material from". */
function isMemberOf(before: string): boolean {
  return /\p{Lu}[\p{L}'.-]* \p{Lu}[\p{L}'.-]+ (?:of|from|at|with) (?:the |The )?$/u.test(before);
}

/** A stop after a word of four letters or more, then a capital: the list of writers has ended. */
function hasSentenceEnd(plain: string): boolean {
  return /\p{Ll}{4}[.!?] \p{Lu}/u.test(plain);
}

function lineStart(plain: string, from: number): number {
  const before = plain.slice(Math.max(0, from - 100), from);
  const stop = Math.max(before.lastIndexOf('_'), before.lastIndexOf('. ') + 1, before.lastIndexOf(') ') + 1);
  return from - before.length + Math.max(0, stop + (stop > 0 && before.charAt(stop) === '_' ? 1 : 0));
}

function lineEnd(plain: string, from: number): number {
  const stop = plain.slice(from, from + 60).search(/[.)](?:\s|$)|_/);
  return stop < 0
    ? Math.min(plain.length, from + 30)
    : from + stop + (plain.charAt(from + stop) === '_' ? 0 : 1);
}
