/** All language rows, and the lists that the detectors make of them. One row adds a language. */
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
