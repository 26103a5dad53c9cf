/** Cuts a line of names at signs and at the words that join those who sign: "By Jane Roe" and "The Associated Press". */
import { lazy } from '../../lazy.ts';
import { allPhrases } from '../languages/languages.ts';
import { findMentions, type Mention } from './agency-mentions.ts';
import { wordsOf } from './name-words.ts';
import { makePhraseSet, phraseAfter } from './phrases.ts';
import { trimRange, type TextRange } from './quote.ts';
import { toLower } from './text-part.ts';

/** One piece of a line. */
export interface LinePiece {
  /** Its words, made plain; never empty. */
  text: string;
  /** What stands before it: a word that joins, in lower case, a sign, or nothing. */
  joint: string;
  /** Does it name an agency, or is it "agencies"? */
  isAgency: boolean;
  /** Does the agency stand at its start, "the news agency" aside? What joins the piece then joins the agency. */
  opensWithAgency: boolean;
  /** Does the agency stand at its end? What follows the piece then follows the agency. */
  endsWithAgency: boolean;
}

const FILLERS = lazy(() => new Set([...allPhrases('fillers'), ...allPhrases('bylineWords')]));
const GENERIC = lazy(() => new Set(allPhrases('genericLines')));
const JOINTS = lazy(() => makePhraseSet([...allPhrases('andWords'), ...allPhrases('withWords')]));
/** A sign that parts names, a dash between spaces, or a word. */
const SIGN_OR_WORD = /[,;:|/&+()[\]\u00b7\u2022]| - |[^\s,;:|/&+()[\]\u00b7\u2022]+/gu;
/** A joint of one letter is a name's initial if it is a capital. */
const INITIAL = /^\p{Lu}$/u;

/** The pieces of a line that was made plain (`toPlain`), in order. Time is linear in the line. */
export function piecesOf(plain: string): LinePiece[] {
  const mentions = findMentions(plain);
  const lower = toLower(plain);
  const pieces: LinePiece[] = [];
  let [start, joint] = [0, ''];
  const add = (end: number): void => {
    const range = trimRange(plain, { start, end });
    if (range.start >= range.end) return;
    pieces.push(makePiece(plain, { range, joint, mentions }));
    joint = '';
  };
  for (const { 0: found, index } of plain.matchAll(SIGN_OR_WORD)) {
    const end = /\p{L}|\p{N}/u.test(found) ? endOfJoint(lower, index, found) : index + found.length;
    if (end === undefined || index < start || mentions.some((each) => isIn(each, index))) continue;
    add(index);
    if (joint === '' || /\p{L}/u.test(found)) joint = lower.slice(index, end).trim();
    start = end;
  }
  add(plain.length);
  return pieces;
}

const isIn = ({ charStart, charEnd }: Mention, index: number): boolean =>
  charStart <= index && index < charEnd;

/** Where the joint ends that starts with this word; undefined where none does. */
function endOfJoint(lower: string, start: number, word: string): number | undefined {
  const end = INITIAL.test(word) ? undefined : phraseAfter(lower, start, JOINTS());
  return end !== undefined && /\s/.test(lower.charAt(end)) ? end : undefined;
}

function makePiece(
  plain: string,
  { range, joint, mentions }: { range: TextRange; joint: string; mentions: readonly Mention[] },
): LinePiece {
  const text = plain.slice(range.start, range.end);
  const named = mentions.filter(({ charStart }) => charStart >= range.start && charStart < range.end);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) {
    const isAgency = GENERIC().has(text.toLowerCase().replace(/\.$/, ''));
    return { text, joint, isAgency, opensWithAgency: isAgency, endsWithAgency: isAgency };
  }
  const before = wordsOf(plain.slice(range.start, first.charStart).toLowerCase());
  return {
    ...{ text, joint, isAgency: true },
    opensWithAgency: before.every((word) => FILLERS().has(word) || /^\p{L}'$/u.test(word)),
    endsWithAgency: !/[\p{L}\p{N}]/u.test(plain.slice(last.charEnd, range.end)),
  };
}
