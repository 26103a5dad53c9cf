/** Does a credit of the text name hands of the outlet's own beside the agency, or say that the agency gave a part? */
import { lazy } from '../../lazy.ts';
import type { Page } from '../../model.ts';
import { agencyOfName } from '../agencies/agencies.ts';
import { allPhrases } from '../languages/languages.ts';
import { findMentions } from './agency-mentions.ts';
import { piecesOf, type LinePiece } from './line-pieces.ts';
import { isBylineText, startsLikeName, wordsOf } from './name-words.ts';
import { isOwnName, isOwnShortName } from './own-outlet.ts';
import { hasPhrase } from './phrases.ts';
import { toLower } from './text-part.ts';

const SHARED = lazy(() => [...allPhrases('beside'), ...allPhrases('contributed')]);
const WITH_WORDS = lazy(() => new Set(allPhrases('withWords')));
const JOINTS = lazy(() => new Set([...allPhrases('andWords'), ...allPhrases('withWords'), '&', '+']));
const NO_NAMES = lazy(() => new Set([...allPhrases('bylineWords'), ...allPhrases('agencyNouns')]));
const WRITERS = lazy(() => new Set(allPhrases('writers')));
/** A shorter name of a desk, in UTF-16 units, is also a word or a name ("red"): it counts as a piece of its own. */
const MIN_DESK_CHARS = 4;
/** Longest piece that names a desk, in words: "By The Port Alma Bugle Staff". */
const MAX_DESK_WORDS = 6;
/** Initials of an editor, as German desks sign: "jr/dpa". After the agency they are its own desk's: "dpa/lby". */
const INITIALS = /^\p{Ll}{2,3}$/u;
/** One short word of capitals beside an agency is rather another agency than a hand. */
const ACRONYM = /^\p{Lu}{2,5}$/u;
/** A hand that follows the agency has a name of at least so many words: "EFE en Madrid" is a place. */
const MIN_NAME_WORDS = 2;

/**
 * Is the agency's work one of several hands' in this line, made plain (`toPlain`)? "Jane Roe and AP", "Bugle Staff/AP", "with inputs from
 * PTI", "dpa/red"; but not "Jane Roe, AP" (the agency's writer), "AFP/AP" (no hand of the outlet's own) or "reprinted with permission from
 * AP" (the whole).
 */
export function isBesideOwnHands(page: Page, plain: string): boolean {
  const lower = toLower(plain);
  const line = { start: 0, end: lower.length };
  if (hasPhrase(lower, line, allPhrases('given'))) return false;
  if (hasPhrase(lower, line, SHARED())) return true;
  const pieces = piecesOf(plain);
  return pieces.some((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (piece.isAgency) return isSetBeside(piece, before);
    return isOwnHand(page, piece.text) || isJoined(piece, before, after) || isInitialed(piece, after);
  });
}

/** Is the agency set beside others: "with AP", "Jane Roe and AP"? */
function isSetBeside(agency: LinePiece, before: LinePiece | undefined): boolean {
  if (!agency.opensWithAgency || before?.isAgency) return false;
  return (
    WITH_WORDS().has(agency.joint) ||
    (JOINTS().has(agency.joint) && before !== undefined && namesIn(before.text) > 0)
  );
}

/** Is a name joined to the agency before it: "AP and Jane Roe", but not "AP, and John Doe, Reuters"? */
function isJoined(name: LinePiece, before: LinePiece | undefined, after: LinePiece | undefined): boolean {
  const isOthers = after?.isAgency === true && !JOINTS().has(after.joint);
  return (
    before?.endsWithAgency === true &&
    JOINTS().has(name.joint) &&
    !isOthers &&
    namesIn(name.text) >= MIN_NAME_WORDS
  );
}

/** Does an editor or an outlet sign before the agency: "jki/dpa", "PB/dpa/AFP"? Letters that are an agency's code are the agency. */
function isInitialed(initials: LinePiece, after: LinePiece | undefined): boolean {
  return (
    (INITIALS.test(initials.text) || (initials.joint === '' && ACRONYM.test(initials.text))) &&
    agencyOfName(initials.text.toUpperCase()) === undefined &&
    after?.isAgency === true &&
    after.joint === '/'
  );
}

/** Words of a piece that may be a name's; none if they are an acronym. */
function namesIn(text: string): number {
  const names = wordsOf(text).filter(
    (word) => startsLikeName(word) && /^\P{N}/u.test(word) && !NO_NAMES().has(word.toLowerCase()),
  );
  return names.length === 1 && ACRONYM.test(names[0] ?? '') ? 0 : names.length;
}

/** Is it the outlet's name, or a desk of its own ("Web Staff", but neither "Staff Writer" nor "a national newsroom")? */
function isOwnHand(page: Page, text: string): boolean {
  const words = wordsOf(text);
  const name = words.filter((word) => !NO_NAMES().has(word)).join(' ');
  return (
    words.some((_, first) => isOwnName(page, words.slice(first).join(' '))) ||
    isOwnShortName(page, name) ||
    (words.length <= MAX_DESK_WORDS && isDesk(words.join(' ')))
  );
}

function isDesk(text: string): boolean {
  const lower = toLower(text);
  const line = { start: 0, end: lower.length };
  const desk = allPhrases('deskWords').find(
    (phrase) => lower === phrase || (phrase.length >= MIN_DESK_CHARS && hasPhrase(lower, line, [phrase])),
  );
  if (desk === undefined) return false;
  const at = lower.indexOf(desk);
  const rest = `${text.slice(0, at)} ${text.slice(at + desk.length)}`;
  return isBylineText(rest) && !wordsOf(toLower(rest)).some((word) => WRITERS().has(word));
}

/** Letters that sign beside an agency and are neither its code nor a name: an editor's initials, the outlet's ("SZ"). */
const SIGNED_LETTERS = /^\p{L}{2,4}$/u;

/** Is a text nothing but agencies, initials and the outlet's own hands between slashes, as desks sign: "jki/dpa/AFP", "EFE / Redacción"? No photographer is among them. */
export function isDeskSignature(page: Page, plain: string): boolean {
  const pieces = plain.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').split('/');
  return (
    pieces.length > 1 &&
    pieces.every((piece) => {
      const text = piece.trim();
      return SIGNED_LETTERS.test(text) || isOwnHand(page, text) || isWholeName(text);
    })
  );
}

const isWholeName = (text: string): boolean =>
  findMentions(text).some(({ charStart, charEnd }) => charStart === 0 && charEnd === text.length);
