import type { Steps } from '../steps.ts';
import { NOWHERE, WORDS_AT_ONCE } from './align-words.ts';
import { LEAST_PASSAGE_WORDS } from './comparison.ts';

/** Most places of one run that are looked at: more is a refrain, or made to cost time. */
const MOST_PLACES = 8;

/** For each word of both texts, 1 if it is part of a run that stands in the other text at another place. */
export interface Moved {
  first: Uint8Array;
  second: Uint8Array;
  /** Words of each run. */
  runs: readonly number[];
}

/** Finds runs that stand in both texts, but not in the same order. Each word moves once. Cost: linear in the words. Pauses after so many, and counts them. */
export function* findMoved(a: Int32Array, b: Int32Array, matches: Int32Array): Steps<Moved> {
  const first = new Uint8Array(a.length);
  const second = new Uint8Array(b.length);
  const runs: number[] = [];
  const isTaken = new Uint8Array(b.length);
  for (const place of matches) if (place !== NOWHERE) isTaken[place] = 1;
  const places = yield* placesOf(b, isTaken);
  let looked = 0;
  for (let i = 0; i + LEAST_PASSAGE_WORDS <= a.length;) {
    if (++looked % WORDS_AT_ONCE === 0) yield WORDS_AT_ONCE;
    const longest = longestFrom(i);
    if (longest.length < LEAST_PASSAGE_WORDS) {
      i++;
      continue;
    }
    first.fill(1, i, i + longest.length);
    second.fill(1, longest.place, longest.place + longest.length);
    runs.push(longest.length);
    i += longest.length;
  }
  return { first, second, runs };

  function longestFrom(i: number): { place: number; length: number } {
    let found = { place: 0, length: 0 };
    if (matches[i] !== NOWHERE) return found;
    for (const place of places.get(a.subarray(i, i + LEAST_PASSAGE_WORDS).join()) ?? []) {
      let length = 0;
      while (isFree(i + length, place + length)) length++;
      if (length > found.length) found = { place, length };
    }
    return found;
  }

  function isFree(i: number, j: number): boolean {
    return (
      i < a.length && j < b.length && a[i] === b[j] && matches[i] === NOWHERE && !isTaken[j] && !second[j]
    );
  }
}

/** Where the runs of a text start that are not taken. */
function* placesOf(terms: Int32Array, isTaken: Uint8Array): Steps<Map<string, number[]>> {
  const places = new Map<string, number[]>();
  let free = 0;
  for (let end = 0; end < terms.length; end++) {
    if (end % WORDS_AT_ONCE === WORDS_AT_ONCE - 1) yield WORDS_AT_ONCE;
    free = isTaken[end] ? 0 : free + 1;
    if (free < LEAST_PASSAGE_WORDS) continue;
    const start = end + 1 - LEAST_PASSAGE_WORDS;
    const run = terms.subarray(start, end + 1).join();
    const known = places.get(run);
    if (known === undefined) places.set(run, [start]);
    else if (known.length < MOST_PLACES) known.push(start);
  }
  return places;
}
