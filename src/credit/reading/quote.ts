/** Which words of a part are quoted as the evidence. */

/** Half-open range in a part's text. */
export interface TextRange {
  start: number;
  end: number;
}

/** Longest quote of a credit, in UTF-16 units, as `Credit.quote` promises. */
const MAX_QUOTE_CHARS = 200;
const ELLIPSIS = '…';
/** Longest run of the page's words in a quote, in UTF-16 units: an ellipsis and a space at both ends find room beside it. */
const MAX_QUOTED_CHARS = MAX_QUOTE_CHARS - 2 * (ELLIPSIS.length + 1);
/** A quote of this many UTF-16 units or more that ends inside a sentence was cut by its limit; a shorter one is all that credits. */
const LONG_QUOTE_CHARS = 150;
/** The ends of a sentence are looked for this far to each side, in UTF-16 units. */
const SENTENCE_REACH_CHARS = 320;

const OPENERS = '([';
const CLOSERS = ')]';

/** The brackets that enclose a range, at most `reach` characters to each side, or undefined. */
export function bracketsAround(plain: string, range: TextRange, reach: number): TextRange | undefined {
  const start = findBack(plain, range.start, reach);
  if (start === undefined) return undefined;
  for (let at = range.end; at < Math.min(plain.length, range.end + reach); at++) {
    if (CLOSERS.includes(plain.charAt(at))) return { start, end: at + 1 };
    if (OPENERS.includes(plain.charAt(at))) return undefined;
  }
  return undefined;
}

function findBack(plain: string, from: number, reach: number): number | undefined {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    if (OPENERS.includes(plain.charAt(at))) return at;
    if (CLOSERS.includes(plain.charAt(at))) return undefined;
  }
  return undefined;
}

/** The sentence round a range, bounded by the part and by `SENTENCE_REACH_CHARS` to each side. */
export function sentenceAround(plain: string, range: TextRange): TextRange {
  let start = Math.max(0, range.start - SENTENCE_REACH_CHARS);
  for (let at = range.start - 1; at > start; at--) if (isSentenceEnd(plain, at)) start = at;
  let end = range.end;
  const last = Math.min(plain.length, range.end + SENTENCE_REACH_CHARS);
  while (end < last && !isSentenceEnd(plain, end)) end++;
  return trimRange(plain, { start, end: Math.min(last, end) });
}

/** Does a sentence end right before `at`? A stop after a short word ("St. Petersburg", "Sen. Roe", "A.P.") ends none. */
function isSentenceEnd(plain: string, at: number): boolean {
  const sign = plain.charAt(at - 1);
  if ('\u3002\uff01\uff1f\u0964_\u2022'.includes(sign) && sign !== '') return true;
  if (!'.!?:)]"\u201d'.includes(sign) || plain.charAt(at) !== ' ' || sign === '') return false;
  if (sign === '.')
    return (
      /[\p{L}\p{N})"\u201d%]{4}\.$/u.test(plain.slice(Math.max(0, at - 5), at)) &&
      !/\.\p{L}+\.$/u.test(plain.slice(Math.max(0, at - 8), at))
    );
  return sign === '!' || sign === '?' || /[.!?][)\]"\u201d]$/.test(plain.slice(Math.max(0, at - 2), at));
}

/** A range without white space and list marks at its ends. */
export function trimRange(plain: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && /[\s_\u2022*|]/.test(plain.charAt(start))) start++;
  while (end > start && /\s/.test(plain.charAt(end - 1))) end--;
  return { start, end };
}

/** Shortens a range to `MAX_QUOTED_CHARS`, at words where they are parted by spaces, keeping the words in `core` (its first characters if it is too long itself). */
export function clipRange(plain: string, range: TextRange, core: TextRange): TextRange {
  if (range.end - range.start <= MAX_QUOTED_CHARS) return trimRange(plain, range);
  const room = Math.max(0, MAX_QUOTED_CHARS - (core.end - core.start));
  let start = Math.max(range.start, core.start - Math.floor(room / 3));
  const end = Math.min(range.end, start + MAX_QUOTED_CHARS);
  if (end === range.end) start = Math.max(range.start, end - MAX_QUOTED_CHARS);
  return trimRange(plain, {
    start: start > range.start ? wordStartFrom(plain, start, core.start) : start,
    end: end < range.end ? wordEndBefore(plain, end, core.end) : end,
  });
}

/** Where the first whole word at or after `at` starts; `at` itself where no space stands between it and `last`. */
export function wordStartFrom(plain: string, at: number, last: number): number {
  if (at === 0 || plain.charAt(at - 1) === ' ') return at;
  const space = plain.indexOf(' ', at);
  return space >= 0 && space < last ? space + 1 : at;
}

/** Where the last whole word at or before `at` ends; `at` itself where no space stands between it and `first`. */
function wordEndBefore(plain: string, at: number, first: number): number {
  const space = plain.lastIndexOf(' ', at);
  return space >= first && at < plain.length ? space : at;
}

/** The words of a range, with an ellipsis at an end where the sentence was cut. */
export function quoteRange(text: string, { start, end }: TextRange): string {
  const quote = text.slice(start, end);
  const isCutBefore =
    /[\p{L}\p{N},] ?$/u.test(text.slice(Math.max(0, start - 2), start)) && /^\p{L}/u.test(quote);
  const isCutAfter =
    end - start >= LONG_QUOTE_CHARS &&
    /^[ ,]{0,2}[\p{L}\p{N}]/u.test(text.slice(end)) &&
    !isSentenceEnd(text, end);
  return `${isCutBefore ? `${ELLIPSIS} ` : ''}${quote}${isCutAfter ? ` ${ELLIPSIS}` : ''}`;
}

/** A text from its beginning, cut at a word and with an ellipsis where it is longer than a quote may be. */
export function quoteText(text: string): string {
  if (text.length <= MAX_QUOTE_CHARS) return text;
  return `${text.slice(0, wordEndBefore(text, MAX_QUOTED_CHARS, 1))} ${ELLIPSIS}`;
}
