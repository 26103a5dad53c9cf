/** All language rows, and the columns of phrases that the detectors make of them. A language is one file of this folder and one entry here. */
import type { LanguageRow } from './language.ts';
import { ARABIC } from './arabic.ts';
import { CHINESE } from './chinese.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HEBREW } from './hebrew.ts';
import { HINDI } from './hindi.ts';
import { INDONESIAN } from './indonesian.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';
import { TURKISH } from './turkish.ts';
import { UKRAINIAN } from './ukrainian.ts';

/**
 * Every language that the detectors read, by BCP 47 primary language. A page's own language tag is not asked: templates often carry a wrong
 * one, so the phrases of all languages are looked for on every page.
 */
export const CREDIT_LANGUAGES = {
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
  pl: POLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  tr: TURKISH,
  ar: ARABIC,
  he: HEBREW,
  zh: CHINESE,
  ja: JAPANESE,
  ko: KOREAN,
  hi: HINDI,
  id: INDONESIAN,
} as const satisfies Readonly<Record<string, LanguageRow>>;

/** A language that the detectors read. */
export type CreditLanguage = keyof typeof CREDIT_LANGUAGES;

const ROWS: readonly LanguageRow[] = Object.values(CREDIT_LANGUAGES);

const columns = new Map<keyof LanguageRow, readonly string[]>();

/** One column of all languages, the longest phrase first. */
export function allPhrases(column: keyof LanguageRow): readonly string[] {
  const known = columns.get(column);
  if (known) return known;
  const phrases = new Set(ROWS.flatMap((row) => readPhrases(row[column])));
  const sorted = Array.from(phrases).sort((a, b) => b.length - a.length);
  columns.set(column, sorted);
  return sorted;
}

/** The phrases of one cell. */
export function readPhrases(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
