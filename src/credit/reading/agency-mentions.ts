/** Finds every agency name in a text, in one pass. */
import { lazy } from '../../lazy.ts';
import { allAgencies } from '../agencies/agencies.ts';
import type { Agency } from '../agencies/agency.ts';
import { toPlain } from './text-part.ts';

/** One agency name in a text, `[charStart, charEnd)`. */
export interface Mention {
  agency: Agency;
  /** Is it only a short form, which may be another word? */
  isShort: boolean;
  charStart: number;
  charEnd: number;
}

interface Form {
  text: string;
  agency: Agency;
  isShort: boolean;
}

/** Scripts whose words are parted by spaces and take no prefixes: one look into a map for each word. */
const SPACED_WORD =
  /[\p{Script=Latin}\p{Nd}]+|[\p{Script=Cyrillic}]+|[\p{Script=Greek}]+|[\p{Script=Devanagari}]+/gu;
/** Scripts where a name may stand inside a run of letters: prefixes in Arabic and Hebrew, no spaces in Chinese. */
const UNSPACED_SCRIPT = /[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const ARABIC_OR_HEBREW = /[\u0590-\u06ff]/;

/** How the first words of longer names end: a quick look tells that a word cannot end in one. */
const GLUED_ENDING_CHARS = 4;

interface Forms {
  /** By their first word, the longest first. */
  byFirstWord: ReadonlyMap<string, readonly Form[]>;
  gluedEndings: ReadonlySet<string>;
  unspaced: ReadonlyMap<string, Form>;
  unspacedPattern: RegExp;
}

/** All forms of all names, ready for the search. Cost: some milliseconds at the first call. */
export const agencyForms = lazy((): Forms => {
  const byFirstWord = new Map<string, Form[]>();
  const unspaced = new Map<string, Form>();
  const add = (text: string, agency: Agency, isShort: boolean): void => {
    const form = { text: toPlain(text), agency, isShort };
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

/** A single paragraph that names agencies more often is a list or an attack; the rest is left out. */
const MAX_MENTIONS = 1000;

/** Agency names in a text made plain (`toPlain`), in order, none overlapping; the longest name wins. Time is linear in the text. */
export function findMentions(plain: string): Mention[] {
  const mentions: Mention[] = [];
  let reachedEnd = 0;
  for (const word of plain.matchAll(SPACED_WORD)) {
    if (mentions.length >= MAX_MENTIONS) break;
    if (word.index < reachedEnd) continue;
    const found = formAt(plain, word.index, word[0]) ?? gluedForm(plain, word.index, word[0]);
    if (!found) continue;
    reachedEnd = found.start + found.form.text.length;
    const { agency, isShort } = found.form;
    mentions.push({ agency, isShort, charStart: found.start, charEnd: reachedEnd });
  }
  return UNSPACED_SCRIPT.test(plain) ? mergeMentions(mentions, findUnspacedMentions(plain)) : mentions;
}

interface FoundForm {
  form: Form;
  start: number;
}

function formAt(plain: string, start: number, firstWord: string): FoundForm | undefined {
  const form = agencyForms()
    .byFirstWord.get(firstWord)
    ?.find((candidate) => isFormAt(plain, start, candidate.text));
  return form && { form, start };
}

/** Pages glue a byline's parts together ("RoeAssociated Press"); only names of several words are safe to cut out. */
function gluedForm(plain: string, wordStart: number, word: string): FoundForm | undefined {
  if (!agencyForms().gluedEndings.has(word.slice(-GLUED_ENDING_CHARS))) return undefined;
  const seam = /\p{Ll}(?=\p{Lu}\p{Ll}+$)/u.exec(word);
  if (!seam) return undefined;
  const found = formAt(plain, wordStart + seam.index + 1, word.slice(seam.index + 1));
  return found?.form.text.includes(' ') ? found : undefined;
}

function isFormAt(plain: string, start: number, form: string): boolean {
  return (
    plain.startsWith(form, start) && !isSpacedLetter(plain, start + form.length - 1, start + form.length)
  );
}

/** Do the signs at `last` and `next` belong to one word? */
function isSpacedLetter(plain: string, last: number, next: number): boolean {
  return (
    /[\p{L}\p{N}\p{M}]/u.test(plain.charAt(last)) &&
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Devanagari}\p{N}]/u.test(plain.charAt(next))
  );
}

function findUnspacedMentions(plain: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of plain.matchAll(agencyForms().unspacedPattern)) {
    if (mentions.length >= MAX_MENTIONS) break;
    const form = agencyForms().unspaced.get(match[0]);
    const charEnd = match.index + match[0].length;
    if (!form || !isWholeUnspaced(plain, match.index, charEnd, form.isShort)) continue;
    mentions.push({ agency: form.agency, isShort: form.isShort, charStart: match.index, charEnd });
  }
  return mentions;
}

/** What makes another word of a Chinese name that ends in \u793e: \u5171\u540c\u793e\u533a is a community. */
const OTHER_WORD_AFTER_SHE = /[\u533a\u5340\u4f1a\u6703\u56e2\u5718\u7fa4\u4ea4\u8bba\u8ad6]/;

function isWholeUnspaced(plain: string, start: number, end: number, isShort: boolean): boolean {
  if (plain.charAt(end - 1) === '\u793e' && OTHER_WORD_AFTER_SHE.test(plain.charAt(end))) return false;
  return !ARABIC_OR_HEBREW.test(plain.slice(start, end)) || isWholeSemiticWord(plain, start, end, isShort);
}

/** Arabic and Hebrew write "to", "by", "and" as up to two letters before the word; a short form stands alone. */
function isWholeSemiticWord(plain: string, start: number, end: number, isShort: boolean): boolean {
  if (ARABIC_OR_HEBREW.test(plain.charAt(end))) return false;
  let first = start;
  while (first > 0 && start - first <= 3 && ARABIC_OR_HEBREW.test(plain.charAt(first - 1))) first--;
  return isShort ? first === start : start - first <= 2;
}

function mergeMentions(spaced: readonly Mention[], unspaced: readonly Mention[]): Mention[] {
  const all = [...spaced, ...unspaced].sort((a, b) => a.charStart - b.charStart || b.charEnd - a.charEnd);
  const kept: Mention[] = [];
  for (const mention of all) if (mention.charStart >= (kept.at(-1)?.charEnd ?? 0)) kept.push(mention);
  return kept;
}
