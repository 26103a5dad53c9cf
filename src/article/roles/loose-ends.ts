/** The two ends of the text: what stands before its first sentence and after its last is the page's title once more, a label, or a word of the site or of its author. */
import { closest } from '../../dom.ts';
import { PROSE_WORDS, type Line } from '../document/lines.ts';
import { LETTERS } from '../../text/letter.ts';
import { endsSentence } from '../../text/words.ts';
import type { Role } from './role.ts';
import { isFarewell, isSiteSpeech } from './site-speech.ts';

/** Most lines from the end that may be the site's or the author's. Higher, and a report of a newspaper's own affairs loses its end. */
const MAX_CLOSING_LINES = 8;

/** Most words of a note on the author. Higher, and the last paragraph of a report by a person of the news is one. */
const MAX_NOTE_WORDS = 70;

/** Characters at the start of such a note before which the author is named: "Our correspondent Jane Roe". Higher, and those who reply to the author are it. */
const NAME_START_CHARACTERS = 25;

/** Most names that are taken from bylines: a limit on cost. */
const MAX_NAMES = 20;

/** The first two words of a name, with what may stand between them. What follows may be a third one, or what the person is. */
const NAME = new RegExp(
  `\\p{Lu}[${LETTERS}’'-]+(?: (?:\\p{Lu}\\.|(?:de|da|di|du|von|van|der|den|bin|al|el|la|le) )?)\\p{Lu}[${LETTERS}’'-]+`,
  'gu',
);

/** The word before the names of a byline. */
const OPENING = /^\W*(?:by|von|par|por|di|door|av|af)\s/i;

/** Lines behind a title among which its byline stands: a standfirst and a picture's caption may stand between. */
const BYLINE_REACH = 3;

/** Takes the lines at both ends of the text that are none of it. */
export function dropLooseEnds(
  lines: readonly Line[],
  roles: readonly Role[],
  isApart: (line: Line) => boolean,
): Role[] {
  const withTitle = dropShortLines(lines, roles, isApart);
  const kept = dropShortLines(lines, dropTitle(lines, withTitle), isApart);
  return dropClosing(lines, kept);
}

/** A heading that opens the text and has its byline behind it is the title that the page shows, whatever other title was found. */
function dropTitle(lines: readonly Line[], roles: readonly Role[]): Role[] {
  const first = roles.indexOf('text');
  const behind = roles.slice(first + 1, first + 1 + BYLINE_REACH);
  const line = lines[first];
  const isTitle =
    line?.kind === 'heading' && (behind.includes('byline') || closest(line.element, 'header') !== null);
  return roles.map((role, i) => (isTitle && i === first ? 'other' : role));
}

/** Text begins with a sentence, a heading or a list, and ends with a sentence or a list: short lines before and after are bylines and labels. */
function dropShortLines(
  lines: readonly Line[],
  roles: readonly Role[],
  isApart: (line: Line) => boolean,
): Role[] {
  const isText = lines.map((line, i) => roles[i] === 'text' && (isSubstance(line) || !isApart(line)));
  const first = isText.indexOf(true);
  const last = isText.lastIndexOf(true);
  if (first < 0) return [...roles];
  return roles.map((role, i) => (role === 'text' && (i < first || i > last) ? 'other' : role));
}

function isSubstance(line: Line): boolean {
  return line.kind !== 'paragraph' || line.words >= PROSE_WORDS || endsSentence(line.text);
}

/** Notes on the author and words of the site to its users after the last paragraph. The end of the text stands before them. */
function dropClosing(lines: readonly Line[], roles: readonly Role[]): Role[] {
  const kept = [...roles];
  const names = namesIn(lines.filter((_, i) => roles[i] === 'byline'));
  for (let i = kept.length - 1, seen = 0; i > 0 && seen < MAX_CLOSING_LINES; i--) {
    const line = lines[i];
    if (kept[i] !== 'text' || !line) continue;
    seen++;
    if (isAuthorNote(line, names)) kept[i] = 'other';
    else if (isSiteSpeech(line.text, true) && !isFarewell(line.text)) kept[i] = 'invitation';
    else break;
  }
  return kept;
}

const namesIn = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap(({ text }) => text.replace(OPENING, '').match(NAME) ?? []).slice(0, MAX_NAMES);

/** Does a line that follows the text name the author of the byline: "Jane Roe is a reporter in Port Lune"? What they say themselves is text. */
function isAuthorNote({ text, words, kind }: Line, names: readonly string[]): boolean {
  if (kind !== 'paragraph' || words > MAX_NOTE_WORDS || /["“„«]/.test(text)) return false;
  return names.some((name) => {
    const start = text.indexOf(name);
    return start >= 0 && start <= NAME_START_CHARACTERS;
  });
}
