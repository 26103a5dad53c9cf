/** The names and figures of an article that a story lacks, however either writes them. */
import { tellingRarity } from '../../fingerprint/term-rarity.ts';
import { formsOfName, yearOf, type NameForms } from './name-forms.ts';
import { unroundedFigures } from './rounded-figures.ts';
import { tellsYear } from './told-years.ts';
import type { ArticleFingerprints } from '../../model.ts';
import type { PageTerm, PageTerms } from '../search/page-terms.ts';
import { askUnread, sharedTermsOf, type SharedTerms } from '../search/shared-terms.ts';
import type { Asking, Evidence } from './evidence.ts';

/**
 * Least rarity, in nats, of a rare name: at most one story in four hundred holds it. The rewrite model is fitted to it. Lower: months and
 * capitals count like persons.
 */
const RARE_NAME = 6;
/**
 * What a missing name counts of which the story has something near: a capital for its government, or the surname beside the first name; or may
 * have, where another form is too common for the index and the story's signature has its low bits; or an exact figure for a round
 * one; or a year.
 * Not measured apart. Lower: reports on another act of the same government count as rewrites.
 */
const NEARLY_MISSING = 0.5;
/**
 * What a name counts that is too common for the index, and of whose low bits the story has none. Of such names, 1 % are surely absent in the sources of
 * 180 rewrites and summaries, 7 % in the likeliest stories of reports that nobody made from them. At 0.5 one of 363 same-event reports fewer is
 * called than at 0, and no rewrite. Higher: rewrites that add a general word with a capital are missed.
 */
const COMMON_NAME = 0.5;

/**
 * A shared name makes the one beside it half missing if it is as rare, or has this rarity, in nats: at most one story in 150 holds it. Surnames are
 * rarer than first names. Not measured apart. Lower: "Fort" stands for any fort, and "Bank" for any bank.
 */
const TELLING_NAME = 5;

/** A story whose names are asked for. */
interface Named extends Pick<Evidence, 'story' | 'signature'> {
  /** Its day, from which it may tell years; null or undefined if that is not known. */
  published?: string | null;
}

type NameMeasures = Pick<Evidence, 'sharedNames' | 'missingNames' | 'rareMissingNames'>;

/** Fewest names that can be missing: every name that has other forms counts as held, and every year; every other as held nearly. */
export function fewestMissingNames(terms: PageTerms, { isShared }: SharedTerms): NameMeasures {
  const missing = formlessOf(terms).filter(({ ordinal }) => isShared[ordinal] === 0);
  return measure(terms.names.length, missing, () => NEARLY_MISSING);
}

/** Counts the names that the story lacks in the page's very form. */
export function namesOtherwiseWritten({ names }: PageTerms, { isShared }: SharedTerms): NameMeasures {
  return measure(
    names.length,
    names.filter(({ ordinal }) => isShared[ordinal] === 0),
    () => 1,
  );
}

/**
 * Counts the names that the story lacks in any form, a part of each that it nearly has, and a part of each common one that it surely lacks. Cost: for each
 * other form of a missing name a look-up in the story's segment, for few of them one in all segments; and linear in the story.
 */
export function measureNames(
  { prints, terms }: Asking,
  { isShared }: SharedTerms,
  { story, signature, published = null }: Named,
): NameMeasures {
  const { names, commonNames, index } = terms;
  const commonOf = commonTermsOf(terms);
  // What is too common for the index is asked last: only the counts of all segments tell.
  const hasOneOf = (forms: readonly number[]): boolean => {
    const held = index.termsIn(story, forms);
    return held.length > 0 && commonOf(held).length < held.length;
  };
  const mayBeHeld = lowBitsOf(signature);
  const mayHaveCommon = ({ same, near }: NameForms): boolean =>
    commonOf([...same, ...near].filter(mayBeHeld)).length > 0;
  const isTold = ({ hash }: PageTerm): boolean => {
    const year = published === null ? undefined : yearOf(hash);
    return year !== undefined && tellsYear(year, signature, published as string);
  };
  const isMissing = (name: PageTerm): boolean =>
    isShared[name.ordinal] === 0 && !hasOneOf(formsOf(name).same) && !isTold(name);
  const beside = besideShared(prints, terms, isShared);
  const isNear = (name: PageTerm): boolean =>
    yearOf(name.hash) !== undefined ||
    beside.has(name.ordinal) ||
    hasOneOf(formsOf(name).near) ||
    index.termsIn(story, unroundedFigures(name.hash)).length > 0 ||
    mayHaveCommon(formsOf(name));
  const countOf = (name: PageTerm): number => (isNear(name) ? NEARLY_MISSING : 1);
  const found = measure(names.length, names.filter(isMissing), countOf);
  const absent = commonNames.filter(
    (name) => !mayBeHeld(name.hash) && isMissing(name) && !mayHaveCommon(formsOf(name)),
  );
  const absentCount = absent.reduce((sum, name) => sum + COMMON_NAME * countOf(name), 0);
  return { ...found, missingNames: found.missingNames + absentCount };
}

