/** Lines that say a wire was used, but not which: "With inputs from agencies", a lone "AGENCIAS". */
import { lazy } from '../../lazy.ts';
import type { Page } from '../../model.ts';
import { LETTERS } from '../../text/letter.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import type { LineContext, LineDetection } from '../reading/detection.ts';
import { piecesOf } from '../reading/line-pieces.ts';
import { isBylineText, isPlaceAndDate } from '../reading/name-words.ts';
import { isBesideOwnHands } from '../reading/own-hands.ts';
import { isWordBoundary, makePhraseSet, phraseBefore, phrasesIn } from '../reading/phrases.ts';
import { clipRange, sentenceAround, type TextRange } from '../reading/quote.ts';
import { toLower, type TextPart } from '../reading/text-part.ts';

const LABELS = lazy(() => makePhraseSet(allPhrases('sourceLabels')));
const LINES = lazy(() => new Set(allPhrases('genericLines')));
/** Longest line that says nothing else, in UTF-16 units. */
const MAX_LINE_CHARS = 48;
/** Longest line that joins agencies to names, in UTF-16 units. */
const MAX_JOINED_CHARS = 100;
/** The end of a block in which a phrase is looked for, in UTF-16 units. */
const TAIL_CHARS = 600;
/** Most signatures of one line that agencies and an outlet sign together. */
const MAX_SIGNATURES = 4;
/** Blocks at the head and at the foot of an article where a generic line may stand. */
const EDGE_BLOCKS = 6;

/** Finds a generic line at the head or foot of the article, or in its byline. */
export function detectGenericLine({ page, part }: LineContext): LineDetection | undefined {
  const range = genericRange(part) ?? joinedRange(page, part);
  if (!range) return undefined;
  const line = part.plain.slice(range.start, range.end);
  const isPart = isBesideOwnHands(page, line) || isSigned(bareOf(line));
  return {
    ...{ agency: null, outlet: null, kind: 'credit-line', covers: 'text', confidence: CONFIDENCE.placed },
    ...{ part: isPart, charStart: range.start, charEnd: range.end },
  };
}

/** A byline or source line that joins agencies to a name: "Jane Roe and agencies", "Source: The Bugle and news agencies". */
function joinedRange(page: Page, part: TextPart): TextRange | undefined {
  if (part.plain.length > MAX_JOINED_CHARS) return undefined;
  const pieces = piecesOf(part.plain);
  if (!pieces.every(({ text, isAgency }) => isAgency || isBylineText(text))) return undefined;
  const colon = part.plain.indexOf(':');
  const isLabelled = colon > 0 && phraseBefore(part.lower, colon, LABELS()) === 0;
  if (part.role !== 'byline' && !(isLabelled && isEdge(part))) return undefined;
  const isJoined = pieces.some(({ isAgency }) => isAgency) && isBesideOwnHands(page, part.plain);
  return isJoined ? { start: 0, end: part.plain.length } : undefined;
}

const isEdge = (part: TextPart): boolean =>
  part.part !== 'blocks' || part.blocksBefore < EDGE_BLOCKS || part.blocksAfter < EDGE_BLOCKS;

/** "Agencies", "Quelle: Agenturen", "Staff and agencies in Ormsund", "Agencias | Madrid": nothing but agencies, with a label, a place or a date. */
function isGenericLine(plain: string): boolean {
  const colon = plain.indexOf(':');
  const isLabelled = colon > 0 && phraseBefore(toLower(plain), colon, LABELS()) === 0;
  const pieces = (isLabelled ? plain.slice(colon + 1) : plain).split(/[|\u2022\u00b7,]| - /);
  const first = bareOf(pieces[0] ?? '');
  return (
    LINES().has(bareOf(plain)) ||
    (LINES().has(first) && pieces.slice(1).every((piece) => isPlaceAndDate(piece.trim()))) ||
    LINES().has(first.replace(IN_PLACE, '')) ||
    isSigned(first)
  );
}

/** Does an outlet sign beside agencies: "Bugle/Agenturen", "bugle.example/agencias"? One word a piece: a phrase with a slash says something else. */
function isSigned(line: string): boolean {
  const pieces = line.split('/').map((piece) => piece.trim());
  return (
    pieces.length > 1 &&
    pieces.length <= MAX_SIGNATURES &&
    pieces.some((piece) => LINES().has(piece)) &&
    !pieces.every((piece) => LINES().has(piece)) &&
    pieces.every((piece) => LINES().has(piece) || /^[\p{L}\p{N}.&-]{2,24}$/u.test(piece))
  );
}

const bareOf = (text: string): string => toLower(text).replace(/^[\s([*-]+|[\s)\].*:-]+$/g, '');

/** A place after the agencies: "in Ormsund", "en Madrid". */
const IN_PLACE = new RegExp(` (?:in|en|\\u00e0|em|a|i|w|aus|from) [${LETTERS}][${LETTERS}' -]{2,30}$`);

function genericRange(part: TextPart): TextRange | undefined {
  if (!isEdge(part)) return undefined;
  if (part.lower.length <= MAX_LINE_CHARS && isGenericLine(part.plain))
    return { start: 0, end: part.plain.length };
  const tailStart = Math.max(0, part.lower.length - TAIL_CHARS);
  const tail = part.lower.slice(tailStart);
  for (const phrase of phrasesIn(tail, allPhrases('genericPhrases'))) {
    const at = tail.indexOf(phrase);
    if (!isWordBoundary(tail, at)) continue;
    const core = { start: tailStart + at, end: tailStart + at + phrase.length };
    return clipRange(part.plain, sentenceAround(part.plain, core), core);
  }
  return undefined;
}
