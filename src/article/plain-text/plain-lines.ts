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

/** Most characters read: some 300,000 words. */
const MAX_CHARACTERS = 2_000_000;

/** Words from which a line without a full stop is a paragraph, and from which one with a full stop is. */
const PARAGRAPH_WORDS = 30;
const SENTENCE_WORDS = 4;

/** A dateline opens a paragraph, even one that was cut where a link stood; headlines have none. */
const DATELINE = /^\p{Lu}[^()]{1,60}\([^()]{2,24}\) ?[-–—]/u;
const OPENING_WORDS = 8;

/** A long line that stands twice within so many lines is a picture's caption and its alternative text. */
const CAPTION_DISTANCE = 4;
const CAPTION_WORDS = 8;

/** Brackets, braces, semicolons and the like: share of a line's characters from which it is code. */
const CODE_SHARE = 0.03;

/** Reads the lines of a text, without blank ones, code and the site's labels; `onSkip`, if given, hears of those but the blank ones. */
export function readPlainLines(text: string, onSkip?: (part: SkippedPart) => void): PlainLine[] {
  const lines: PlainLine[] = [];
  const plain = text.slice(0, MAX_CHARACTERS).replace(/\r\n?|[\u2028\u2029]/g, '\n');
  for (const raw of unwrap(plain).split('\n')) {
    const line = collapse(raw);
    if (!line) continue;
    const role = roleOf(line);
    if (isPlainRole(role)) lines.push({ text: line, words: countWords(line), role });
    else onSkip?.({ linesBefore: lines.length, text: line, rule: role });
  }
  const unread = onSkip && collapse(text.slice(MAX_CHARACTERS));
  if (unread) onSkip({ linesBefore: lines.length, text: unread, rule: 'beyond the limit' });
  return markRepeatedCaptions(lines);
}

function isPlainRole(role: PlainRole | DropRule): role is PlainRole {
  return role === 'prose' || role === 'short' || isAsideKind(role);
}

function roleOf(text: string): PlainRole | DropRule {
  if (isCode(text)) return 'code';
  if (isAddress(text)) return 'address';
  const words = countWords(text);
  const label = labelOf({ text, words, linkShare: 0 });
  if (label) return label;
  if (words >= PARAGRAPH_WORDS || (words >= SENTENCE_WORDS && endsSentence(text))) return 'prose';
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
  return marks >= 4 && marks > CODE_SHARE * text.length && /[{};]/.test(text);
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/.test(text);
}

/** Small words of a line of names, and the most words of one. */
const NAME_LINK = /^(?:and|with|for|of|by|in|at|from|the|de|van|von|al|&|-|–|—|\|)$/i;
const MAX_NAME_WORDS = 14;
const GLUED_NAMES = /\p{Ll}{3}\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}+\W*$/u;

/**
 * Could a line be names only: "Jane Roe, North Wire", "Jane RoeNorth Wire" (glued by the page), "PORT LUNE (NWA) —", "North Wire"? Headlines
 * in title case look alike where they have a comma or a dash.
 */
export function isNameLine(text: string): boolean {
  const words = text.split(' ');
  if (words.length > MAX_NAME_WORDS) return false;
  const isCapitalised = words.every((word) => NAME_LINK.test(word) || /^[\p{Lu}\p{N}(]/u.test(word));
  return isCapitalised && (words.length <= 3 || /[,|–—)•]| - /.test(text) || GLUED_NAMES.test(text));
}

function markRepeatedCaptions(lines: readonly PlainLine[]): PlainLine[] {
  return lines.map((line, i) => {
    if (!mayBeCaption(line)) return line;
    const near = lines.slice(Math.max(0, i - CAPTION_DISTANCE), i + CAPTION_DISTANCE + 1);
    const isRepeated = near.filter(({ text }) => text === line.text).length > 1;
    return isRepeated ? { ...line, role: 'caption' as const } : line;
  });
}

/** Headlines are repeated too; a caption is a sentence or ends with its source in brackets. */
function mayBeCaption({ role, text, words }: PlainLine): boolean {
  return words >= CAPTION_WORDS && (role === 'prose' || (role === 'short' && /\)\W*$|\.\s/.test(text)));
}

/** Shortest and longest usual line of a text that was wrapped by hand or by a program. */
const WRAPPED_CHARACTERS = [40, 100] as const;

/** Joins the lines of paragraphs that were wrapped to a width; other texts stay as they are, one line a paragraph. */
function unwrap(text: string): string {
  const full = text.split('\n').filter((line) => line.trim());
  const [shortest, longest] = WRAPPED_CHARACTERS;
  const broken = full.filter((line) => line.length >= shortest && !endsSentence(line)).length;
  const isWrapped =
    full.length >= 8 && broken > full.length / 2 && full.every((line) => line.length <= longest);
  return isWrapped ? text.replace(/([^\n])\n(?=[^\s])/g, '$1 ') : text;
}
