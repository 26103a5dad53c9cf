import type {
  ArticleFingerprints,
  Carrier,
  PageFingerprints,
  Source,
  Story,
  StoryRelation,
} from '../../model.ts';
import { rangesOfRuns, type WordRange } from '../compare/word-range.ts';
import type { Evidence } from '../compare/evidence.ts';
import type { PlacedName } from '../compare/name-places.ts';

/** A story that was found to be a source of one article. */
export interface FoundSource {
  story: Story;
  carriers: readonly Carrier[];
  /** Index of the article on the page. */
  article: number;
  /** Null if only the page's address is known. */
  evidence: Evidence | null;
  /** Of a rewrite and of a report that cites; see `Source.facts`. */
  placedNames?: readonly PlacedName[];
  relation: StoryRelation;
  confidence: number;
  credited: boolean;
  /** See `commonWordsNear`; undefined unless the article has other rewrites. */
  commonWordsNear?: number;
  /** See `Source.isOfPart`. */
  isOfPart?: true;
  /** See `Source.isTranslation`. */
  isTranslation?: true;
  /** See `StoryNames.publisher`. */
  publisher?: string;
  /** See `Source.headline`. */
  headline?: NonNullable<Source['headline']>;
}

/** Strength of each relation's claim. Only the order counts. */
const STRENGTH: Record<StoryRelation, number> = {
  original: 6,
  reprint: 5,
  edited: 4,
  excerpt: 3,
  rewrite: 2,
  cites: 1,
  none: 0,
};
/**
 * Least share of a copy's words that no better source explains. With less, the copy is a twin of a better source. Not measured apart.
 * Lower: takes of one story are reported beside each other.
 */
const LEAST_NEW_SHARE = 0.4;
/** Fewest words of a copy that no better source explains. Not measured apart. Lower: chance matches beside a copy become sources. */
const LEAST_NEW_WORDS = 25;

/**
 * The sources to report, best first: the main article before the others, copies before rewrites before citing reports, much text before little.
 * Leaves out a story that explains only words that a better source explains already (an earlier take, a twin in another index), and all
 * rewrites and citing reports but the best of each article. Two sources of its parts stay together.
 */
export function selectSources(page: PageFingerprints, found: readonly FoundSource[]): FoundSource[] {
  const ordered = [...found].sort(byClaim);
  const explained = page.articles.map((article) => new Uint8Array(article.wordCount));
  const chosen: FoundSource[] = [];
  for (const source of ordered) {
    const isNew =
      source.evidence === null || STRENGTH[source.relation] <= STRENGTH.rewrite
        ? isFirstOfItsKind(source, chosen)
        : explainsMore(page, source, explained);
    if (isNew) chosen.push(source);
  }
  return chosen;
}

function byClaim(a: FoundSource, b: FoundSource): number {
  const claim = (source: FoundSource): number => source.evidence?.copiedWords ?? 0;
  const isCopy = (source: FoundSource): number => Number(STRENGTH[source.relation] >= STRENGTH.excerpt);
  return (
    a.article - b.article ||
    isCopy(b) - isCopy(a) ||
    (isCopy(a) ? claim(b) - claim(a) : STRENGTH[b.relation] - STRENGTH[a.relation]) ||
    b.confidence - a.confidence ||
    Number(b.credited) - Number(a.credited) ||
    (a.story.id < b.story.id ? -1 : 1)
  );
}

/** Allows one rewrite and one citing report for each article, but no rewrite beside a copy, and no citing report beside a copy from the same agency. */
function isFirstOfItsKind(source: FoundSource, chosen: readonly FoundSource[]): boolean {
  return !chosen.some(
    (better) =>
      better.article === source.article &&
      !isOtherPart(source, better, chosen) &&
      (source.evidence === null ||
        STRENGTH[better.relation] <= STRENGTH.rewrite ||
        source.relation === 'rewrite' ||
        (better.story.agency !== null && better.story.agency === source.story.agency)),
  );
}

/** Is a source that of the other part of an article made from two stories? There are two parts. */
function isOtherPart(source: FoundSource, better: FoundSource, chosen: readonly FoundSource[]): boolean {
  return (
    source.isOfPart === true &&
    better.isOfPart === true &&
    source.story.id !== better.story.id &&
    chosen.filter(({ article, isOfPart }) => article === source.article && isOfPart === true).length < 2
  );
}

/**
 * Does a copy explain enough words of its article that are not taken yet? If so, takes them.
 * @param explained for each article, 1 for the words that are taken
 */
function explainsMore(
  page: PageFingerprints,
  { article, evidence }: FoundSource,
  explained: readonly Uint8Array[],
): boolean {
  const ranges = copiedRanges(page.articles[article] as ArticleFingerprints, evidence as Evidence);
  const taken = explained[article] as Uint8Array;
  if (!hasNewWords(ranges, taken)) return false;
  for (const { start, end } of ranges) taken.fill(1, start, end);
  return true;
}

/** Word ranges of an article that are also in the story. */
export function copiedRanges(
  prints: ArticleFingerprints,
  { passages }: Pick<Evidence, 'passages'>,
): WordRange[] {
  return passages.flatMap((passage) => rangesOfRuns(prints, passage));
}

/** Are enough of the words in the ranges not taken yet? If not, their story is a twin of those that took the words. @param taken 1 for each taken word */
export function hasNewWords(ranges: readonly WordRange[], taken: Uint8Array): boolean {
  let fresh = 0;
  let all = 0;
  for (const { start, end } of ranges) {
    for (let word = start; word < end; word++) fresh += 1 - (taken[word] as number);
    all += end - start;
  }
  return fresh >= LEAST_NEW_WORDS && fresh >= all * LEAST_NEW_SHARE;
}
