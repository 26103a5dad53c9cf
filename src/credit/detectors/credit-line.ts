/** Credit lines: "The Associated Press contributed to this report", "With inputs from PTI", "(c) 2025 AFP", "republished from The Conversation". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { isPhotoRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { makePhraseSet, phraseAfter, phraseBeforeWithFillers, phraseWithin } from '../reading/phrases.ts';
import { clipRange, sentenceAround, type TextRange } from '../reading/quote.ts';

const CREDIT_BEFORE = lazy(() => makePhraseSet(allPhrases('creditBefore')));
/** Shorter phrases, in UTF-16 units, are also plain words; they count only right before the agency. */
const MIN_PHRASE_CHARS = 9;
/** Shorter phrases, in UTF-16 units, also open other sentences; they do not credit a line with other names before the agency. */
const MIN_OPENING_CHARS = 12;
/** Such a phrase of so many UTF-16 units credits the text wherever its line stands: between the entries of a live blog. */
const MIN_PLACELESS_CHARS = 18;
/** The phrases that credit a text also at a distance, the longest first. */
const CREDIT_PHRASES = lazy(() =>
  allPhrases('creditBefore').filter((phrase) => phrase.length >= MIN_PHRASE_CHARS),
);
/** How far before the agency such a phrase may stand, in UTF-16 units. */
const SHARED_REACH_CHARS = 60;
const LINE_OPENINGS = lazy(() => CREDIT_PHRASES().filter((phrase) => phrase.length >= MIN_OPENING_CHARS));
/** Longest line that an opening credits as a whole, in UTF-16 units. */
const MAX_OPENED_LINE = 300;
const PICTURES = lazy(() => makePhraseSet(allPhrases('photoLabels')));
const LOOKALIKES = lazy(() => makePhraseSet(allPhrases('lookalikes')));
const CREDIT_AFTER = lazy(() => makePhraseSet(allPhrases('creditAfter')));
/** Blocks at the head of an article where a credit line may stand. */
const HEAD_BLOCKS = 4;
/** Blocks at the foot of an article where a credit line may stand. */
const FOOT_BLOCKS = 8;
/** The copyright of a picture: its photographer's, then the agency's. */
const PICTURE_COPYRIGHT = /copyright [^/]{3,60}\/ ?copyright /;
/** Who took the picture, after the agency that has the copyright: "(c) AFP / Jane Roe". */
const PHOTOGRAPHER = /^ ?\/ ?\p{L}/u;
/** A copyright sign is looked for this far before the agency, in UTF-16 units. */
const COPYRIGHT_REACH_CHARS = 40;

/** Finds the sentence that credits the text to the run's agencies themselves; one that names their writers is a `contributor-line`. */
export function detectCreditLine(context: RunContext): Detection | undefined {
  const { part, run } = context;
  if (isPhotoRun(run)) return undefined;
  const sentence = sentenceAround(part.plain, { start: run.charStart, end: run.charEnd });
  const confidence = creditConfidence(context, sentence);
  if (confidence === undefined) return undefined;
  const quote = clipRange(part.plain, sentence, { start: run.charStart, end: run.charEnd });
  return { kind: 'credit-line', covers: 'text', confidence, charStart: quote.start, charEnd: quote.end };
}

function creditConfidence(context: RunContext, sentence: TextRange): number | undefined {
  const { part, run } = context;
  const { lower } = part;
  if (opensWithPicture(lower, sentence, run.charStart)) return undefined;
  if (PICTURE_COPYRIGHT.test(lower.slice(sentence.start, sentence.end))) return undefined;
  if (phraseAfter(lower, run.charStart, LOOKALIKES()) !== undefined) return undefined;
  if (phraseWithin(lower, { start: run.charEnd, end: sentence.end }, allPhrases('contributed')))
    return CONFIDENCE.formal;
  if (
    !PHOTOGRAPHER.test(lower.slice(run.charEnd, run.charEnd + 4)) &&
    isCopyright(
      lower.slice(sentence.start, sentence.end + COPYRIGHT_REACH_CHARS),
      lower.slice(Math.max(0, run.charStart - COPYRIGHT_REACH_CHARS), run.charStart),
    )
  )
    return CONFIDENCE.explicit;
  if (phraseAfter(lower, run.charEnd, CREDIT_AFTER()) !== undefined) return CONFIDENCE.explicit;
  if (opensWithCredit(lower, isAtEdge(context) ? MIN_OPENING_CHARS : MIN_PLACELESS_CHARS))
    return CONFIDENCE.opening;
  if (!isAtEdge(context)) return undefined;
  return creditedBefore(lower, run.charStart, sentence);
}

/** Does the sentence speak of a picture before it names the agency? "Foto\u011fraf, AA taraf\u0131ndan servis edilmi\u015ftir." */
const opensWithPicture = (lower: string, sentence: TextRange, runStart: number): boolean => {
  const end = phraseAfter(lower, sentence.start, PICTURES());
  return end !== undefined && end <= runStart && /^ ?[,:]/.test(lower.slice(end));
};

/** "Copyright 2019 The Associated Press", "\u00a9 AFP", "(c) 2020 Thomson Reuters". */
function isCopyright(sentence: string, before: string): boolean {
  return (
    /(?:\u00a9|\(c\)|copyright|\bc\.(?=\d{4})|\u24d2|hak cipta)[ \d,.:\u00a9(c)-]{0,24}(?:by |of )?(?:the |l'|la )?$/u.test(
      before,
    ) && !/photo|image|picture/.test(sentence)
  );
}

/** The confidence of a phrase before the agency: it must open its clause, or follow "this story". */
function creditedBefore(lower: string, runStart: number, sentence: TextRange): number | undefined {
  const phraseStart = phraseBeforeWithFillers(lower, runStart, CREDIT_BEFORE());
  if (phraseStart === undefined)
    return isSharedText(lower, { start: sentence.start, end: runStart }) ? CONFIDENCE.likely : undefined;
  if (phraseStart < sentence.start - 1) return undefined;
  const clause = lower.slice(sentence.start, phraseStart);
  if (/(?:^|[([*\u2022|;]|- ?)\s*$/.test(clause) && !/[\p{L}] ?- ?$/u.test(clause)) return CONFIDENCE.opening;
  return speaksOfText(lower, { start: sentence.start, end: phraseStart }) ? CONFIDENCE.opening : undefined;
}

/** Does the line open with a phrase that credits all names in it? "Additional reporting by Jane Roe and AFP". */
function opensWithCredit(lower: string, minChars: number): boolean {
  return (
    lower.length <= MAX_OPENED_LINE &&
    LINE_OPENINGS().some((opening) => opening.length >= minChars && lower.startsWith(opening))
  );
}

/** Do other names stand between phrase and agency? "This story is part of a partnership between The Bugle and KFF Health News". */
function isSharedText(lower: string, range: TextRange): boolean {
  const near = { start: Math.max(range.start, range.end - SHARED_REACH_CHARS), end: range.end };
  return speaksOfText(lower, range) && phraseWithin(lower, near, CREDIT_PHRASES()) !== undefined;
}

function speaksOfText(lower: string, range: TextRange): boolean {
  return phraseWithin(lower, range, allPhrases('textNouns')) !== undefined;
}

function isAtEdge({ part }: RunContext): boolean {
  return part.part === 'asides' || part.blocksBefore < HEAD_BLOCKS || part.blocksAfter < FOOT_BLOCKS;
}
