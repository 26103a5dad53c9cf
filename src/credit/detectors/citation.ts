/** Citations: "told The Associated Press", "Reuters reported", "citing AFP". The outlet's own report, not the agency's text. */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { isPhotoRun, isShortRun, type MentionRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { isUncased } from '../reading/name-words.ts';
import { makePhraseSet, phraseAfter, phraseBeforeWithFillers, phraseWithin } from '../reading/phrases.ts';
import { trimRange } from '../reading/quote.ts';

const CITED_BEFORE = lazy(() => makePhraseSet(allPhrases('citedBefore')));
const CITED_AFTER = lazy(() => makePhraseSet(allPhrases('citedAfter')));
const AGENCY_NOUN =
  /^ ?(?:'s |\u2019s )?(?:news agency|state news agency|news wire|news|agency|haber ajans\u0131)(?= )/;

/** Finds a sentence that cites the run's agency for a fact. */
export function detectCitation({ part, run }: RunContext): Detection | undefined {
  const { lower } = part;
  if (isPhotoRun(run)) return undefined;
  const start = phraseBeforeWithFillers(lower, run.charStart, CITED_BEFORE());
  const end = start === undefined ? citedEnd(part.plain, lower, run) : undefined;
  if (start === undefined && end === undefined) return undefined;
  const quote = trimRange(part.plain, { start: start ?? run.charStart, end: end ?? run.charEnd });
  return {
    kind: 'citation',
    covers: 'citation',
    confidence: start === undefined ? CONFIDENCE.likely : CONFIDENCE.explicit,
    charStart: quote.start,
    charEnd: quote.end,
  };
}

/** Names in the dative, which means "to the agency": other words may stand between the verb and the name. */
const DATIVE = /^(?:Интерфаксу|Інтерфаксу|Укринформу|Укрінформу|Танјугу)/u;
const SAYING = lazy(() =>
  allPhrases('citedBefore').filter(
    (phrase) => phrase.length > 2 && /[\u0400-\u04ff\u0590-\u06ff]/.test(phrase),
  ),
);
/** The verb of saying stands at most this far before such a name, in UTF-16 units. */
const SAYING_REACH_CHARS = 36;

/** Does the case or the prefix of the name say that somebody spoke to it? "said the captain to Interfax". */
function isSaidTo(plain: string, lower: string, run: MentionRun): boolean {
  const isDative =
    DATIVE.test(plain.slice(run.charStart, run.charEnd)) ||
    /[\u05dc\u0644]/.test(plain.charAt(run.charStart - 1));
  if (!isDative) return false;
  const clause = { start: Math.max(0, run.charStart - SAYING_REACH_CHARS), end: run.charStart };
  return phraseWithin(lower, clause, SAYING()) !== undefined;
}

function citedEnd(plain: string, lower: string, run: MentionRun): number | undefined {
  if (isSaidTo(plain, lower, run)) return run.charEnd;
  if (isShortRun(run) && isUncased(plain.slice(run.charStart, run.charEnd))) return undefined;
  const runEnd = run.charEnd;
  const noun = AGENCY_NOUN.exec(lower.slice(runEnd, runEnd + 24))?.[0].length ?? 0;
  return phraseAfter(lower, runEnd + noun, CITED_AFTER());
}
