import type { Prepared } from '../input/prepared.ts';
import { byRank } from './rank.ts';

/**
 * Collects records, and keeps one of those that are the same page in the same story: the likeliest origin. What a record says decides, never
 * the order in which records come.
 */
export class DistinctRecords {
  readonly #kept = new Map<string, Prepared>();

  /** Number of records that are kept. */
  get size(): number {
    return this.#kept.size;
  }

  /** Returns whether the record is one more page. If not, one of the two records was dropped. */
  add(item: Prepared): boolean {
    const key = keyOf(item);
    const known = this.#kept.get(key);
    if (known === undefined || byRankAndContent(item, known) < 0) this.#kept.set(key, item);
    return known === undefined;
  }

  /** The records in an order of their own. */
  sorted(): Prepared[] {
    return [...this.#kept].sort(([a], [b]) => compare(a, b)).map(([, item]) => item);
  }
}

/** The same for two records of one page in one story. A record with text and one without are two: both may be of use. */
function keyOf({ record: { url, story, id }, words }: Prepared): string {
  return JSON.stringify([url || null, story || null, words === null, url ? null : id]);
}

/** Sorts like `byRank`, and records that it takes for equal by all that they say. 0 only for records that say the same. */
function byRankAndContent(a: Prepared, b: Prepared): number {
  return byRank(a, b) || compare(a.said, b.said);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