/** The evidence on a story whose day is known, from which it tells years; the same object where the article has none. Cost: linear in the story. */
export function withDay(asking: Asking, evidence: Evidence, published: string | null): Evidence {
  const { terms } = asking;
  const hasYears = [...terms.names, ...terms.commonNames].some(({ hash }) => yearOf(hash) !== undefined);
  if (published === null || !hasYears) return evidence;
  askUnread(terms, Uint32Array.of(evidence.story));
  const shared = sharedTermsOf(terms, [evidence.story])[0] as SharedTerms;
  return { ...evidence, ...measureNames(asking, shared, { ...evidence, published }) };
}

/** Tells of a hash whether the story may hold its term: does its signature have the low bits? If not, the term is surely not in the story. */
function lowBitsOf({ tokens, tokenBits }: Evidence['signature']): (hash: number) => boolean {
  const isThere = new Uint8Array(1 << tokenBits);
  for (const token of tokens) isThere[token] = 1;
  return (hash) => isThere[hash & (isThere.length - 1)] === 1;
}

const formlessOfPages = new WeakMap<PageTerms, readonly PageTerm[]>();

/** The names of a page that have no other forms, and are no years. */
function formlessOf(terms: PageTerms): readonly PageTerm[] {
  let known = formlessOfPages.get(terms);
  if (known === undefined) {
    known = terms.names.filter(({ hash }) => formsOfName(hash) === undefined && yearOf(hash) === undefined);
    formlessOfPages.set(terms, known);
  }
  return known;
}

const NO_FORMS: NameForms = { same: [], near: [] };
const formsOf = ({ hash }: PageTerm): NameForms => formsOfName(hash) ?? NO_FORMS;

/** For each page, which terms beside its own are too common for the index; those that were asked for. */
const commonOfPages = new WeakMap<PageTerms, Map<number, boolean>>();

/** Tells which of some terms are too common for the index. Cost: a look-up in all segments for each that no story of the page was asked for before. */
function commonTermsOf(terms: PageTerms): (hashes: readonly number[]) => readonly number[] {
  const known = commonOfPages.get(terms) ?? new Map<number, boolean>();
  commonOfPages.set(terms, known);
  const { index, storyCount } = terms;
  return (hashes) => {
    const asked = hashes.filter((hash) => !known.has(hash));
    const counts = asked.length === 0 ? [] : index.findTerms(asked).counts;
    asked.forEach((hash, i) => known.set(hash, tellingRarity(hash, counts[i] as number, storyCount) === 0));
    return hashes.filter((hash) => known.get(hash) === true);
  };
}

function measure(
  names: number,
  missing: readonly PageTerm[],
  countOf: (name: PageTerm) => number,
): NameMeasures {
  let all = 0;
  let rare = 0;
  for (const name of missing) {
    const count = countOf(name);
    all += count;
    if (name.rarity >= RARE_NAME) rare += count;
  }
  return { sharedNames: names - missing.length, missingNames: all, rareMissingNames: rare };
}

/** Ordinals of the names that stand next to a telling one that the story holds: a first name beside its surname. */
function besideShared(
  { nameTokens, wordPositions }: ArticleFingerprints,
  { tokens, all }: PageTerms,
  isShared: Uint8Array,
): Set<number> {
  const beside = new Set<number>();
  const rarityOf = (ordinal: number): number => (all[ordinal] as PageTerm).rarity;
  const isTelling = (shared: number, other: number): boolean =>
    isShared[shared] === 1 && rarityOf(shared) >= Math.min(TELLING_NAME, rarityOf(other));
  for (let i = 1; i < nameTokens.length; i++) {
    const [first, second] = [nameTokens[i - 1] as number, nameTokens[i] as number];
    if (wordPositions[second] !== (wordPositions[first] as number) + 1) continue;
    const [a, b] = [tokens[first] as number, tokens[second] as number];
    if (isTelling(a, b)) beside.add(b);
    if (isTelling(b, a)) beside.add(a);
  }
  return beside;
}
