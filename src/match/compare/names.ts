/** The names and figures of an article that a story lacks, however either writes them. */
import { tellingRarity } from '../../fingerprint/term-rarity.ts';
import type { TermLists } from '../../story-index/story-index.ts';
import { formsOfName } from './name-forms.ts';
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
 * What a missing name counts of which the story has something near: a capital for its government, or the other half of the name, as a surname
 * without the first name; or may have, where what stands near is too common for the index to know. The last calls one more of 30 rewrites in many
 * voices, and no report; otherwise not measured apart. Lower: reports on another act of the same government count as rewrites.
 */
const NEARLY_MISSING = 0.5;

type NameMeasures = Pick<Evidence, 'sharedNames' | 'missingNames' | 'rareMissingNames'>;

/** Fewest names that can be missing: every name that has other forms counts as held, every other as held nearly. */
export function fewestMissingNames(terms: PageTerms, { isShared }: SharedTerms): NameMeasures {
  const missing = formsOf(terms).formless.filter(({ ordinal }) => isShared[ordinal] === 0);
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

/** Counts the names that the story lacks in any form, and a part of each that it nearly has. Cost: a look-up for each other form of a missing name. */
export function measureNames(
  { prints, terms }: Asking,
  { isShared }: SharedTerms,
  story: number,
): NameMeasures {
  const { names } = terms;
  const { forms, lists } = formsOf(terms);
  const stories = Uint32Array.of(story);
  const levels = new Uint8Array(1);
  const isHeld = (form: number): boolean => {
    lists.probe(form, stories, levels);
    return levels[0] !== 0;
  };
  const missing = names.filter((name) => {
    if (isShared[name.ordinal] === 1) return false;
    const { isCommon = false, same = [] } = forms.get(name) ?? {};
    return !isCommon && !same.some(isHeld);
  });
  const beside = besideShared(prints, terms, isShared);
  const isNear = (name: PageTerm): boolean => {
    const { isNearCommon = false, near = [] } = forms.get(name) ?? {};
    return isNearCommon || beside.has(name.ordinal) || near.some(isHeld);
  };
  return measure(names.length, missing, (name) => (isNear(name) ? NEARLY_MISSING : 1));
}

/** The other forms of a name that some stories hold, by their places among all forms that were looked up. */
interface FormsInIndex {
  /** Is one that means the same too common for the index? Then the name tells as little, and is missing nowhere. */
  isCommon: boolean;
  /** Is one that stands near too common for the index? Then whether the story has it is not known, and it may. */
  isNearCommon: boolean;
  same: readonly number[];
  near: readonly number[];
}

/** The names of a page that have other forms and those that have none, and the lists of all forms. */
interface FormsOfPage {
  forms: ReadonlyMap<PageTerm, FormsInIndex>;
  /** The names that have none. */
  formless: readonly PageTerm[];
  lists: TermLists;
}

const formsOfPages = new WeakMap<PageTerms, FormsOfPage>();

/** Looked up once, because a page is compared with many stories. */
function formsOf(terms: PageTerms): FormsOfPage {
  let known = formsOfPages.get(terms);
  if (known === undefined) formsOfPages.set(terms, (known = lookUpForms(terms)));
  return known;
}

function lookUpForms({ names, index, storyCount }: PageTerms): FormsOfPage {
  const named = names.flatMap((name) => {
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
  const formed = named.map(
    ({ name, forms: { same, near } }) =>
      [
        name,
        {
          isCommon: same.some(isCommon),
          isNearCommon: near.some(isCommon),
          same: listed(same),
          near: listed(near),
        },
      ] as const,
  );
  const forms = new Map(formed);
  return { forms, formless: names.filter((name) => !forms.has(name)), lists };
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

/** Ordinals of the names that stand next to one that the story holds. */
function besideShared(
  { nameTokens, wordPositions }: ArticleFingerprints,
  { tokens }: PageTerms,
  isShared: Uint8Array,
): Set<number> {
  const beside = new Set<number>();
  for (let i = 1; i < nameTokens.length; i++) {
    const [first, second] = [nameTokens[i - 1] as number, nameTokens[i] as number];
    if (wordPositions[second] !== (wordPositions[first] as number) + 1) continue;
    const [a, b] = [tokens[first] as number, tokens[second] as number];
    if (isShared[a] === 1) beside.add(b);
    if (isShared[b] === 1) beside.add(a);
  }
  return beside;
}
