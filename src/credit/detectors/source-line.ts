/** Source lines: "Source: AFP", "Quelle: dpa", "来源：新华社". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { isPhotoRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { wordsOf } from '../reading/name-words.ts';
import { makePhraseSet, phraseBefore } from '../reading/phrases.ts';
import { trimRange } from '../reading/quote.ts';
import type { TextPart } from '../reading/text-part.ts';

const LABELS = lazy(() => makePhraseSet(allPhrases('sourceLabels')));
/** A label's colon is looked for this far before the agency, in UTF-16 units. */
const LABEL_REACH_CHARS = 34;
/** Words between the colon and the agency: "Source: the news agency AFP". */
const MAX_WORDS_BETWEEN = 3;
/** Longest rest of the line after the agency, in UTF-16 units and in words: a source line is a line of its own, or ends one. */
const MAX_REST_CHARS = 140;
const MAX_WORDS_AFTER = 6;
/** Blocks at the head and at the foot of an article where a source line is the text's; between them it may be a table's. */
const HEAD_BLOCKS = 4;
const FOOT_BLOCKS = 8;

/** Finds a source label before the run. */
export function detectSourceLine({ part, run }: RunContext): Detection | undefined {
  if (isPhotoRun(run)) return undefined;
  const labelStart = labelBefore(part, run.charStart);
  if (labelStart === undefined) return undefined;
  const rest = part.plain.slice(run.charEnd);
  if (
    rest.length > MAX_REST_CHARS ||
    wordsOf(rest).filter((word) => !/^\d/.test(word)).length > MAX_WORDS_AFTER
  )
    return undefined;
  const isEdge = part.part === 'asides' || part.blocksBefore < HEAD_BLOCKS || part.blocksAfter < FOOT_BLOCKS;
  const quote = trimRange(part.plain, {
    start: labelStart,
    end: run.charEnd + (/^[)\]]/.test(rest) ? 1 : 0),
  });
  return {
    kind: 'source-line',
    covers: 'text',
    confidence: isEdge ? CONFIDENCE.labelled : CONFIDENCE.displaced,
    charStart: quote.start,
    charEnd: quote.end,
  };
}

/** Start of the label whose colon stands before `end`, if it follows the line's start, a stop or a bracket. */
function labelBefore(part: TextPart, end: number): number | undefined {
  const from = Math.max(0, end - LABEL_REACH_CHARS);
  const colon = part.lower.slice(from, end).search(/ ?[:=|\u25b6](?=[^:]{0,22}$)/);
  if (colon < 0 || wordsOf(part.lower.slice(from + colon + 1, end)).length > MAX_WORDS_BETWEEN)
    return undefined;
  const start = phraseBefore(part.lower, from + colon, LABELS());
  if (start === undefined) return undefined;
  return /(?:^|[.!?\u3002|([\u2022*)/-]) ?[(\[]? ?$/.test(part.plain.slice(Math.max(0, start - 3), start))
    ? start
    : undefined;
}
