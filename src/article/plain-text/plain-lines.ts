import type { AsideKind } from '../../model.ts';
import type { DropRule, SkippedPart } from '../document/explain.ts';
import { isAsideKind, labelOf } from '../roles/furniture.ts';
import { collapse, countWords, endsSentence } from '../../text/words.ts';

/** What a line of plain text is: a paragraph, a short line (headline, subheading or label), or an aside. */
export type PlainRole = 'prose' | 'short' | AsideKind;

/** One line that is neither code nor a label of the site. */
export interface PlainLine {
  text: string;
  words: number;
  role: PlainRole;
}

/** Most characters read, about 300,000 words: a limit on cost. */
const MAX_CHARACTERS = 2_000_000;

/** Words from which a line without a full stop is a paragraph. Lower, and long headlines are. */
const PARAGRAPH_WORDS = 30;

/** Words from which a line with a full stop is a paragraph. Lower, and labels with a stop are. */
const SENTENCE_WORDS = 4;

/** What a paragraph may end with behind its full stop: "(example.org/2Ab)", "[N1AB2C]". */
const REFERENCE = /\s[([][^()[\]]*[)\]]$/;

/** A dateline opens a paragraph, even one cut off where a link stood. Headlines have none. */
const DATELINE = /^\p{Lu}[^()]{1,60}\([^()]{2,24}\) ?[-–—]/u;

/** Words from which a line with a dateline is a paragraph; a dateline alone has fewer. */
const OPENING_WORDS = 8;

/** Lines within which a long line that stands twice is a picture's caption and its alternative text. */
const CAPTION_DISTANCE = 4;

/** Fewest words of such a caption; shorter lines repeat for other reasons. */
const CAPTION_WORDS = 8;

/** Share of a line's characters that are brackets, braces, semicolons and the like, above which it is code. Lower, and lists of scores are. */
const CODE_SHARE = 0.03;

/** Fewest such characters in a line of code. */
const MIN_CODE_MARKS = 4;

/** Reads the lines of a text without blank ones, code and the site's labels. `onSkip` is called for each line left out that is not blank. */
export function readPlainLines(text: string, onSkip?: (part: SkippedPart) => void): PlainLine[] {
  const lines: PlainLine[] = [];
  const plain = text.slice(0, MAX_CHARACTERS).replace(/\r\n?|[\u2028\u2029]/g, '\n');
  for (const raw of unwrap(plain).split('\n')) {
    const line = collapse(raw);
    if (!line) continue;
    const words = countWords(line);
    const role = roleOf(line, words);
    if (isPlainRole(role)) lines.push({ text: line, words, role });
    else onSkip?.({ linesBefore: lines.length, text: line, rule: role });
  }
  const unread = onSkip && collapse(text.slice(MAX_CHARACTERS));
  if (unread) onSkip({ linesBefore: lines.length, text: unread, rule: 'beyond the limit' });
  return markRepeatedCaptions(lines);
}

function isPlainRole(role: PlainRole | DropRule): role is PlainRole {
  return role === 'prose' || role === 'short' || isAsideKind(role);
}

function roleOf(text: string, words: number): PlainRole | DropRule {
  if (isCode(text)) return 'code';
  if (isAddress(text)) return 'address';
  const label = labelOf({ text, words, linkShare: 0 });
  if (label) return label;
  if (words >= PARAGRAPH_WORDS || (words >= SENTENCE_WORDS && endsSentence(text.replace(REFERENCE, ''))))
    return 'prose';
  if (words >= OPENING_WORDS && DATELINE.test(text)) return 'prose';
  return 'short';
}

/** Style sheets, scripts and templates that were saved with the text. */
function isCode(text: string): boolean {
  if (
    /\{\{.*\}\}|<\/?\w+[^>]*>|^\s*(?:function\b|var |let |const |import |@media|window\.|document\.|\$\()/.test(
      text,
    )
  )
    return true;
  const marks = text.match(/[{}[\];=<>\\|_]/g)?.length ?? 0;
  return marks >= MIN_CODE_MARKS && marks > CODE_SHARE * text.length && /[{};]/.test(text);
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/.test(text);
}

/** Small words in a line of names. */
const NAME_LINK = /^(?:and|with|for|of|by|in|at|from|the|de|van|von|al|&|-|–|—|\|)$/i;

/** Most words of a line of names: three people with their papers. */
const MAX_NAME_WORDS = 14;

/** Most words of a line of names without a comma, a dash or the like. Higher, and headlines in title case are names. */
const MAX_BARE_NAME_WORDS = 3;

/** A small letter and a capital without a space between, as in "Jane RoeNorth Wire". */
const GLUED_NAMES = /\p{Ll}{3}\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}+\W*$/u;

/**
 * Could a line be names only: "Jane Roe, North Wire", "Jane RoeNorth Wire" (glued by the page), "PORT LUNE (NWA) —", "North Wire"? A headline
 * in title case with a comma or a dash passes as well.
 */
export function isNameLine(text: string): boolean {
  const words = text.split(' ');
  if (words.length > MAX_NAME_WORDS) return false;
  const isCapitalised = words.every((word) => NAME_LINK.test(word) || /^[\p{Lu}\p{N}(]/u.test(word));
  return (
    isCapitalised &&
    (words.length <= MAX_BARE_NAME_WORDS || /[,|–—)•]| - /.test(text) || GLUED_NAMES.test(text))
  );
}

function markRepeatedCaptions(lines: readonly PlainLine[]): PlainLine[] {
  return lines.map((line, i) => {
    if (!mayBeCaption(line)) return line;
    const near = lines.slice(Math.max(0, i - CAPTION_DISTANCE), i + CAPTION_DISTANCE + 1);
    const isRepeated = near.filter(({ text }) => text === line.text).length > 1;
    return isRepeated ? { ...line, role: 'caption' as const } : line;
  });
}

/** Headlines repeat too. A caption is a sentence, or ends with its source in brackets. */
function mayBeCaption({ role, text, words }: PlainLine): boolean {
  return words >= CAPTION_WORDS && (role === 'prose' || (role === 'short' && /\)\W*$|\.\s/.test(text)));
}

/** Characters from which a line without a full stop was broken by wrapping rather than by its author. */
const MIN_WRAPPED_CHARACTERS = 40;

/** Characters of the longest line of a wrapped text. Higher, and short paragraphs of other texts are joined. */
const MAX_WRAPPED_CHARACTERS = 100;

/** Fewest lines of a text from which a width can be told. */
const MIN_WRAPPED_LINES = 8;

/** Share of broken lines above which a text is wrapped. */
const BROKEN_SHARE = 0.5;

/** Joins the lines of paragraphs wrapped to a width. Other texts stay as they are, one line a paragraph. */
function unwrap(text: string): string {
  const full = text.split('\n').filter((line) => line.trim());
  const broken = full.filter((line) => line.length >= MIN_WRAPPED_CHARACTERS && !endsSentence(line)).length;
  const isWrapped =
    full.length >= MIN_WRAPPED_LINES &&
    broken > BROKEN_SHARE * full.length &&
    full.every((line) => line.length <= MAX_WRAPPED_CHARACTERS);
  return isWrapped ? text.replace(/([^\n])\n(?=[^\s])/g, '$1 ') : text;
}
