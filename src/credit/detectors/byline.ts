/** Bylines: "By JANE ROE, Associated Press", "Reuters Staff", "Jane Roe | AP - 10:15", "par AFP". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { canStandAlone, hasPhotoAgency, isAmbiguousRun, isShortRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import {
  isBylineText,
  isBylineWord,
  isPlaceAndDate,
  isUncased,
  startsLikeName,
  wordsOf,
} from '../reading/name-words.ts';
import { isAtHome, mayStandAlone } from '../reading/home-ground.ts';
import { isBesideOwnHands, isDeskSignature } from '../reading/own-hands.ts';
import { isSlashSigned } from './photo.ts';
import { trimRange } from '../reading/quote.ts';
import type { TextPart } from '../reading/text-part.ts';

/** Longest byline, in UTF-16 units: room for several names, a place and two dates. */
const MAX_BYLINE_CHARS = 140;
/** Blocks at the head of an article that may be a byline: kicker, headline, time and share bar stand above the text. */
const HEAD_BLOCKS = 16;
/** The same for a short form alone: the lines of photos stand at the head too. */
const SHORT_NAME_BLOCKS = 3;
/** Blocks at the foot of an article that may be a byline. */
const FOOT_BLOCKS = 3;
/** Words beside the agency in a script without capitals, where more of them make a sentence. */
const MAX_UNCASED_WORDS = 4;
/** Words beside the agency in an aside that does not open like a byline: more of them are the title of another article. */
const MAX_STRAY_WORDS = 10;
/** Only a date or a time: "AFP 01-10-2018 | 09h00". */
const DATE_ONLY = /^[\d\s:.,|/h-]*$/;
/** Only a place in capitals: "AFP, MANILA". */
const CAPITAL_PLACE = /^, \p{Lu}{2}[\p{Lu} .-]{1,28}$/u;
const PICTURE_WORDS = lazy(() => new Set(allPhrases('photoLabels').filter((label) => !label.includes(' '))));
const WRITERS = lazy(() => new Set(allPhrases('writers')));
const OPENING = /^\W{0,3}(?:by|par|por|von|di|door|oleh|autor|автор|tekst|text|posted|published)\b/iu;
const MONTH_OR_TIME = /\b(?:20\d\d|\d{1,2}[:.h]\d\d|\d{1,2}\/\d{1,2})/;

/** Finds a line of names, dates and the agency, at the head or foot of the article or in a byline element. */
export function detectByline(context: RunContext): Detection | undefined {
  const { part, run } = context;
  if (part.plain.length > MAX_BYLINE_CHARS || hasPhotoAgency(run)) return undefined;
  const isWriter = isWriters(context);
  if (!canStandAlone(run) && !isWriter) return undefined;
  const before = part.plain.slice(0, run.charStart);
  const after = part.plain.slice(run.charEnd);
  if (PRODUCT.test(after)) return undefined;
  const rest = withoutInitials(`${before} ${after}`).replace(ACCOUNT, '');
  const isSignature = isDeskSignature(context.page, part.plain);
  if (!isBylineText(rest) || /[!?\u201c]|:\s*$/.test(part.plain)) return undefined;
  if (isSlashSigned(before, after) && part.role !== 'byline' && !isSignature) return undefined;
  if (isUncased(rest) && !isParted(before, after)) return undefined;
  if (wordsOf(rest).some((word) => PICTURE_WORDS().has(word.toLowerCase()))) return undefined;
  if (isAmbiguousRun(run) && !isWriter && !isApart(before, after)) return undefined;
  if (isAmbiguousRun(run) && !OPENING.test(part.plain) && !isBylineElement(context, rest)) return undefined;
  const confidence = placeConfidence(context, rest.replace(/^[\s/]+|[\s/]+$/g, ''), isSignature);
  if (confidence === undefined) return undefined;
  const quote = trimRange(part.plain, { start: 0, end: part.plain.length });
  const kind = isSignature && isFoot(part) ? 'tagline' : 'byline';
  return { kind, covers: 'text', confidence, charStart: quote.start, charEnd: quote.end };
}

/** Initials of an editor beside a slash: "jki/dpa", "dpa/lby". */
const INITIALS = /(?:(?<=\/ ?)|(?<=^ *))\p{Ll}{2,4}(?= ?\/| *$)/gu;

/** The rest of a line without editors' initials, which stand beside a slash. */
const withoutInitials = (rest: string): string => (rest.includes('/') ? rest.replace(INITIALS, '') : rest);

/** The account of a writer: "Jane Roe @janeroe". */
const ACCOUNT = /\(?@[\p{L}\p{N}_]+\)?/gu;

/** What an agency makes besides its report: "AP Poll", "AP Top 25". */
const PRODUCT = /^ (?:poll|top \d|all-|stylebook|votecast)/i;

/** Is it a byline element, and no button of another language's page, where "AA" and "RSS" stand alone? */
const isBylineElement = ({ page, part, run }: RunContext, rest: string): boolean =>
  part.role === 'byline' &&
  (/\p{L}/u.test(rest) || run.mentions.every(({ agency }) => mayStandAlone(page, agency)));

/**
 * Does a byline element name a writer before a short form, or a desk behind it: "By Jane Roe, PA", "Jane Roe, PA Political Editor", "By PA Sport
 * Staff"? What stands between two commas is a place: "By Jane Roe, Erie, PA".
 */
