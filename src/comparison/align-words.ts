/** Which words of two texts stand in both, in the same order: anchors first, the longest common subsequence between them. */
import type { Steps } from '../steps.ts';

/** The place of a word that stands in one text alone. */
export const NOWHERE = -1;

/** Lengths of the runs that anchor two texts, tried in turn, in words. A long run once in both is hardly there by chance. */
const ANCHOR_LENGTHS = [8, 4, 2, 1] as const;
/** Most pairs of words between two anchors of which the longest common subsequence is sought. Where there are more, they count as different. */
const MOST_PAIRS = 250_000;
/** Words that are gone through between two pauses: a millisecond or two. */
export const WORDS_AT_ONCE = 1_000;
/** Longest run in common that is dropped where longer changes stand on both sides: a "the" that happens to be in both. */
const MOST_CHANCE_WORDS = 3;

/** A stretch of each text, half-open. */
interface Stretch {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

/** Where a run stands in each text. */
interface Anchor {
  at: number;
  place: number;
}

/**
 * For each word of the first text, its place in the second, or `NOWHERE`. Places ascend. Cost: linear for each length of anchors, and at most
 * `MOST_PAIRS` for each stretch between two. Pauses after so many words and after each stretch; counts the words.
 */
export function* alignWords(a: Int32Array, b: Int32Array): Steps<Int32Array> {
  const matches = new Int32Array(a.length).fill(NOWHERE);
  const open = [{ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length, level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const stretch = matchEnds(a, b, next, matches);
    const { aStart, aEnd, bStart, bEnd } = stretch;
    if (aStart === aEnd || bStart === bEnd) continue;
    const length = ANCHOR_LENGTHS[next.level];
    if ((aEnd - aStart) * (bEnd - bStart) <= MOST_PAIRS) {
      matchLongest(a, b, stretch, matches);
      yield 0;
    } else if (length !== undefined) {
      const level = next.level + 1;
      const stretches = yield* betweenAnchors(a, b, stretch, { length, matches });
      for (const between of stretches) open.push({ ...between, level });
    }
  }
  dropChance(matches, b.length);
  extendRuns(a, b, matches);
  return matches;
}

/** Lengths of the runs that stand in both, in words: within one, each word's place follows that of the word before. */
export function runsOfMatches(matches: Int32Array): number[] {
  const runs: number[] = [];
  matches.forEach((place, i) => {
    if (place === NOWHERE) return;
    const before = i === 0 ? NOWHERE : (matches[i - 1] as number);
    if (before !== NOWHERE && place === before + 1) (runs[runs.length - 1] as number)++;
    else runs.push(1);
  });
  return runs;
}

/** Matches the words with which both stretches begin and end. Returns what is left of them. */
function matchEnds(a: Int32Array, b: Int32Array, stretch: Stretch, matches: Int32Array): Stretch {
  let { aStart, aEnd, bStart, bEnd } = stretch;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) matches[aStart++] = bStart++;
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) matches[--aEnd] = --bEnd;
  return { aStart, aEnd, bStart, bEnd };
}

/** Where each run of a length starts; -1 for one that stands there more than once. */
function* runsOf(
  terms: Int32Array,
  { start, end }: { start: number; end: number },
  length: number,
): Steps<Map<string, number>> {
  const places = new Map<string, number>();
  for (let at = start; at + length <= end; at++) {
    const run = terms.subarray(at, at + length).join();
    places.set(run, places.has(run) ? -1 : at);
    if ((at - start) % WORDS_AT_ONCE === WORDS_AT_ONCE - 1) yield WORDS_AT_ONCE;
  }
  return places;
}

