/** Finds every agency name in a text, in one pass. */
import type { Agency, OtherMeaning } from '../agencies/agency.ts';
import { isOtherwiseExplained } from './other-meaning.ts';
import { isAccount, isOtherThing } from './other-things.ts';
import {
  agencyForms,
  GLUED_ENDING_CHARS,
  SPACED_WORD,
  UNSPACED_SCRIPT,
  wordClass,
  type Form,
} from './agency-forms.ts';

/** One agency name in a text, `[charStart, charEnd)`. */
export interface Mention {
  agency: Agency;
  /** Is it only a short form, which may be another word? */
  isShort: boolean;
  /** What else the form means. */
  also: OtherMeaning | undefined;
  charStart: number;
  charEnd: number;
}

const WORD = new RegExp(SPACED_WORD);
const ARABIC_OR_HEBREW = /[\u0590-\u06ff]/;

/** Mentions that are read of one part; a part with more of them is a list or an attack. */
const MAX_MENTIONS = 1000;

/** Agency names in a text made plain (`toPlain`), in order, none overlapping; the longest name wins. Time is linear in the text. */
export function findMentions(plain: string): Mention[] {
  const mentions: Mention[] = [];
  let reachedEnd = 0;
  for (const { word, start } of likelyWords(plain)) {
    if (mentions.length >= MAX_MENTIONS) break;
    if (start < reachedEnd) continue;
    const found = formAt(plain, start, word) ?? gluedForm(plain, start, word);
    if (!found) continue;
    reachedEnd = found.start + found.form.text.length;
    const { agency, isShort, also } = found.form;
    const place = { start: found.start, end: reachedEnd };
    if (isInDottedCode(plain, found) || isOtherwiseExplained(plain, place, also)) continue;
    if (isShort && isOtherThing(plain, found.form.text, place)) continue;
    if (isAccount(plain, [found.form.text, agency.code], place)) continue;
    mentions.push({ agency, isShort, also, charStart: found.start, charEnd: reachedEnd });
  }
  return UNSPACED_SCRIPT.test(plain) ? mergeMentions(mentions, findUnspacedMentions(plain)) : mentions;
}

/** Is it surely no letter? ASCII without letters and digits, and common punctuation. */
const isGap = (code: number): boolean => code < 0x80 || (code >= 0x2010 && code <= 0x2027);

/**
 * The words of a text, in order, without those of ASCII letters that open no form and end with none, which are most: of them it is enough to look at each letter
 * once.
 */
function likelyWords(plain: string): { word: string; start: number }[] {
  const { classes } = agencyForms();
  const words: { word: string; start: number }[] = [];
  const end = plain.length;
  for (let at = 0; at < end; at++) {
    const start = at;
    let kind = 0;
    let hasSeam = false;
    let code = 0;
    for (; at < end; at++) {
      code = plain.charCodeAt(at);
      const isCapital = code >= 65 && code <= 90;
      if (!isCapital && !(code >= 97 && code <= 122) && !(code >= 48 && code <= 57)) break;
      kind = wordClass(kind, code);
      // A capital inside a word may be where something is glued to it.
      if (isCapital && at > start) hasSeam = true;
    }
    if (at === end || isGap(code)) {
      if (at > start && (hasSeam || classes[kind] === 1)) words.push({ word: plain.slice(start, at), start });
      continue;
    }
    WORD.lastIndex = start;
    const other = WORD.exec(plain);
    if (other === null) break;
    words.push({ word: other[0], start: other.index });
    at = WORD.lastIndex - 1;
  }
  return words;
}

/** Is a short form the end of a code: the ticker "BNPP.PA"? */
const isInDottedCode = (plain: string, { form, start }: FoundForm): boolean =>
  form.isShort && /[\p{L}\p{N}]\.$/u.test(plain.slice(Math.max(0, start - 2), start));

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

/** A form at the end of a word: pages glue the parts of a byline together ("RoeAssociated Press"). Only names of several words are safe to cut out. */
function gluedForm(plain: string, wordStart: number, word: string): FoundForm | undefined {
  if (!agencyForms().gluedEndings.has(word.slice(-GLUED_ENDING_CHARS))) return undefined;
  const seam = /\p{Ll}(?=\p{Lu}\p{Ll}+$)/u.exec(word);
  if (!seam) return undefined;
  const start = wordStart + seam.index + 1;
  // What is glued in front may be glued behind, too: "RoeAssociated Press14 October".
  const form = agencyForms()
    .byFirstWord.get(word.slice(seam.index + 1))
    ?.find(({ text }) => plain.startsWith(text, start) && !/\p{L}/u.test(plain.charAt(start + text.length)));
  return form?.text.includes(' ') ? { form, start } : undefined;
}

function isFormAt(plain: string, start: number, form: string): boolean {
  return (
    plain.startsWith(form, start) && !isSpacedLetter(plain, start + form.length - 1, start + form.length)
  );
}

/** Do the characters at `last` and `next` belong to one word? */
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
    const { agency, isShort, also } = form;
    mentions.push({ agency, isShort, also, charStart: match.index, charEnd });
  }
  return mentions;
}

/** Characters that make another word of a Chinese name that ends in \u793e (she): \u5171\u540c\u793e\u533a is a community. */
const OTHER_WORD_AFTER_SHE = /[\u533a\u5340\u4f1a\u6703\u56e2\u5718\u7fa4\u4ea4\u8bba\u8ad6]/;

function isWholeUnspaced(plain: string, start: number, end: number, isShort: boolean): boolean {
  if (plain.charAt(end - 1) === '\u793e' && OTHER_WORD_AFTER_SHE.test(plain.charAt(end))) return false;
  return !ARABIC_OR_HEBREW.test(plain.slice(start, end)) || isWholeSemiticWord(plain, start, end, isShort);
}

/** Letters that Arabic and Hebrew write before a word for "to", "by", "and". */
const MAX_PREFIX_LETTERS = 2;

/** Does a name of Arabic or Hebrew letters stand there as a word, with a prefix at most? A short form stands alone. */
function isWholeSemiticWord(plain: string, start: number, end: number, isShort: boolean): boolean {
  if (ARABIC_OR_HEBREW.test(plain.charAt(end))) return false;
  let first = start;
  while (
    first > 0 &&
    start - first <= MAX_PREFIX_LETTERS + 1 &&
    ARABIC_OR_HEBREW.test(plain.charAt(first - 1))
  )
    first--;
  return isShort ? first === start : start - first <= MAX_PREFIX_LETTERS;
}

function mergeMentions(spaced: readonly Mention[], unspaced: readonly Mention[]): Mention[] {
  const all = [...spaced, ...unspaced].sort((a, b) => a.charStart - b.charStart || b.charEnd - a.charEnd);
  const kept: Mention[] = [];
  for (const mention of all) if (mention.charStart >= (kept.at(-1)?.charEnd ?? 0)) kept.push(mention);
  return kept;
}
