/** Photo credits, in captions and inside the text: "(Jane Roe/AP)", "REUTERS/Jane Roe", "Pool Photo via AP, File", "Foto: Roe/dpa". */
import { lazy } from '../../lazy.ts';
import type { Detection, RunContext } from '../reading/detection.ts';
import { canStandAlone, hasPhotoAgency, isAmbiguousRun } from '../reading/mention-run.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { isUncased, wordsOf } from '../reading/name-words.ts';
import { makePhraseSet, phraseBefore } from '../reading/phrases.ts';
import { bracketsAround, clipRange, wordStartFrom, type TextRange } from '../reading/quote.ts';

const LABELS = lazy(() => makePhraseSet(allPhrases('photoLabels')));
/** Brackets round a credit are looked for this far to each side, in UTF-16 units. */
const BRACKET_REACH = 130;
/** Context of the agency on each side, in UTF-16 units: room for a photographer and a service between a label and the agency. */
const LABEL_REACH = 50;
/** Words between a label and the agency. */
const MAX_LABELLED_WORDS = 6;
/** Blocks that must follow a lone agency for it to stand in the middle of the article. */
const MIN_BLOCKS_AFTER = 2;
/** Partners of opinion polls: "Reuters/Ipsos poll" is no picture. */
const POLL_PARTNER =
  /^\/ ?(?:Ipsos|NORC|GfK|University|YouGov|Harris|Zogby|TIPP|Jeff|Tankan|Univision|Morning|WSJ|ABC|NBC|CBS|CNN|Maru|Eikon|National|Selzer)/;
const PICTURE_NOUN =
  /^(?:'s)? ?(?:[Pp]hotos?|PHOTOS?|Images?|Pool|POOL|File Photo|file photo|Archive|Foto|FOTO|Pictures?|Stock Photo|Wirephoto|Video)\b/;
/** Chinese: taken by. */
const TAKEN_BY = /^[^\u3002.]{0,14}[\u6444\u651d]/u;
/** "(July 13) AP": the date of a film, and whose it is. */
const FILM_DATE = /\(\p{Lu}\p{L}+\.? \d{1,2}\)\W{0,3}$/u;
/** A line with a bar before its credit is longer than this, in UTF-16 units; shorter ones are bylines and share bars. */
const MIN_CAPTION_CHARS = 60;
/** The credit after the bar starts later in its line than this, in UTF-16 units. */
const MIN_CAPTION_START = 40;
const CAPTION_ENDS =
  /^[\s)\].,]*(?:[,;|/-]? ?(?:File|FILE|file|Pool|Handout|Archive|Archivo|Archiv|archives)[\w ]{0,12})?[\s)\].,]*$/;

/** Finds a photo credit that the run is part of. */
export function detectPhoto(context: RunContext): Detection | undefined {
  const confidence = photoConfidence(context);
  if (confidence === undefined) return undefined;
  const { part, run } = context;
  const range = photoQuote(part.plain, { start: run.charStart, end: run.charEnd });
  return { kind: 'photo', covers: 'photo', confidence, charStart: range.start, charEnd: range.end };
}

