/**
 * Fast reading of what most articles have beside plain words: words with accents or of Cyrillic letters, numbers and initials. Each is read as the pattern of `tokenize` would
 * read it, which takes milliseconds to compile on every page; what is not surely so is left to it.
 */
import { isAccentedOrCyrillic } from './letter.ts';
import { endsWord, isDigitAt, isLetterAt, isStopOrSeparatorAt } from './plain-words.ts';

const isLetter = (text: string, at: number): boolean =>
  isLetterAt(text, at) || isAccentedOrCyrillic(text.charCodeAt(at));

/** The end of the word of letters that starts at `start`, with any apostrophes in it; undefined where that is not sure. */
export function endOfWord(text: string, start: number): number | undefined {
  let end = start;
  for (;;) {
    while (isLetter(text, end)) end++;
    if (end === start) return undefined;
    if (!isApostrophe(text, end) || !isLetter(text, end + 1)) break;
    end++;
  }
  return endsWord(text, end, end - start) ? end : undefined;
}

const isApostrophe = (text: string, at: number): boolean => text[at] === "'" || text[at] === '’';

/** A number of ASCII digits, and where it ends. */
export interface NumberAt {
  /** Without the signs between groups of three. */
  term: string;
  end: number;
}

/** The number that starts at `start`: "34,000", "34, 000", "3.5"; undefined where that is not sure. */
export function numberAt(text: string, start: number): NumberAt | undefined {
  const first = endOfDigits(text, start);
  if (first === start) return undefined;
  const number = (first - start <= 3 && inGroups(text, start, first)) || inParts(text, start, first);
  return isStopOrSeparatorAt(text, number.end) ? number : undefined;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isDigitAt(text, end)) end++;
  return end;
}

/** Groups of three after the first ones, as far as they go. */
function inGroups(text: string, start: number, first: number): NumberAt | undefined {
  let term = text.slice(start, first);
  let end = first;
  for (;;) {
    const group = startOfGroup(text, end);
    if (group === undefined) break;
    term += text.slice(group, group + 3);
    end = group + 3;
  }
  return end > first ? { term, end } : undefined;
}

/** Where a group of three starts whose sign is at `at`: after a comma, a space may follow. */
function startOfGroup(text: string, at: number): number | undefined {
  if (!".,'’\u00a0\u202f\u2009".includes(text.charAt(at) || '-')) return undefined;
  const start = text[at] === ',' && /\s/.test(text.charAt(at + 1)) ? at + 2 : at + 1;
  return endOfDigits(text, start) === start + 3 ? start : undefined;
}

/** Parts after stops and commas, of which those of three digits are groups. */
function inParts(text: string, start: number, first: number): NumberAt {
  let term = text.slice(start, first);
  let end = first;
  while ((text[end] === '.' || text[end] === ',') && isDigitAt(text, end + 1)) {
    const next = endOfDigits(text, end + 1);
    term += next - end === 4 ? text.slice(end + 1, next) : text.slice(end, next);
    end = next;
  }
  return { term, end };
}

/** The end of the initials that start at `start`, "U.S." or "U.S.A", or of a single letter before a stop; undefined where that is not sure. */
export function endOfInitials(text: string, start: number): number | undefined {
  let end = start;
  while (isLetterAt(text, end) && text[end + 1] === '.') end += 2;
  const count = (end - start) / 2;
  if (count === 0) return undefined;
  const isLast = isLetterAt(text, end);
  if (!isStopOrSeparatorAt(text, isLast ? end + 1 : end)) return undefined;
  if (count === 1) return start + 1;
  return isLast ? end + 1 : end;
}
