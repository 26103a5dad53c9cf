/** All language rows, and the lists that the detectors make of them. One row adds a language. */
import type { LanguageRow } from './language.ts';
import { ARABIC } from './languages/arabic.ts';
import { CHINESE } from './languages/chinese.ts';
import { DUTCH } from './languages/dutch.ts';
import { ENGLISH } from './languages/english.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { HEBREW } from './languages/hebrew.ts';
import { HINDI } from './languages/hindi.ts';
import { INDONESIAN } from './languages/indonesian.ts';
import { ITALIAN } from './languages/italian.ts';
import { JAPANESE } from './languages/japanese.ts';
import { KOREAN } from './languages/korean.ts';
import { POLISH } from './languages/polish.ts';
import { PORTUGUESE } from './languages/portuguese.ts';
import { RUSSIAN } from './languages/russian.ts';
import { SPANISH } from './languages/spanish.ts';
import { TURKISH } from './languages/turkish.ts';
import { UKRAINIAN } from './languages/ukrainian.ts';

/** Every language that the detectors read. A page's own language tag is not asked: templates often carry a wrong one. */
export const LANGUAGES: readonly LanguageRow[] = [
  ...[ENGLISH, SPANISH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, DUTCH, POLISH, RUSSIAN, UKRAINIAN],
  ...[TURKISH, ARABIC, HEBREW, CHINESE, JAPANESE, KOREAN, HINDI, INDONESIAN],
];

type PhraseColumn = Exclude<keyof LanguageRow, 'language'>;

const columns = new Map<PhraseColumn, readonly string[]>();

/** One column of all languages, the longest phrase first. */
export function allPhrases(column: PhraseColumn): readonly string[] {
  const known = columns.get(column);
  if (known) return known;
  const phrases = new Set(LANGUAGES.flatMap((row) => readPhrases(row[column])));
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