/** Matches runs that stand once in each stretch, as many as have one order. Returns the stretches between them. */
function* betweenAnchors(
  a: Int32Array,
  b: Int32Array,
  { aStart, aEnd, bStart, bEnd }: Stretch,
  { length, matches }: { length: number; matches: Int32Array },
): Steps<Stretch[]> {
  const inB = yield* runsOf(b, { start: bStart, end: bEnd }, length);
  const inA = yield* runsOf(a, { start: aStart, end: aEnd }, length);
  const pairs: Anchor[] = [];
  let looked = 0;
  for (const [run, at] of inA) {
    const place = inB.get(run) ?? -1;
    if (at >= 0 && place >= 0) pairs.push({ at, place });
    if (++looked % WORDS_AT_ONCE === 0) yield 0;
  }
  const stretches: Stretch[] = [];
  let [aAt, bAt] = [aStart, bStart];
  for (const { at, place } of yield* longestAscending(pairs)) {
    if (++looked % WORDS_AT_ONCE === 0) yield 0;
    // Runs overlap: the next one may begin inside the last, or on another diagonal.
    if (at + length <= aAt || place + length <= bAt) continue;
    const skip = Math.max(0, aAt - at, bAt - place);
    // Most anchors follow one another without a word between them.
    if (at + skip > aAt && place + skip > bAt)
      stretches.push({ aStart: aAt, aEnd: at + skip, bStart: bAt, bEnd: place + skip });
    for (let i = skip; i < length; i++) matches[at + i] = place + i;
    aAt = at + length;
    bAt = place + length;
  }
  stretches.push({ aStart: aAt, aEnd, bStart: bAt, bEnd });
  return stretches;
}

/** The longest subsequence whose places ascend. Cost: n log n. Pauses after so many. */
function* longestAscending(pairs: readonly Anchor[]): Steps<Anchor[]> {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [i, { place }] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as Anchor).place < place) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1] ?? -1;
    ends[low] = i;
    if (i % WORDS_AT_ONCE === WORDS_AT_ONCE - 1) yield 0;
  }
  const found: Anchor[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) {
    found.push(pairs[at] as Anchor);
    if (found.length % WORDS_AT_ONCE === 0) yield 0;
  }
  return found.reverse();
}

/** Matches the longest common subsequence of two short stretches. */
function matchLongest(
  a: Int32Array,
  b: Int32Array,
  { aStart, aEnd, bStart, bEnd }: Stretch,
  matches: Int32Array,
): void {
  const width = bEnd - bStart + 1;
  const lengths = new Int32Array((aEnd - aStart + 1) * width);
  const at = (i: number, j: number): number => (i - aStart) * width + (j - bStart);
  for (let i = aEnd - 1; i >= aStart; i--)
    for (let j = bEnd - 1; j >= bStart; j--)
      lengths[at(i, j)] =
        a[i] === b[j]
          ? (lengths[at(i + 1, j + 1)] as number) + 1
          : Math.max(lengths[at(i + 1, j)] as number, lengths[at(i, j + 1)] as number);
  for (let i = aStart, j = bStart; i < aEnd && j < bEnd;)
    if (a[i] === b[j]) matches[i++] = j++;
    else if ((lengths[at(i + 1, j)] as number) >= (lengths[at(i, j + 1)] as number)) i++;
    else j++;
}

/** Drops short runs between changes that are longer: they are in both by chance, and would break a rewritten sentence into pieces. */
function dropChance(matches: Int32Array, bLength: number): void {
  let changeBefore = 0;
  let bAt = 0;
  for (let i = 0; i < matches.length;) {
    const gapStart = i;
    while (i < matches.length && matches[i] === NOWHERE) i++;
    if (i === matches.length) return;
    changeBefore = Math.max(changeBefore, i - gapStart, (matches[i] as number) - bAt);
    const start = i;
    do i++;
    while (i < matches.length && matches[i] === (matches[i - 1] as number) + 1);
    bAt = (matches[i - 1] as number) + 1;
    let end = i;
    while (end < matches.length && matches[end] === NOWHERE) end++;
    const changeAfter = Math.max(end - i, (end < matches.length ? (matches[end] as number) : bLength) - bAt);
    const length = i - start;
    if (length <= MOST_CHANCE_WORDS && changeBefore > length && changeAfter > length) {
      matches.fill(NOWHERE, start, i);
      changeBefore += length;
    } else changeBefore = 0;
  }
}

/** Gives each run the equal words beside it, which may have been matched by chance elsewhere: "the" at the end of a cut sentence for that of the next. */
function extendRuns(a: Int32Array, b: Int32Array, matches: Int32Array): void {
  const isTaken = new Uint8Array(b.length);
  for (const place of matches) if (place !== NOWHERE) isTaken[place] = 1;
  const extend = (i: number, step: 1 | -1): void => {
    const place = matches[i] as number;
    const [at, other] = [i + step, place + step];
    if (place === NOWHERE || matches[at] !== NOWHERE || isTaken[other] !== 0 || a[at] !== b[other]) return;
    matches[at] = other;
    isTaken[other] = 1;
  };
  for (let i = 0; i < a.length; i++) extend(i, 1);
  for (let i = a.length - 1; i >= 0; i--) extend(i, -1);
}
