import type { FoundLists } from '../segment.ts';

/**
 * Most terms whose places are kept, 5 bytes for each segment: 2.6 MB in the largest library. Of the terms of 100 pages in turn, each page finds two thirds of
 * its own. Lower: more terms are looked up in all segments.
 */
const MOST_TERMS = 4096;

/** Where the lists of the terms lie that were looked up last, in segments that never change. Pages share most of the terms that many segments have. */
export class KnownPlaces {
  readonly #segments: number;
  readonly #most: number;
  /** The row of each term, by its hash; that which was asked for longest ago first. */
  readonly #rows = new Map<number, number>();
  readonly #counts: Uint32Array;
  /** For each row, the term's head and place in each segment. */
  readonly #heads: Uint8Array;
  readonly #places: Uint32Array;

  /** @param most terms that are kept */
  constructor(segments: number, most = MOST_TERMS) {
    this.#segments = segments;
    this.#most = most;
    this.#counts = new Uint32Array(most);
    this.#heads = new Uint8Array(most * segments);
    this.#places = new Uint32Array(most * segments);
  }

  has(hash: number): boolean {
    return this.#rows.has(hash);
  }

  /** Adds what is known of a term to what was found. @param at the term's place among the `terms` of each segment */
  take(hash: number, { counts, heads, places }: FoundLists, at: number, terms: number): void {
    const row = this.#rows.get(hash) as number;
    this.#rows.delete(hash);
    this.#rows.set(hash, row);
    counts[at] = this.#counts[row] as number;
    const start = row * this.#segments;
    for (let s = 0; s < this.#segments; s++) {
      heads[s * terms + at] = this.#heads[start + s] as number;
      places[s * terms + at] = this.#places[start + s] as number;
    }
  }

  /**
   * Keeps what was found of a term that is not kept yet, in place of the one that was asked for longest ago. Terms that less than half of the segments
   * have are rarely asked for again.
   */
  keep(hash: number, { counts, heads, places }: FoundLists, at: number, terms: number): void {
    if (this.#rows.has(hash)) return;
    let lists = 0;
    for (let s = 0; s < this.#segments; s++) if (heads[s * terms + at] !== 0) lists++;
    if (lists * 2 < this.#segments) return;
    let row = this.#rows.size;
    if (row === this.#most) {
      const [oldest, oldestRow] = this.#rows.entries().next().value as [number, number];
      this.#rows.delete(oldest);
      row = oldestRow;
    }
    this.#rows.set(hash, row);
    this.#counts[row] = counts[at] as number;
    const start = row * this.#segments;
    for (let s = 0; s < this.#segments; s++) {
      this.#heads[start + s] = heads[s * terms + at] as number;
      this.#places[start + s] = places[s * terms + at] as number;
    }
  }
}
