/** The names and figures of an article that a story lacks, however either writes them. */
import { tellingRarity } from '../../fingerprint/term-rarity.ts';
import type { TermLists } from '../../story-index/story-index.ts';
import { formsOfName, isYear } from './name-forms.ts';
import { unroundedFigures } from './rounded-figures.ts';
import type { ArticleFingerprints } from '../../model.ts';
import type { PageTerm, PageTerms } from '../search/page-terms.ts';
import type { SharedTerms } from '../search/shared-terms.ts';
import type { Asking, Evidence } from './evidence.ts';

/**
 * Least rarity, in nats, of a rare name: at most one story in four hundred holds it. The rewrite model is fitted to it. Lower: months and
 * capitals count like persons.
 */
const RARE_NAME = 6;
/**
 * What a missing name counts of which the story has something near: a capital for its government, or the surname beside the first name; or may
 * have, where another form is too common for the index and the story's signature has its low bits; or an exact figure for a round
 * one; or a year, which a story tells from its own day.
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

type NameMeasures = Pick<Evidence, 'sharedNames' | 'missingNames' | 'rareMissingNames'>;

/** Fewest names that can be missing: every name that has other forms counts as held, every other as held nearly. */
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
 * Counts the names that the story lacks in any form, a part of each that it nearly has, and a part of each common one that it surely lacks. Cost: a
 * look-up for each other form of a missing name, and linear in the story.
 */
export function measureNames(
  { prints, terms }: Asking,
  { isShared }: SharedTerms,
  { story, signature }: Pick<Evidence, 'story' | 'signature'>,
): NameMeasures {
  const { names, commonNames } = terms;
  const { forms, lists, unrounded } = formsOf(terms);
  const stories = Uint32Array.of(story);
  const levels = new Uint8Array(1);
  const isIn = (found: TermLists, place: number): boolean => {
    found.probe(place, stories, levels);
    return levels[0] !== 0;
  };
  const isListed = (form: number): boolean => isIn(lists, form);
  const isHeldUnrounded = (name: PageTerm): boolean => {
    const exact = unrounded(name);
    return exact?.counts.some((count, place) => count > 0 && isIn(exact, place)) === true;
  };
  const mayBeHeld = lowBitsOf(signature);
  const isMissing = (name: PageTerm): boolean =>
    isShared[name.ordinal] === 0 && forms.get(name)?.same.some(isListed) !== true;
  const beside = besideShared(prints, terms, isShared);
  const isNear = (name: PageTerm): boolean =>
    isYear(name.hash) ||
    beside.has(name.ordinal) ||
    forms.get(name)?.common.some(mayBeHeld) === true ||
    forms.get(name)?.near.some(isListed) === true ||
    isHeldUnrounded(name);
  const countOf = (name: PageTerm): number => (isNear(name) ? NEARLY_MISSING : 1);
  const found = measure(names.length, names.filter(isMissing), countOf);
  const absent = commonNames.filter(
    (name) => !mayBeHeld(name.hash) && forms.get(name)?.common.some(mayBeHeld) !== true && isMissing(name),
  );
  const absentCount = absent.reduce((sum, name) => sum + COMMON_NAME * countOf(name), 0);
  return { ...found, missingNames: found.missingNames + absentCount };
}

/** Tells of a hash whether the story may hold its term: does its signature have the low bits? If not, the term is surely not in the story. */
function lowBitsOf({ tokens, tokenBits }: Evidence['signature']): (hash: number) => boolean {
  const isThere = new Uint8Array(1 << tokenBits);
  for (const token of tokens) isThere[token] = 1;
  return (hash) => isThere[hash & (isThere.length - 1)] === 1;
}

/** The other forms of a name that some stories hold, by their places among all forms that were looked up. */
interface FormsInIndex {
  /** Hashes of those, of either kind, that are too common for the index: a story may have one if its signature has the low bits. */
  common: readonly number[];
  same: readonly number[];
  near: readonly number[];
}

const formlessOfPages = new WeakMap<PageTerms, readonly PageTerm[]>();

/** The names of a page that have no other forms. */
function formlessOf(terms: PageTerms): readonly PageTerm[] {
  let known = formlessOfPages.get(terms);
  if (known === undefined) {
    known = terms.names.filter(({ hash }) => formsOfName(hash) === undefined);
    formlessOfPages.set(terms, known);
  }
  return known;
}

/** The names of a page that have other forms, and the lists of all forms. */
interface FormsOfPage {
  forms: ReadonlyMap<PageTerm, FormsInIndex>;
  lists: TermLists;
  /** The lists of the figures that a round one may stand for, a thousand: looked up when first asked for. Undefined for other names. */
  unrounded: (name: PageTerm) => TermLists | undefined;
}

const formsOfPages = new WeakMap<PageTerms, FormsOfPage>();

/** Looked up once, because a page is compared with many stories. */
function formsOf(terms: PageTerms): FormsOfPage {
  let known = formsOfPages.get(terms);
  if (known === undefined) formsOfPages.set(terms, (known = lookUpForms(terms)));
  return known;
}

function lookUpForms({ names, commonNames, index, storyCount }: PageTerms): FormsOfPage {
  const named = [...names, ...commonNames].flatMap((name) => {
    const forms = formsOfName(name.hash);
    return forms === undefined ? [] : [{ name, forms }];
  });
  const hashes = [...new Set(named.flatMap(({ forms }) => [...forms.same, ...forms.near]))];
  const lists = index.findTerms(hashes);
  const places = new Map(hashes.map((hash, i) => [hash, i]));
  const isCommon = (hash: number): boolean =>
    tellingRarity(hash, lists.counts[places.get(hash) as number] as number, storyCount) === 0;
  const listed = (some: readonly number[]): number[] =>
    some.filter((hash) => !isCommon(hash)).map((hash) => places.get(hash) as number);
  const forms = named.map(
    ({ name, forms: { same, near } }) =>
      [
        name,
        {
          common: [...same, ...near].filter(isCommon),
          same: listed(same),
          near: listed(near),
        },
      ] as const,
  );
  const known = new Map<PageTerm, TermLists>();
  const unrounded = (name: PageTerm): TermLists | undefined => {
    const figures = known.has(name) ? [] : unroundedFigures(name.hash);
    if (figures.length > 0) known.set(name, index.findTerms(figures));
    return known.get(name);
  };
  return { forms: new Map(forms), lists, unrounded };
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
