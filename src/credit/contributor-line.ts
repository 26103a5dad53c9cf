/** Contributor lines: "Associated Press writer Jane Roe contributed to this report", and the sign-off "(Reporting by ...; Editing by ...)". */
import { isPhotoRun, type Finding, type RunContext } from './finding.ts';
import { allPhrases } from './languages.ts';
import { isWordBoundary, phraseWithin } from './phrases.ts';
import { clipRange, trimRange, type TextRange } from './quote.ts';
import type { TextPart } from './text-part.ts';

const CONTRIBUTED = allPhrases('contributed');
const WRITERS = new Set(allPhrases('writers'));
/** "Associated Press writers A in X, B in Y, C in Z ... contributed": a long list, with stops after "Fla." and "St.". */
const LIST_REACH_CHARS = 420;
/** "AP Diplomatic Writer": words between the agency and the role. */
const MAX_DESK_WORDS = 4;
const SIGN_OFF_BLOCKS = 10;

/** Finds the line that names writers of the run's agency. */
export function detectContributorLine({ part, run }: RunContext): Finding | undefined {
  if (part.role === 'headline' || part.role === 'caption' || isPhotoRun(run)) return undefined;
  const reach = { start: run.charEnd, end: Math.min(part.lower.length, run.charEnd + LIST_REACH_CHARS) };
  const contributed = phraseWithin(part.lower, reach, CONTRIBUTED);
  const isRole =
    namesWriters(part.plain.slice(run.charEnd, run.charEnd + 60)) ||
    isMemberOf(part.plain.slice(Math.max(0, run.charStart - 40), run.charStart));
  if (!isRole || !contributed || hasSentenceEnd(part.plain.slice(run.charEnd, contributed.start)))
    return undefined;
  const start = lineStart(part.plain, run.charStart);
  const quote = clipRange(
    part.plain,
    { start, end: lineEnd(part.plain, contributed.end) },
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

function namesWriters(after: string): boolean {
  const words = after
    .replace(/^'s/, '')
    .trim()
    .split(/[\s,]+/)
    .slice(0, MAX_DESK_WORDS + 1);
  return words.some((word) => WRITERS.has(word.toLowerCase()));
}

/** "Jane Roe of The Associated Press". */
function isMemberOf(before: string): boolean {
  return /\p{Lu}[\p{L}'.-]+ (?:of|from|at|with) (?:the |The )?$/u.test(before);
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

/** The range of a Reuters-style sign-off ("Reporting by A in X; Editing by B") in the last blocks, which names no agency itself. */
export function findSignOff(part: TextPart): TextRange | undefined {
  if (part.part === 'blocks' && part.blocksAfter >= SIGN_OFF_BLOCKS) return undefined;
  const tail = Math.max(0, part.plain.length - 600);
  const start = part.lower.indexOf('reporting by ', tail);
  if (start < 0 || !isWordBoundary(part.lower, start)) return undefined;
  const edited = /[;,.] ?(?:writing by [^;]{2,80}; ?)?editing by \p{L}/u.exec(
    part.lower.slice(start, start + 400),
  );
  if (!edited) return undefined;
  const from =
    /(?:\( ?)?(?:additional )?$/i.exec(part.lower.slice(Math.max(0, start - 13), start))?.[0].length ?? 0;
  return clipRange(part.plain, trimRange(part.plain, { start: start - from, end: part.plain.length }), {
    start,
    end: start + 20,
  });
}
