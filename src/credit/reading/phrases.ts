/** Looks for phrases right before or after a place in a text. Strings are compared, so that the time depends on the phrases and not on the text. */
import { lazy } from '../../lazy.ts';
import { allPhrases } from '../languages/languages.ts';

/** Phrases by their last and by their first character, the longest first. */
export interface PhraseSet {
  byLastSign: ReadonlyMap<string, readonly string[]>;
  byFirstSign: ReadonlyMap<string, readonly string[]>;
}

/** Indexes phrases for `phraseBefore` and `phraseAfter`. */
export function makePhraseSet(phrases: readonly string[]): PhraseSet {
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  return {
    byLastSign: groupBySign(sorted, -1),
    byFirstSign: groupBySign(sorted, 0),
  };
}

function groupBySign(phrases: readonly string[], index: number): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const sign = phrase.at(index) ?? '';
    const group = groups.get(sign);
    if (group) group.push(phrase);
    else groups.set(sign, [phrase]);
  }
  return groups;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Scripts without spaces, or with particles written onto the word: a phrase may begin or end inside a run of letters. */
const UNSPACED_LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Is there a word boundary between `index - 1` and `index`? */
export function isWordBoundary(text: string, index: number): boolean {
  const left = text.charAt(index - 1);
  const right = text.charAt(index);
  return (
    !LETTER.test(left) || !LETTER.test(right) || UNSPACED_LETTER.test(left) || UNSPACED_LETTER.test(right)
  );
}

/** The start of the longest phrase that ends at `end` (white space before `end` is skipped), or undefined. */
export function phraseBefore(lower: string, end: number, phrases: PhraseSet): number | undefined {
  const phraseEnd = skipBack(lower, end);
  const candidates = phrases.byLastSign.get(lower.charAt(phraseEnd - 1)) ?? [];
  const phrase = candidates.find(
    (candidate) =>
      lower.endsWith(candidate, phraseEnd) &&
      isWordBoundary(lower, phraseEnd - candidate.length) &&
      isWordBoundary(lower, phraseEnd),
  );
  return phrase === undefined ? undefined : phraseEnd - phrase.length;
}

/** The end of the longest phrase that starts at `start` (white space after `start` is skipped), or undefined. */
export function phraseAfter(lower: string, start: number, phrases: PhraseSet): number | undefined {
  let phraseStart = start;
  while (lower.charAt(phraseStart) === ' ') phraseStart++;
  const candidates = phrases.byFirstSign.get(lower.charAt(phraseStart)) ?? [];
  const phrase = candidates.find(
    (candidate) =>
      lower.startsWith(candidate, phraseStart) && isWordBoundary(lower, phraseStart + candidate.length),
  );
  return phrase === undefined ? undefined : phraseStart + phrase.length;
}

/** The start and end of the first phrase within `[start, end)`, or undefined. */
export function phraseWithin(
  lower: string,
  range: { start: number; end: number },
  phrases: readonly string[],
) {
  const window = lower.slice(range.start, range.end);
  for (const phrase of phrasesIn(window, phrases)) {
    const at = window.indexOf(phrase);
    if (at >= 0 && isWordBoundary(window, at))
      return { start: range.start + at, end: range.start + at + phrase.length };
  }
  return undefined;
}

/** Classes of openings, a power of two. Fewer: phrases are compared at more places for nothing. */
const CLASSES = 4096;

/** Phrases by the class of their first three signs. */
interface Sieve {
  isOpening: Uint8Array;
  byOpening: ReadonlyMap<number, readonly string[]>;
  /** Those of fewer signs. */
  short: readonly string[];
}

const sieves = new WeakMap<readonly string[], Sieve>();

const openingOf = (first: number, second: number, third: number): number =>
  (Math.imul(first, 961) + Math.imul(second, 31) + third) & (CLASSES - 1);

function makeSieve(phrases: readonly string[]): Sieve {
  const isOpening = new Uint8Array(CLASSES);
  const byOpening = new Map<number, string[]>();
  for (const phrase of phrases) {
    const opening = openingOf(phrase.charCodeAt(0), phrase.charCodeAt(1), phrase.charCodeAt(2));
    isOpening[opening] = 1;
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), phrase]);
  }
  return { isOpening, byOpening, short: phrases.filter(({ length }) => length < 3) };
}