function isWriters({ page, part, run }: RunContext): boolean {
  if (part.role !== 'byline') return false;
  const before = part.plain.slice(0, run.charStart);
  const after = part.plain.slice(run.charEnd);
  const isOpening = OPENING.test(part.plain);
  const isNamed = /(?:^|[ |])\p{Lu}[\p{L}.'-]+ \p{Lu}[\p{L}'-]+(?:, | \| )$/u.test(before);
  const isClear = isOpening || run.mentions.every(({ agency }) => isAtHome(page, agency));
  if (isNamed && isClear && /^(?: ?[|,-]|$)/.test(after)) return true;
  return (isNamed || (isOpening && wordsOf(before).length === 1)) && isDeskOf(after);
}

/** Words of a desk between an agency and its writers: "PA Chief Political Correspondent". */
const MAX_DESK_WORDS = 3;

/** Is the rest of a line a desk and its writers: "Political Editor", "Sport Staff"? */
function isDeskOf(after: string): boolean {
  const words = wordsOf(after.split(/[|,-]/)[0] ?? '');
  const writers = words.findIndex((word) => WRITERS().has(word.toLowerCase()));
  return writers === words.length - 1 && writers >= 0 && writers <= MAX_DESK_WORDS && /^ /.test(after);
}

/** Words of bylines that open a place or a button rather than join a name: "Open in APP". */
const NO_JOINTS = new Set(['in', 'on', 'at', 'for', 'the', 'of', 'to']);
const isJoint = (word: string): boolean => isBylineWord(word) && !NO_JOINTS.has(word.toLowerCase());

/** Do signs, dates or the words of a byline part the agency from other names? */
function isApart(before: string, after: string): boolean {
  const first = wordsOf(after)[0] ?? '';
  return (
    (/(?:^|[-|/,:(+\u2022\u00b7] ?)$/.test(before) || isJoint(wordsOf(before).at(-1) ?? '')) &&
    (/^(?: ?[-|/,)+\u2022\u00b7]|$)/.test(after) ||
      !startsLikeName(first) ||
      /^\d/.test(first) ||
      isBylineWord(first))
  );
}

/** Does the agency stand apart? A script without capitals gives no other sign: any sentence there looks like a line of names. */
function isParted(before: string, after: string): boolean {
  const isSetOff = /(?:^|[-|/,:(] ?)$/.test(before) && /^(?: ?[-|/,)]|$)/.test(after);
  return (
    isSetOff && wordsOf(`${before} ${after}`).length <= MAX_UNCASED_WORDS && !/[\u3002\u0964.]$/.test(after)
  );
}

const isFoot = (part: TextPart): boolean =>
  part.part === 'blocks' && part.blocksAfter < FOOT_BLOCKS && part.blocksBefore > 0;

/** The confidence that the line's place and form allow, undefined where they speak against a byline. */
function placeConfidence(
  { page, part, run }: RunContext,
  rest: string,
  isSignature: boolean,
): number | undefined {
  if (part.role === 'byline') return CONFIDENCE.formal;
  if (part.part === 'asides')
    return OPENING.test(part.plain) || wordsOf(rest).length <= MAX_STRAY_WORDS
      ? CONFIDENCE.placed
      : undefined;
  const isFirstHalf = part.blocksBefore <= part.blocksAfter;
  if (isSignature)
    return (part.blocksBefore < HEAD_BLOCKS && isFirstHalf) || isFoot(part) ? CONFIDENCE.placed : undefined;
  if (OPENING.test(part.plain)) return isFirstHalf || isFoot(part) ? CONFIDENCE.explicit : CONFIDENCE.placed;
  const isShort = isShortRun(run) && (part.plain.includes('/') || !isBesideOwnHands(page, part.plain));
  if (part.blocksBefore < SHORT_NAME_BLOCKS && run.charStart === 0 && CAPITAL_PLACE.test(rest))
    return CONFIDENCE.placed;
  if (isShort && !DATE_ONLY.test(rest) && !/[,|-] ?$/.test(part.plain.slice(0, run.charStart)))
    return undefined;
  if (opensText(part.next)) return isFirstHalf ? CONFIDENCE.opening : CONFIDENCE.late;
  if (rest === '') return part.blocksBefore === 0 && part.blocksAfter > 0 ? CONFIDENCE.partial : undefined;
  if (isShort)
    return part.blocksBefore < SHORT_NAME_BLOCKS && part.blocksAfter > 0 ? CONFIDENCE.likely : undefined;
  return part.blocksBefore < HEAD_BLOCKS && isFirstHalf
    ? CONFIDENCE.placed
    : isFoot(part)
      ? CONFIDENCE.likely
      : undefined;
}

/** Is the next block a date, a place alone, or a paragraph with a dateline of its own? */
function opensText(next: string): boolean {
  if (next === '') return false;
  if (next.length < 60 && isBylineText(next) && (MONTH_OR_TIME.test(next) || /^[\p{Lu} ,.]{4,}$/u.test(next)))
    return true;
  const place = /^([^-]{3,60}?)(?: \([^()]{2,24}\))? ?--? ?\S/u.exec(next)?.[1];
  return place !== undefined && /\p{Lu}{3}/u.test(place) && isPlaceAndDate(place);
}
