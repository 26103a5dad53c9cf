/** Tells lines of names, places and dates from sentences. */
import { lazy } from '../../lazy.ts';
import { allPhrases } from '../languages/languages.ts';

const BYLINE_WORDS = lazy(
  () =>
    new Set([...allPhrases('bylineWords'), ...allPhrases('deskWords').flatMap((desk) => desk.split(' '))]),
);
const DATELINE_WORDS = lazy(() => new Set(allPhrases('datelineWords')));
const UNCASED = /[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Longest place and date, in words and in UTF-16 units: "DAVOS, Switzerland/WASHINGTON, Jan. 22, 2020". */
const MAX_PLACE_WORDS = 11;
const MAX_PLACE_CHARS = 90;
/** Longest line of names in words; a longer one is a list of something else. */
const MAX_BYLINE_WORDS = 22;
/** The same two limits in scripts without capitals, where only its shortness tells a name from a sentence. */
const MAX_UNCASED_WORDS = 7;
const MAX_UNCASED_CHARS = 40;

/** The words of a text, split at white space and signs. */
export function wordsOf(plain: string): string[] {
  return plain
    .split(/[\s,./|:;()[\]"\u201c\u201d\u00b7\u2022*_<>=+&@#\u00a9-]+/u)
    .filter((word) => word !== '');
}

/** Is it a place, with or without a date, as it stands before the agency of a dateline? Empty text is not. */
export function isPlaceAndDate(plain: string): boolean {
  const words = wordsOf(plain);
  return (
    words.length > 0 &&
    words.length <= MAX_PLACE_WORDS &&
    plain.length <= MAX_PLACE_CHARS &&
    isShortIfUncased(plain, words) &&
    words.some((word) => startsLikeName(word) && !/^\d/.test(word)) &&
    words.every((word) => startsLikeName(word) || DATELINE_WORDS().has(word))
  );
}

/** Is a line nothing but names, dates and the words of a byline? Empty text is. */
export function isBylineText(plain: string): boolean {
  const words = wordsOf(plain);
  return (
    words.length <= MAX_BYLINE_WORDS &&
    isShortIfUncased(plain, words) &&
    words.every((word) => startsLikeName(word) || isBylineWord(word))
  );
}

/** Is it a word of bylines rather than a name: "by", "Staff", "published"? */
export const isBylineWord = (word: string): boolean =>
  BYLINE_WORDS().has(word.toLowerCase().replace(/'$/, ''));

/** Does a word start as a name does: with a capital letter, a digit, or a letter of a script without capitals? */
export function startsLikeName(word: string): boolean {
  return (
    /^[\p{Lu}\p{Lt}\p{N}'\u2018]/u.test(word) ||
    UNCASED.test(word.charAt(0)) ||
    /^(?:d'|al-|el-)?\p{Lu}/u.test(word)
  );
}

/** Does the text have letters of a script without capitals? */
export function isUncased(plain: string): boolean {
  return UNCASED.test(plain);
}

function isShortIfUncased(plain: string, words: readonly string[]): boolean {
  return (
    !UNCASED.test(plain) || (words.length <= MAX_UNCASED_WORDS && plain.trim().length <= MAX_UNCASED_CHARS)
  );
}
