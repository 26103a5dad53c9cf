/** Datelines: "SEOUL, South Korea (AP) -", "/PRNewswire/ --", "MOSKVA. /TASS/.", "(ANSA) - ROMA", "(서울=연합뉴스)". */
import { lazy } from '../../lazy.ts';
import type { Page } from '../../model.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { isAmbiguousRun, isPhotoRun, type MentionRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { isPlaceAndDate, isUncased, startsLikeName, wordsOf } from '../reading/name-words.ts';
import { isDeskSignature } from '../reading/own-hands.ts';
import { bracketsAround, trimRange, type TextRange } from '../reading/quote.ts';

/** The agency of a dateline starts at most this far into its paragraph, in UTF-16 units: a place and a date stand before it. */
const MAX_DATELINE_START = 120;
/** Characters beside the agency inside its brackets, on each side: joint signatures such as "(dpa/lby)", "(MENAFN- IANS)", "(AP/CBS)", or a date. */
const MAX_BRACKET_REST = 26;
/** Characters of such a signature on each side of the agency where the outlet signs with its name. */
const MAX_DESK_CHARS = 40;
/** Longest word of a joint signature; a longer one is a photographer or a place. */
const MAX_SIGNATURE_CHARS = 7;
/** The same inside brackets that hold a slash. */
const MAX_SLASHED_SIGNATURE_CHARS = 6;
/** Blocks at the head of an article that may open with a dateline without brackets. */
const BARE_BLOCKS = 3;
/** Characters after the agency of such a dateline in which its end is sought: a date or a writer's name. */
const BARE_REACH_CHARS = 60;
/** Characters that must follow a dateline without brackets: a sentence. */
const MIN_SENTENCE_CHARS = 40;
/** Blocks at the head of an article that may be nothing but place and agency. */
const LONE_DATELINE_BLOCKS = 8;
/** Longest place before the agency of such a block, in UTF-16 units. */
const MAX_LONE_PLACE_CHARS = 40;
/** The agency of a dateline in a script without capitals starts at most this far into its paragraph, in UTF-16 units. */
const MAX_UNCASED_START = 44;
/** Characters that must follow such a dateline: a sentence is shorter in these scripts. */
const MIN_UNCASED_SENTENCE_CHARS = 20;
const WRITERS = lazy(() => new Set(allPhrases('writers')));
const DATELINE_WORDS = lazy(() => new Set(allPhrases('datelineWords')));
const PICTURE_WORDS = lazy(
  () => new Set([...allPhrases('photoLabels').flatMap((label) => label.split(' ')), 'via', 'getty']),
);

/** Finds a dateline that the run is the agency of. */
export function detectDateline(context: RunContext): Detection | undefined {
  const { part, run } = context;
  if (run.charStart > MAX_DATELINE_START || isPhotoRun(run)) return undefined;
  // A line of names has no text after it: "The Bugle (avec AFP)".
  if (part.role === 'byline' && part.plain.length - run.charEnd < MIN_SENTENCE_CHARS) return undefined;
  const found =
    findBracketed(context) ??
    findSlashed(context) ??
    findUncased(context) ??
    (part.blocksBefore < BARE_BLOCKS ? findBare(context) : undefined);
  if (!found) return undefined;
  const { start, end } = trimRange(part.plain, found.range);
  return { kind: 'dateline', covers: 'text', confidence: found.confidence, charStart: start, charEnd: end };
}

interface FoundDateline {
  range: TextRange;
  confidence: number;
}

