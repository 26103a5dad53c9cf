/** How agencies are written: the forms of all their names, ready for the search in a text. */
import { lazy } from '../../lazy.ts';
import { allAgencies } from '../agencies/agencies.ts';
import type { Agency, OtherMeaning } from '../agencies/agency.ts';
import { toPlain } from './text-part.ts';

/** One way to write an agency. */
export interface Form {
  /** Made plain (`toPlain`). */
  text: string;
  agency: Agency;
  /** Is it only a short form, which may be another word? */
  isShort: boolean;
  /** What else it means. */
  also: OtherMeaning | undefined;
}

/** A word of a script whose words are parted by spaces and take no prefixes: one look into a map for each. */
export const SPACED_WORD =
  /[\p{Script=Latin}\p{Nd}]+|[\p{Script=Cyrillic}]+|[\p{Script=Greek}]+|[\p{Script=Devanagari}]+/gu;
/** A letter of a script where a name may stand inside a run of letters: prefixes in Arabic and Hebrew, no spaces in Chinese. */
export const UNSPACED_SCRIPT = /[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Last characters by which a word is known as the possible start of a longer name, in UTF-16 units: a quick look spares the search. */
export const GLUED_ENDING_CHARS = 4;

/** Classes of words, a power of two. Fewer: more words are looked up for nothing. */
const CLASSES = 16_384;

/** The class of a word, made of that of its beginning and the next UTF-16 unit; 0 for no word. */
export const wordClass = (beginning: number, unit: number): number =>
  (Math.imul(beginning, 31) + unit) & (CLASSES - 1);

function classesOf(words: Iterable<string>): Uint8Array {
  const classes = new Uint8Array(CLASSES);
  for (const word of words) {
    let kind = 0;
    for (let i = 0; i < word.length; i++) kind = wordClass(kind, word.charCodeAt(i));
    classes[kind] = 1;
  }
  return classes;
}

/** All forms, by how they are searched for. */
export interface Forms {
  /** Those of spaced scripts by their first word, the longest first. */
  byFirstWord: ReadonlyMap<string, readonly Form[]>;
  /** 1 for each class (`wordClass`) that a first word has. */
  classes: Uint8Array;
  /** Endings of the first words of names of several words. */
  gluedEndings: ReadonlySet<string>;
  /** Those of unspaced scripts by their text. */
  unspaced: ReadonlyMap<string, Form>;
  /** Matches any of the unspaced ones, the longest first. */
  unspacedPattern: RegExp;
}

/** All forms of all agencies. Cost: some milliseconds at the first call. */
export const agencyForms = lazy((): Forms => {
  const byFirstWord = new Map<string, Form[]>();
  const unspaced = new Map<string, Form>();
  const add = (text: string, agency: Agency, isShort: boolean): void => {
    const form = { text: toPlain(text), agency, isShort, also: agency.also.get(text) };
    if (UNSPACED_SCRIPT.test(text)) {
      unspaced.set(form.text, form);
      return;
    }
    const firstWord = form.text.match(SPACED_WORD)?.[0] ?? form.text;
    const others = byFirstWord.get(firstWord);
    if (!others) byFirstWord.set(firstWord, [form]);
    else if (!others.some((other) => other.text === form.text)) others.push(form);
  };
  for (const agency of allAgencies()) {
    for (const text of agency.names) for (const spelling of spellings(text)) add(spelling, agency, false);
    for (const text of agency.shortForms) add(text, agency, true);
  }
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.text.length - a.text.length);
  return {
    byFirstWord,
    classes: classesOf(byFirstWord.keys()),
    gluedEndings: new Set(
      Array.from(byFirstWord)
        .filter(([, forms]) => forms.some((form) => form.text.includes(' ')))
        .map(([word]) => word.slice(-GLUED_ENDING_CHARS)),
    ),
    unspaced,
    unspacedPattern: new RegExp(
      Array.from(unspaced.keys())
        .sort((a, b) => b.length - a.length)
        .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|'),
      'g',
    ),
  };
});

function spellings(name: string): string[] {
  const capitals = name.toUpperCase();
  return name.length > 3 && capitals !== name ? [name, capitals] : [name];
}
