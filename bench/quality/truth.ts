/** Which stories are right answers: the one that a page was made from, and its twins in the index. */
import { alignExactly, wordsIn, type ExactRun } from './exact-alignment.ts';
import type { IndexedStory, Query } from './query.ts';
import { readPageOf } from './story-pages.ts';
import { articleTerms, containment, shinglesOf, termsOf } from './texts.ts';

/** A twin has so much of what the page took from the source, or of the source itself. */
const TWIN_SHARE = 0.8;
const TWIN_CONTAINMENT = 0.5;
/** Of a rewrite, the source's own text cut short is a twin as well: so much of it stands in the source. */
const CUT_CONTAINMENT = 0.9;
/** A run of so many equal words is copied text, whatever the labels say, where so many of them stand outside quotation marks. */
const TRUE_COPY_WORDS = 40;
const TRUE_COPY_UNQUOTED_WORDS = 20;

/** Exact measures of one page against one story. */
export interface ExactMatch {
  /** Words of the page, and of the story, in runs; share of all. */
  pageShare: number;
  storyShare: number;
  longestRunWords: number;
  runs: readonly ExactRun[];
  /** For each word of the page, 1 if it stands in a run. */
  pageWords: Uint8Array;
}

export class Truth {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #terms = new Map<string, string[]>();
  readonly #read = new Map<string, string[]>();
  readonly #matches = new WeakMap<readonly string[], Map<string, ExactMatch>>();
  readonly #shingles = new Map<string, Set<number>>();

  constructor(stories: readonly IndexedStory[]) {
    this.#texts = new Map(stories.map(({ id, text }) => [id, text]));
  }

  /** Exact alignment of a page's terms with a story; remembered as long as the array of terms lives. */
  match(pageTerms: readonly string[], storyId: string): ExactMatch {
    let known = this.#matches.get(pageTerms);
    if (known === undefined) this.#matches.set(pageTerms, (known = new Map<string, ExactMatch>()));
    return remember(known, storyId, () => this.#align(pageTerms, storyId));
  }

  #align(pageTerms: readonly string[], storyId: string): ExactMatch {
    const storyTerms = remember(this.#read, storyId, () => this.#readTermsOf(storyId));
    const runs = alignExactly(pageTerms, storyTerms);
    const pageWords = new Uint8Array(pageTerms.length);
    for (const run of runs) pageWords.fill(1, run.pageStart, run.pageStart + run.length);
    const words = wordsIn(runs);
    return {
      pageShare: words / Math.max(1, pageTerms.length),
      storyShare: words / Math.max(1, storyTerms.length),
      longestRunWords: runs[0]?.length ?? 0,
      runs,
      pageWords,
    };
  }

  /** The query's source that a story is, or is a twin of; undefined if it is none. */
  sourceOf(query: Query, pageTerms: readonly string[], storyId: string): string | undefined {
    if (query.sources.includes(storyId)) return storyId;
    if (query.isExact === true) return undefined;
    return query.sources.find(
      (source) =>
        this.#isTwin(pageTerms, source, storyId) ||
        (query.relations.includes('rewrite') && this.#isCutCopy(source, storyId)),
    );
  }

  #isCutCopy(source: string, storyId: string): boolean {
    return containment(this.#shinglesOf(storyId), this.#shinglesOf(source)) >= CUT_CONTAINMENT;
  }

  #isTwin(pageTerms: readonly string[], source: string, storyId: string): boolean {
    if (containment(this.#shinglesOf(source), this.#shinglesOf(storyId)) >= TWIN_CONTAINMENT) return true;
    const taken = this.match(pageTerms, source).pageWords;
    const given = this.match(pageTerms, storyId).pageWords;
    let both = 0;
    let all = 0;
    taken.forEach((word, i) => {
      all += word;
      both += word & (given[i] as number);
    });
    // A rewrite takes next to nothing word for word: only the originals' likeness counts there.
    return all >= 15 && both >= TWIN_SHARE * all;
  }

  /** The story's article without furniture, as the page's is read: shares are shares of articles. */
  #readTermsOf(storyId: string): string[] {
    const story = { url: null, title: '', text: this.#textOf(storyId) };
    return articleTerms(readPageOf(story))[0] ?? [];
  }

  #textOf(storyId: string): string {
    const text = this.#texts.get(storyId);
    if (text === undefined) throw new Error(`bench: no story ${storyId}`);
    return text;
  }

  #termsOf(storyId: string): string[] {
    return remember(this.#terms, storyId, () => termsOf(this.#textOf(storyId)));
  }

  #shinglesOf(storyId: string): Set<number> {
    return remember(this.#shingles, storyId, () => shinglesOf(this.#termsOf(storyId)));
  }
}

/**
 * Does the page hold a long run of the story that is more than a shared quotation, so that naming it is no error?
 * @param quotedRanges word ranges of the article in quotation marks, flat pairs
 */
export function isTrueCopy({ runs }: ExactMatch, quotedRanges: readonly number[]): boolean {
  return runs.some(({ pageStart, length }) => {
    if (length < TRUE_COPY_WORDS) return false;
    let unquoted = length;
    for (let i = 0; i + 1 < quotedRanges.length; i += 2) {
      const start = Math.max(pageStart, quotedRanges[i] as number);
      const end = Math.min(pageStart + length, quotedRanges[i + 1] as number);
      unquoted -= Math.max(0, end - start);
    }
    return unquoted >= TRUE_COPY_UNQUOTED_WORDS;
  });
}

/** Stories whose terms or shingles are kept. */
const KEPT = 3000;

function remember<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const value = make();
  kept.set(key, value);
  return value;
}