/** `PLACE, date (AGENCY) -`, also with slashes for brackets, and without a dash where a sentence follows. */
function findBracketed({ page, part, run, previousEnd }: RunContext): FoundDateline | undefined {
  const { plain } = part;
  const bracket = signatureBracket(plain, run) ?? deskBracket(page, plain, run);
  if (!bracket) return undefined;
  const place = plain.slice(previousEnd, bracket.start).replace(/^[\s,|)-]+/, '');
  const placeStart = bracket.start - place.length;
  const hasPlace = isPlaceAndDate(place);
  if (!hasPlace && (place.trim() !== '' || previousEnd > 0)) return undefined;
  if (isSpelledOut(place, run)) return undefined;
  const dash = /^ ?[.,:]? ?(?:- ?-?|[.:,])(?= |$|\p{L}|["\u201c])/u.exec(
    plain.slice(bracket.end, bracket.end + 6),
  );
  if (dash)
    return {
      range: { start: placeStart, end: bracket.end + dash[0].length },
      confidence: hasPlace ? CONFIDENCE.complete : CONFIDENCE.explicit,
    };
  const next = plain.slice(bracket.end, bracket.end + 12).trim();
  const opensStory = part.blocksBefore < BARE_BLOCKS && plain.length - bracket.end >= MIN_SENTENCE_CHARS;
  if (bracket.start === 0 && opensStory && startsLikeName(next) && !isAmbiguousRun(run))
    return { range: bracket, confidence: CONFIDENCE.partial };
  if (bracket.start === 0 && opensPlace(plain.slice(bracket.end)))
    return { range: bracket, confidence: CONFIDENCE.placed };
  const isFollowed =
    next === ''
      ? part.blocksBefore < LONE_DATELINE_BLOCKS && place.length < MAX_LONE_PLACE_CHARS
      : startsLikeName(next.replace(/^["\u201c']/, ''));
  return hasPlace && isFollowed && !isAbbreviationOf(place, run)
    ? { range: { start: placeStart, end: bracket.end }, confidence: CONFIDENCE.placed }
    : undefined;
}

/** Does the dateline proper follow a middleman's bracket? "(MENAFN- IANS) Guntapur, Jan 13 (IANS)". */
function opensPlace(after: string): boolean {
  const place = /^([^()]{3,60})\(/.exec(after)?.[1];
  return place !== undefined && isPlaceAndDate(place);
}

/** Does the bracket only explain a short form? "Palestinian Authority (PA)". */
function isAbbreviationOf(place: string, run: MentionRun): boolean {
  const initials = wordsOf(place).map((word) => word.charAt(0));
  return run.mentions.some((mention) => initials.join('').endsWith(mention.agency.code));
}

/** Does the bracket shorten what stands before it, and no place: "Access Point (AP) - The device"? A place with these letters has a comma or capitals. */
function isSpelledOut(place: string, run: MentionRun): boolean {
  const words = wordsOf(place);
  const isName =
    words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && !place.includes(',');
  const initials = words.map((word) => word.charAt(0)).join('');
  return isName && run.mentions.some(({ agency }) => agency.code === initials);
}

/** The brackets round a signature of several hands: "(AP/Valley Post)". */
function deskBracket(page: Page, plain: string, run: MentionRun): TextRange | undefined {
  const bracket = bracketsAround(plain, { start: run.charStart, end: run.charEnd }, MAX_DESK_CHARS);
  return bracket && isDeskSignature(page, plain.slice(bracket.start, bracket.end)) ? bracket : undefined;
}

/** The brackets or slashes round the run that hold nothing else but another short signature. */
function signatureBracket(plain: string, run: MentionRun): TextRange | undefined {
  const before = /[([/][\p{L}\p{N} .&,=/-]{0,26}$/u.exec(
    plain.slice(Math.max(0, run.charStart - MAX_BRACKET_REST - 1), run.charStart),
  );
  const after = /^[\p{L}\p{N} .&,=/-]{0,26}?[)\]/]/u.exec(
    plain.slice(run.charEnd, run.charEnd + MAX_BRACKET_REST + 1),
  );
  if (!before || !after) return undefined;
  const range = { start: run.charStart - before[0].length, end: run.charEnd + after[0].length };
  if (isCorrespondent(before[0], after[0])) return range;
  const opener = before[0].charAt(0);
  const closer = after[0].slice(-1);
  if ((opener === '/') !== (closer === '/')) return reopen(plain, run);
  if (opener === '/' && !isSlashPair(plain, run, before[0])) return undefined;
  // A date of the bracket counts as its month: "(Newsfile Corp. - October 14, 2026)".
  const words = wordsOf(`${before[0]} ${after[0]}`);
  const rest = words.filter((word) => !/^\d/.test(word));
  const isDated = rest.length < words.length;
  if (
    rest.length > 1 ||
    rest.some(
      (word) => (!isDated && word.length > MAX_SIGNATURE_CHARS) || PICTURE_WORDS().has(word.toLowerCase()),
    )
  )
    return undefined;
  return range;
}

/** Words of a correspondent's name after the agency. */
const MAX_NAME_WORDS = 3;

/** Do the brackets or slashes hold the agency's correspondent: "/Корр. ТАСС Иван Петров/"? */
function isCorrespondent(before: string, after: string): boolean {
  const [roles, names] = [wordsOf(before), wordsOf(after)];
  const isClosed = /[/)\]]$/.test(after) && before.startsWith('/') === after.endsWith('/');
  return (
    isClosed &&
    roles.length > 0 &&
    roles.every((word) => WRITERS().has(word.toLowerCase())) &&
    names.length <= MAX_NAME_WORDS &&
    names.every(startsLikeName)
  );
}

/** Do two slashes sign as brackets do? "/PRNewswire/" and "/TASS/." follow a space or the line's start; "Roe/Xinhua /Landov" follows a name. */
function isSlashPair(plain: string, run: MentionRun, before: string): boolean {
  return (
    before === '/' && /^[ .,-]?$/.test(plain.charAt(run.charStart - 2)) && plain.charAt(run.charEnd) !== ' '
  );
}

/** The brackets round a run whose slash stands inside them: "(dpa/lby)". */
function reopen(plain: string, run: MentionRun): TextRange | undefined {
  const start = plain.lastIndexOf('(', run.charStart);
  const end = plain.indexOf(')', run.charEnd);
  if (
    start < 0 ||
    end < 0 ||
    run.charStart - start > MAX_BRACKET_REST ||
    end - run.charEnd > MAX_BRACKET_REST
  )
    return undefined;
  const rest = wordsOf(plain.slice(start, run.charStart) + plain.slice(run.charEnd, end));
  return rest.length > 1 ||
    rest.some((word) => word.length > MAX_SLASHED_SIGNATURE_CHARS || PICTURE_WORDS().has(word.toLowerCase()))
    ? undefined
    : { start, end: end + 1 };
}

/** `PLACE / ACCESS Newswire / October 14, 2026 / text`, with or without spaces. */
function findSlashed({ part, run, previousEnd }: RunContext): FoundDateline | undefined {
  const place = /^([^/]{2,60})\/ ?$/.exec(part.plain.slice(previousEnd, run.charStart))?.[1];
  const after = /^ ?\/ ?\p{L}{3,10}\.? \d{1,2},? \d{4} ?[/-]{1,2} ?/u.exec(
    part.plain.slice(run.charEnd, run.charEnd + 34),
  );
  if (place === undefined || !after || previousEnd > 0 || !isPlaceAndDate(place)) return undefined;
  return { range: { start: 0, end: run.charEnd + after[0].length }, confidence: CONFIDENCE.explicit };
}

/** The date after an agency that opens a line: "ТАСС, 13 января." */
const DATE_AFTER =
  /^, (?:\d{1,2} (\p{L}{3,9})|(\p{L}{3,9})\.? \d{1,2})(?:,? \d{4})?(?:\.| ?-) ?(?=["\u00ab\u201c\p{Lu}])/u;
/** The writer after an agency that a place and a date precede: "МОСКВА, 13 янв - РИА Новости, Иван Петров." */
const WRITER_AFTER = /^, \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+\. (?=["\u00ab\u201c\p{Lu}])/u;

/** Is it a day and a month, as a dateline without a place opens: "13 января"? */
function isDate(plain: string): boolean {
  const month = /^\d{1,2} (\p{L}{3,9})$/u.exec(plain)?.[1];
  return month !== undefined && DATELINE_WORDS().has(month);
}

/** Where the date after an agency that opens the line ends. */
function dateAfter(rest: string): number | undefined {
  const found = DATE_AFTER.exec(rest);
  const month = found?.[1] ?? found?.[2];
  return found && month && (DATELINE_WORDS().has(month) || /^\p{Lu}/u.test(month))
    ? found[0].length
    : undefined;
}

/** `Place - AGENCY - text`, `MOSCOW. January 13. INTERFAX.RU - text`, `AFP - text`, `TASS, January 13. Text`. */
function findBare({ part, run, previousEnd }: RunContext): FoundDateline | undefined {
  const { plain } = part;
  if (previousEnd > 0 || plain.length - run.charEnd < MIN_SENTENCE_CHARS) return undefined;
  const rest = plain.slice(run.charEnd, run.charEnd + BARE_REACH_CHARS);
  const dateEnd = run.charStart === 0 ? dateAfter(rest) : undefined;
  if (dateEnd !== undefined)
    return { range: { start: 0, end: run.charEnd + dateEnd }, confidence: CONFIDENCE.placed };
  const place = /^(.{2,80}?) ?[-.,] $/u.exec(plain.slice(0, run.charStart));
  const after =
    /^ ?(?:-|\.(?: -)?|:) ?(?=["\u201c\u00ab\p{Lu}]|[\u0600-\u06ff])/u.exec(rest) ??
    (place ? WRITER_AFTER.exec(rest) : null);
  if (!after) return undefined;
  const range = { start: 0, end: run.charEnd + after[0].length };
  if (place && (isPlaceAndDate(place[1] ?? '') || isDate(place[1] ?? '')))
    return { range, confidence: CONFIDENCE.placed };
  return run.charStart === 0 && after[0].includes('-')
    ? { range, confidence: CONFIDENCE.partial }
    : undefined;
}

/** Chinese `新华社北京1月13日电`, Japanese `【ソウル聯合ニュース】`, Korean `(서울=연합뉴스)`. */
function findUncased({ part, run }: RunContext): FoundDateline | undefined {
  const { plain } = part;
  if (run.charStart > MAX_UNCASED_START || !isUncased(plain.slice(0, MAX_UNCASED_START))) return undefined;
  const wired = /^[^\u3002,\u3001]{0,24}?[\u7535\u96fb\u8baf\u8a0a](?: ?[)\]])?/u.exec(
    plain.slice(run.charEnd, run.charEnd + 30),
  );
  if (wired && run.charStart <= 3)
    return { range: { start: 0, end: run.charEnd + wired[0].length }, confidence: CONFIDENCE.formal };
  const close = /^[^()[\]]{0,30}?[)\]]/u.exec(plain.slice(run.charEnd, run.charEnd + 32));
  if (!/^[([]/.test(plain) || !close || plain.length - run.charEnd < MIN_UNCASED_SENTENCE_CHARS)
    return undefined;
  const inner = plain.slice(1, run.charStart) + close[0];
  if (
    /[([]/.test(plain.slice(1, run.charStart)) ||
    Array.from(PICTURE_WORDS()).some((word) => isUncased(word) && inner.includes(word))
  )
    return undefined;
  return { range: { start: 0, end: run.charEnd + close[0].length }, confidence: CONFIDENCE.explicit };
}
