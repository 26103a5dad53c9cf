/** Credit lines: "The Associated Press contributed to this report", "With inputs from PTI", "(c) 2025 AFP", "republished from The Conversation". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { isPhotoRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { makePhraseSet, phraseAfter, phraseBeforeWithFillers, phraseWithin } from '../reading/phrases.ts';
import { clipRange, sentenceAround, type TextRange } from '../reading/quote.ts';

const CREDIT_BEFORE = lazy(() => makePhraseSet(allPhrases('creditBefore')));
/** Those long enough to be no other word, the longest first. */
const CREDIT_PHRASES = lazy(() => allPhrases('creditBefore').filter((phrase) => phrase.length > 8));
const SHARED_REACH_CHARS = 60;
/** Those that also credit the text at the head of a line with other names in it. */
const LINE_OPENINGS = lazy(() => CREDIT_PHRASES().filter((phrase) => phrase.length > 11));
const MAX_OPENED_LINE = 300;
const CREDIT_AFTER = lazy(() => makePhraseSet(allPhrases('creditAfter')));
/** A credit line stands at the head or the foot of an article. */
const HEAD_BLOCKS = 4;
const FOOT_BLOCKS = 8;

/** Finds the sentence that credits the text to the run's agencies themselves. Their writers are `contributor-line`. */
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
  if (phraseWithin(lower, { start: run.charEnd, end: sentence.end }, allPhrases('contributed'))) return 0.97;
  if (
    isCopyright(
      lower.slice(sentence.start, sentence.end + 40),
      lower.slice(Math.max(0, run.charStart - 40), run.charStart),
    )
  )
    return 0.95;
  const phraseEnd = phraseAfter(lower, run.charEnd, CREDIT_AFTER());
  if (phraseEnd !== undefined) return 0.95;
  if (!isAtEdge(context)) return undefined;
  if (opensWithCredit(lower)) return 0.93;
  return creditedBefore(lower, run.charStart, sentence);
}

/** "Copyright 2019 The Associated Press", "\u00a9 AFP", "(c) 2020 Thomson Reuters". */
function isCopyright(sentence: string, before: string): boolean {
  return (
    /(?:\u00a9|\(c\)|copyright|\u24d2|hak cipta)[ \d,.:\u00a9(c)-]{0,24}(?:by |of )?(?:the |l'|la )?$/u.test(
      before,
    ) && !/photo|image|picture/.test(sentence)
  );
}

/** A phrase before the agency that opens its clause, or speaks of "this story". */
function creditedBefore(lower: string, runStart: number, sentence: TextRange): number | undefined {
  const phraseStart = phraseBeforeWithFillers(lower, runStart, CREDIT_BEFORE());
  if (phraseStart === undefined)
    return isSharedText(lower, { start: sentence.start, end: runStart }) ? 0.85 : undefined;
  if (phraseStart < sentence.start - 1) return undefined;
  const clause = lower.slice(sentence.start, phraseStart);
  if (/(?:^|[([*\u2022|;]|- ?)\s*$/.test(clause) && !/[\p{L}] ?- ?$/u.test(clause)) return 0.93;
  return speaksOfText(lower, { start: sentence.start, end: phraseStart }) ? 0.93 : undefined;
}

/** "Contributing: Jane Roe; The Associated Press", "Additional reporting by Jane Roe and AFP": names stand between. */
function opensWithCredit(lower: string): boolean {
  return lower.length <= MAX_OPENED_LINE && LINE_OPENINGS().some((opening) => lower.startsWith(opening));
}

/** "This story is part of a partnership between The Bugle and KFF Health News": other names between phrase and agency. */
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
