/** Winnowing (Schleimer, Wilkerson and Aiken 2003) of 5-word shingles in one sorted typed array, 8 bytes an entry. */
import { hashString } from '../../../src/fingerprint/term-hash.ts';
import { bestOf, type Baseline } from './baseline.ts';

const SHINGLE_WORDS = 5;
/** Entries are one number each, hash * STORIES + story: exact in a double, sorted natively. */
const STORIES = 2 ** 20;

/** @param window shingles of which one is kept at least: 4 keeps about two fifths of them, 8 a fifth */
export function winnowing(window: number): Baseline {
  let entries: number[] = [];
  let sorted = new Float64Array();
  let story = 0;
  return {
    name: `winnowing, 5 words, window ${window}`,
    add(terms) {
      for (const hash of winnow(terms, window)) entries.push(hash * STORIES + story);
      story++;
    },
    finish() {
      sorted = Float64Array.from(entries).sort();
      entries = [];
      return sorted.length * 8;
    },
    search(terms) {
      const scores = new Map<number, number>();
      for (const hash of winnow(terms, window)) {
        for (let i = lowerBound(sorted, hash * STORIES); i < sorted.length; i++) {
          const entry = sorted[i] as number;
          if (entry >= (hash + 1) * STORIES) break;
          const found = entry % STORIES;
          scores.set(found, (scores.get(found) ?? 0) + 1);
        }
      }
      return bestOf(scores);
    },
  };
}

/** The smallest hash of every window, each once. */
export function winnow(terms: readonly string[], window: number): Set<number> {
  const hashes: number[] = [];
  for (let i = 0; i + SHINGLE_WORDS <= terms.length; i++)
    hashes.push(hashString(terms.slice(i, i + SHINGLE_WORDS).join(' ')));
  const kept = new Set<number>();
  for (let i = 0; i < Math.max(1, hashes.length - window + 1); i++) {
    let least = Infinity;
    for (let j = i; j < Math.min(i + window, hashes.length); j++)
      least = Math.min(least, hashes[j] as number);
    if (least !== Infinity) kept.add(least);
  }
  return kept;
}

function lowerBound(values: Float64Array, value: number): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
