/** Bylines: "By JANE ROE, Associated Press", "Reuters Staff", "Jane Roe | AP - 10:15", "par AFP". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { canStandAlone, hasPhotoAgency, isShortRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { isBylineText, isPlaceAndDate, isUncased, wordsOf } from '../reading/name-words.ts';
import { isSlashSigned } from './photo.ts';
import { trimRange } from '../reading/quote.ts';

const MAX_BYLINE_CHARS = 140;
/** Lines above the text: kicker, headline, time, share bar. Photo lines stand there too, so a short form needs a better place. */
const HEAD_BLOCKS = 16;
const SHORT_NAME_BLOCKS = 3;
const FOOT_BLOCKS = 3;
const MAX_UNCASED_WORDS = 4;
/** Names and dates beside the agency in a line that is no byline by its place: more is the title of another article. */
const MAX_STRAY_WORDS = 10;
/** Only a date or a time: "AFP 01-10-2018 | 09h00". */
const DATE_ONLY = /^[\d\s:.,|/h-]*$/;
const PICTURE_WORDS = lazy(() => new Set(allPhrases('photoLabels').filter((label) => !label.includes(' '))));
const OPENING = /^\W{0,3}(?:by|par|por|von|di|door|oleh|autor|автор|tekst|text|posted|published)\b/iu;
const MONTH_OR_TIME = /\b(?:20\d\d|\d{1,2}[:.h]\d\d|\d{1,2}\/\d{1,2})/;

/** A line of names, dates and the agency, at the head of the article or in a byline element. */
export function detectByline(context: RunContext): Detection | undefined {
  const { part, run } = context;
  if (part.plain.length > MAX_BYLINE_CHARS || hasPhotoAgency(run) || !canStandAlone(run)) return undefined;
  const before = part.plain.slice(0, run.charStart);
  const after = part.plain.slice(run.charEnd);
  const rest = `${before} ${after}`;
  if (!isBylineText(rest) || /[!?\u201c]|:\s*$/.test(part.plain) || isSlashSigned(before, after))
    return undefined;
  if (isUncased(rest) && !isParted(before, after)) return undefined;
  if (wordsOf(rest).some((word) => PICTURE_WORDS().has(word.toLowerCase()))) return undefined;
  const confidence = placeConfidence(context, rest.trim());
  if (confidence === undefined) return undefined;
  const quote = trimRange(part.plain, { start: 0, end: part.plain.length });
  return { kind: 'byline', covers: 'text', confidence, charStart: quote.start, charEnd: quote.end };
}

/** In scripts without capitals a sentence looks like names: the agency must stand apart, and no sentence end. */
function isParted(before: string, after: string): boolean {
  const isApart = /(?:^|[-|/,:(] ?)$/.test(before) && /^(?: ?[-|/,)]|$)/.test(after);
  return (
    isApart && wordsOf(`${before} ${after}`).length <= MAX_UNCASED_WORDS && !/[\u3002\u0964.]$/.test(after)
  );
}

/** How sure the line's place and form make it, undefined if they speak against a byline. */
function placeConfidence({ part, run }: RunContext, rest: string): number | undefined {
  if (part.role === 'byline') return 0.97;
  if (part.part === 'asides')
    return OPENING.test(part.plain) || wordsOf(rest).length <= MAX_STRAY_WORDS ? 0.9 : undefined;
  const isFoot = part.blocksAfter < FOOT_BLOCKS && part.blocksBefore > 0;
  const isFirstHalf = part.blocksBefore <= part.blocksAfter;
  if (OPENING.test(part.plain)) return isFirstHalf || isFoot ? 0.95 : 0.9;
  if (isShortRun(run) && !DATE_ONLY.test(rest) && !/[,|-] ?$/.test(part.plain.slice(0, run.charStart)))
    return undefined;
  if (opensText(part.next)) return isFirstHalf ? 0.93 : 0.88;
  if (rest === '') return part.blocksBefore === 0 && part.blocksAfter > 0 ? 0.8 : undefined;
  if (isShortRun(run))
    return part.blocksBefore < SHORT_NAME_BLOCKS && part.blocksAfter > 0 ? 0.85 : undefined;
  return part.blocksBefore < HEAD_BLOCKS && isFirstHalf ? 0.9 : isFoot ? 0.85 : undefined;
}

/** Is the next block a date, a place alone, or a paragraph with a dateline of its own? */
function opensText(next: string): boolean {
  if (next === '') return false;
  if (next.length < 60 && isBylineText(next) && (MONTH_OR_TIME.test(next) || /^[\p{Lu} ,.]{4,}$/u.test(next)))
    return true;
  const place = /^([^-]{3,60}?)(?: \([^()]{2,24}\))? ?--? ?\S/u.exec(next)?.[1];
  return place !== undefined && /\p{Lu}{3}/u.test(place) && isPlaceAndDate(place);
}