/** Those of some phrases that stand anywhere in a text, in their order. Cost: one pass over the text for all of them. @param phrases the same array each time */
export function phrasesIn(lower: string, phrases: readonly string[]): readonly string[] {
  let sieve = sieves.get(phrases);
  if (sieve === undefined) sieves.set(phrases, (sieve = makeSieve(phrases)));
  const { isOpening, byOpening, short } = sieve;
  const found = new Set(short.filter((phrase) => lower.includes(phrase)));
  let first = 0;
  let second = 0;
  for (let i = 0; i < lower.length; i++) {
    const third = lower.charCodeAt(i);
    const opening = openingOf(first, second, third);
    first = second;
    second = third;
    if (isOpening[opening] !== 1) continue;
    for (const phrase of byOpening.get(opening) ?? []) if (lower.startsWith(phrase, i - 2)) found.add(phrase);
  }
  return found.size === 0 ? [] : phrases.filter((phrase) => found.has(phrase));
}

function skipBack(lower: string, end: number): number {
  let at = end;
  while (at > 0 && lower.charAt(at - 1) === ' ') at--;
  return at;
}

const FILLERS = lazy(() => new Set(allPhrases('fillers')));
const AGENCY_NOUNS = lazy(() => new Set(allPhrases('agencyNouns')));
/** Words between a phrase and a name: the longest chain that was seen is "the official Russian state news agency". */
const MAX_FILLERS = 6;
/** Words before "news agency" that are in no list: its country or city. */
const MAX_ADJECTIVES = 2;
/** Longest word between a phrase and a name, in UTF-16 units: what is longer is text without spaces. */
const MAX_WORD_CHARS = 24;
/** "news agency" is looked for this far from the start of the name, in UTF-16 units. */
const AGENCY_NOUN_REACH_CHARS = 36;

/**
 * The start of a phrase that ends before `end`, with "the", "news agency" and the like allowed in between. Undefined if there is none.
 */
export function phraseBeforeWithFillers(lower: string, end: number, phrases: PhraseSet): number | undefined {
  let at = end;
  let adjectives = isFollowedByAgencyNoun(lower, end) ? MAX_ADJECTIVES : 0;
  for (let words = 0; words <= MAX_FILLERS; words++) {
    const found = phraseBefore(lower, at, phrases);
    if (found !== undefined) return found;
    const wordStart = startOfLastWord(lower, at);
    if (wordStart === undefined) return undefined;
    const word = lower.slice(wordStart, skipBack(lower, at));
    if (AGENCY_NOUNS().has(word)) adjectives = MAX_ADJECTIVES;
    else if (!FILLERS().has(word) && !word.endsWith("'s") && adjectives-- <= 0) return undefined;
    at = wordStart;
  }
  return undefined;
}

/** Does the noun follow the name? "Turkey's semi-official Anadolu news agency". */
function isFollowedByAgencyNoun(lower: string, nameStart: number): boolean {
  return lower.slice(nameStart, nameStart + AGENCY_NOUN_REACH_CHARS).includes('news agency');
}

/** Where the last word before `end` starts; an apostrophe ends a word ("dell'", "l'"). */
function startOfLastWord(lower: string, end: number): number | undefined {
  const wordEnd = skipBack(lower, end);
  let at = wordEnd;
  while (at > 0 && wordEnd - at <= MAX_WORD_CHARS) {
    const sign = lower.charAt(at - 1);
    if (sign === ' ' || (sign === "'" && at < wordEnd - 1) || '([.,;:'.includes(sign)) break;
    at--;
  }
  return at === wordEnd || wordEnd - at > MAX_WORD_CHARS ? undefined : at;
}

/** Does one of the phrases stand in the range, as whole words? */
export function hasPhrase(
  lower: string,
  range: { start: number; end: number },
  phrases: readonly string[],
): boolean {
  const window = lower.slice(range.start, range.end);
  return phrases.some((phrase) => {
    for (let at = window.indexOf(phrase); at >= 0; at = window.indexOf(phrase, at + 1))
      if (isWordBoundary(window, at) && isWordBoundary(window, at + phrase.length)) return true;
    return false;
  });
}
