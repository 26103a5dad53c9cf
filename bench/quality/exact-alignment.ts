/**
 * The truth that estimated shares are measured against: greedy string tiling (Wise 1993) of two full texts. The longest common run of
 * words is taken first, then the longest among the words still free on both sides, and so on; runs need not be in order.
 */

/** Equal words, stop words included. */
export interface ExactRun {
  pageStart: number;
  storyStart: number;
  length: number;
}

/** Shorter runs are chance: "in a statement", "the end of the". */
export const LEAST_RUN = 4;

/** Runs of at least `LEAST_RUN` equal terms, longest first; no word is in two runs. Ties: first on the page, then first in the story. */
export function alignExactly(page: readonly string[], story: readonly string[]): ExactRun[] {
  const [pageNumbers, storyNumbers] = numberTerms(page, story);
  const waiting = findMaximalRuns(pageNumbers, storyNumbers).sort(compareRuns);
  const pageTaken = new Uint8Array(page.length);
  const storyTaken = new Uint8Array(story.length);
  const kept: ExactRun[] = [];
  // Runs that lost words to a longer one come back, in their new place.
  const shortened: ExactRun[] = [];
  for (let at = 0; at < waiting.length || shortened.length > 0;) {
    const first = waiting[at];
    const second = shortened[0];
    const useShortened = second !== undefined && (first === undefined || compareRuns(second, first) < 0);
    const run = (useShortened ? second : first) as ExactRun;
    if (useShortened) shortened.shift();
    else at++;
    const free = freeParts(run, pageTaken, storyTaken);
    if (free.length === 1 && free[0]?.length === run.length) {
      pageTaken.fill(1, run.pageStart, run.pageStart + run.length);
      storyTaken.fill(1, run.storyStart, run.storyStart + run.length);
      kept.push(run);
    } else {
      for (const part of free) insertSorted(shortened, part);
    }
  }
  return kept;
}

function compareRuns(a: ExactRun, b: ExactRun): number {
  return b.length - a.length || a.pageStart - b.pageStart || a.storyStart - b.storyStart;
}

function insertSorted(runs: ExactRun[], run: ExactRun): void {
  let at = runs.length;
  while (at > 0 && compareRuns(run, runs[at - 1] as ExactRun) < 0) at--;
  runs.splice(at, 0, run);
}

function numberTerms(page: readonly string[], story: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  return [Int32Array.from(page, numberOf), Int32Array.from(story, numberOf)];
}

/** Every stretch of equal terms that cannot be made longer on either end. */
function findMaximalRuns(page: Int32Array, story: Int32Array): ExactRun[] {
  const starts = new Map<string, number[]>();
  const keyOf = (terms: Int32Array, i: number): string => terms.subarray(i, i + LEAST_RUN).join(' ');
  for (let i = 0; i + LEAST_RUN <= story.length; i++) {
    const key = keyOf(story, i);
    const list = starts.get(key);
    if (list === undefined) starts.set(key, [i]);
    else list.push(i);
  }
  const runs: ExactRun[] = [];
  for (let i = 0; i + LEAST_RUN <= page.length; i++) {
    for (const j of starts.get(keyOf(page, i)) ?? []) {
      if (i > 0 && j > 0 && page[i - 1] === story[j - 1]) continue;
      let length = LEAST_RUN;
      while (i + length < page.length && j + length < story.length && page[i + length] === story[j + length])
        length++;
      runs.push({ pageStart: i, storyStart: j, length });
    }
  }
  return runs;
}

/** The parts of a run that are free on both sides, if long enough. */
function freeParts(run: ExactRun, pageTaken: Uint8Array, storyTaken: Uint8Array): ExactRun[] {
  const parts: ExactRun[] = [];
  let start = 0;
  for (let i = 0; i <= run.length; i++) {
    if (i < run.length && pageTaken[run.pageStart + i] === 0 && storyTaken[run.storyStart + i] === 0)
      continue;
    if (i - start >= LEAST_RUN)
      parts.push({ pageStart: run.pageStart + start, storyStart: run.storyStart + start, length: i - start });
    start = i + 1;
  }
  return parts;
}

/** Words in runs. */
export function wordsIn(runs: readonly ExactRun[]): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}
