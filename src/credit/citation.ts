/** Citations: "told The Associated Press", "Reuters reported", "citing AFP". The outlet's own report, not the agency's text. */
import { isPhotoRun, type Finding, type RunContext } from './finding.ts';
import { allPhrases } from './languages.ts';
import { makePhraseSet, phraseAfter, phraseBeforeWithFillers } from './phrases.ts';
import { trimRange } from './quote.ts';

const CITED_BEFORE = makePhraseSet(allPhrases('citedBefore'));
const CITED_AFTER = makePhraseSet(allPhrases('citedAfter'));
const AGENCY_NOUN =
  /^ ?(?:'s |\u2019s )?(?:news agency|state news agency|news wire|news|agency|haber ajans\u0131)(?= )/;
/** Plain words after a short form that show it is no agency: "AP classes", "AAP doctors". */
const NOT_AN_AGENCY =
  /^ ?(?:class|classes|student|students|course|courses|exam|exams|test|tests|teacher|teachers|credit|credits|english|history|biology|physics|calculus|doctors|campus|campaign|administration|philanthropies)\b/;

/** Finds a sentence that cites the run's agency for a fact. */
export function detectCitation({ part, run }: RunContext): Finding | undefined {
  const { lower } = part;
  if (isPhotoRun(run) || NOT_AN_AGENCY.test(lower.slice(run.charEnd, run.charEnd + 20))) return undefined;
  const start = phraseBeforeWithFillers(lower, run.charStart, CITED_BEFORE);
  const end = start === undefined ? citedEnd(lower, run.charEnd) : undefined;
  if (start === undefined && end === undefined) return undefined;
  const quote = trimRange(part.plain, { start: start ?? run.charStart, end: end ?? run.charEnd });
  return {
    kind: 'citation',
    covers: 'citation',
    confidence: start === undefined ? 0.85 : 0.95,
    charStart: quote.start,
    charEnd: quote.end,
  };
}

function citedEnd(lower: string, runEnd: number): number | undefined {
  const noun = AGENCY_NOUN.exec(lower.slice(runEnd, runEnd + 24))?.[0].length ?? 0;
  return phraseAfter(lower, runEnd + noun, CITED_AFTER);
}