function photoConfidence({ part, run }: RunContext): number | undefined {
  const { plain } = part;
  const before = plain.slice(Math.max(0, run.charStart - LABEL_REACH), run.charStart);
  const after = plain.slice(run.charEnd, run.charEnd + LABEL_REACH);
  const range = { start: run.charStart, end: run.charEnd };
  if (isSlashSigned(before, after) || isPictureNamed(before, after)) return CONFIDENCE.formal;
  if (isPictureVia(before, after) || hasLabel(part.lower, run.charStart) || TAKEN_BY.test(after))
    return CONFIDENCE.explicit;
  if (hasPhotoAgency(run)) return isSigned(before, after) ? CONFIDENCE.explicit : undefined;
  if (part.role === 'caption' && CAPTION_ENDS.test(after) && isSigned(before, after))
    return CONFIDENCE.placed;
  if (FILM_DATE.test(before)) return CONFIDENCE.partial;
  if (/^ ?:/.test(after) && /\($/.test(before)) return CONFIDENCE.placed;
  if (isAfterBar(plain, run.charStart)) return CONFIDENCE.likely;
  if (canStandAlone(run) && !isAmbiguousRun(run) && isMidCaption(plain, range, part.blocksAfter))
    return CONFIDENCE.loose;
  return undefined;
}

/** Does a slash tie the agency to a photographer: "Roe/AP", "REUTERS/Jane Roe", but no "Reuters/Ipsos"? */
export function isSlashSigned(before: string, after: string): boolean {
  if (POLL_PARTNER.test(after)) return false;
  if (/^ ?\/ ?(?:\p{Lu}|via|File|Handout)/u.test(after) && !/\p{Lu}{2,5} ?\/ ?$/u.test(before)) return true;
  const owner = /([\p{L}.'\u2019)]+) ?\/ ?(?:The )?$/u.exec(before)?.[1];
  return owner !== undefined && /^\p{Lu}|^\)/u.test(owner) && !/^\p{Lu}{2,5}$/u.test(owner);
}

/** Does the agency's name belong to a picture? "AP Photo", but not "the AP photo". */
function isPictureNamed(before: string, after: string): boolean {
  return PICTURE_NOUN.test(after) && !/\b(?:an?|the|this) $/i.test(before);
}

/** "Pool Photo via AP" is a picture, "he said via Reuters" is not. */
function isPictureVia(before: string, after: string): boolean {
  if (!/(?:^|[/|\u2022] ?|\p{L} |\()via (?:the |The )?$/u.test(before)) return false;
  const giver = /([\p{L}.'\u2019)]+)[ /]+via (?:the |The )?$/u.exec(before)?.[1];
  const isNamed =
    giver === undefined ||
    /^\p{Lu}|^\)|^(?:photo|pool|handout|image|file|courtesy|video)$/u.test(giver) ||
    isUncased(giver);
  return isNamed && /^(?: Photo)?[\s]*(?:[)\],.|]|$|File|FILE|\p{Lu})/u.test(after);
}

/** Does a label stand before the agency, with nothing but names between? "Photo: ", "Image copyright", "Foto: Jane Roe / ". */
function hasLabel(lower: string, runStart: number): boolean {
  const reach = Math.max(0, runStart - LABEL_REACH);
  const colon = lower.slice(reach, runStart).search(/[:=\uff0f](?=[^:=]{0,48}$)/);
  if (colon >= 0 && phraseBefore(lower, reach + colon, LABELS()) !== undefined) {
    const between = lower.slice(reach + colon + 1, runStart);
    if (wordsOf(between).length <= MAX_LABELLED_WORDS && !/[.!?] /.test(between.slice(0, -2))) return true;
  }
  const bare = phraseBefore(lower, runStart, LABELS());
  return (
    bare !== undefined &&
    /^(?:image copyright|image source|photo by|photos by|photo courtesy of|image credit|photo credit|photograph by|toggle caption|hide caption|foto|fot|foto di|photo|bild|фото|写真|写真提供|图源|图自|图片来源|圖取自|사진|사진제공|사진 제공|צילום|مصدر الصورة|फोटो|fotoğraf|foto\.)$/.test(
      lower.slice(bare, runStart).trim().replace(/[.,]$/, ''),
    )
  );
}

/** Does the agency stand alone, in brackets, after a stop, or beside another signature? */
function isSigned(before: string, after: string): boolean {
  return (
    /(?:^|[([/|.,:;\u2022\u00a9-] ?|[Ff]rom |[Vv]ia |[Bb]y )$/.test(before) ||
    /^ ?[)\]/|]/.test(after) ||
    /^[\s.]*$/.test(after)
  );
}

/** "The mayor waves from the bridge to the boats below | AFP": the bar that parts a caption from its credit. */
function isAfterBar(plain: string, runStart: number): boolean {
  const before = plain.slice(Math.max(0, runStart - LABEL_REACH), runStart);
  return /\| ?$/.test(before) && plain.length > MIN_CAPTION_CHARS && runStart > MIN_CAPTION_START;
}

/** Is it a caption that was left in the text: a lone agency between blocks, or one in square brackets? */
function isMidCaption(plain: string, run: TextRange, blocksAfter: number): boolean {
  if (blocksAfter < MIN_BLOCKS_AFTER) return false;
  const before = plain.slice(0, run.start);
  const after = plain.slice(run.end, run.end + 10);
  if (
    /^[\s)\].]*$/.test(after) &&
    /^[\s([\u00a9-]{0,4}(?:The )?$/.test(before.slice(0, 12)) &&
    before.length < 8
  )
    return true;
  return /\[(?:The )?$/.test(before.slice(-5)) && /^\]\s*$/.test(after);
}

/** The range to quote: the brackets round the credit, or the words from the last stop before it to its end. */
function photoQuote(plain: string, run: TextRange): TextRange {
  const brackets = bracketsAround(plain, run, BRACKET_REACH);
  if (brackets) return clipRange(plain, brackets, run);
  const reach = Math.max(0, run.start - LABEL_REACH);
  const before = plain.slice(wordStartFrom(plain, reach, run.start), run.start);
  const lead = /(?:^|[.|\u2022\u3002] |caption )([^.|\u2022\u3002]*)$/u.exec(before)?.[1] ?? '';
  const tail =
    /^(?:'s)?(?: ?\/ ?| )(?:(?:Photo|Images?|File|Pool|Handout|via|REUTERS|\p{Lu}[\p{L}.'-]{0,24})[ /,]{0,2}){0,5}/u.exec(
      plain.slice(run.end, run.end + LABEL_REACH),
    )?.[0] ?? '';
  const core = { start: run.start - lead.length, end: run.end + tail.trimEnd().length };
  return clipRange(plain, core, run);
}
