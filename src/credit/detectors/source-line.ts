/** Source lines: "Source: AFP", "Quelle: dpa", "来源：新华社". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { isPhotoRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { wordsOf } from '../reading/name-words.ts';
import { makePhraseSet, phraseBefore } from '../reading/phrases.ts';
import { trimRange } from '../reading/quote.ts';
import type { TextPart } from '../reading/text-part.ts';

const LABELS = lazy(() => makePhraseSet(allPhrases('sourceLabels')));
const LABEL_REACH = 34;
/** A source line is a line of its own, or the last words of one. */
const MAX_LINE_CHARS = 140;
const MAX_WORDS_AFTER = 6;

/** Finds a source label before the run. */
export function detectSourceLine({ part, run }: RunContext): Detection | undefined {
  if (isPhotoRun(run)) return undefined;
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
