/** How many stories the contenders hold. */

/** The queries' sources are among so many. */
export const SMALLEST = 5_000;
/** Stands for all real stories; beyond, they are synthetic. */
export const MOST_REAL = 37_000;
export const SIZES: readonly number[] = [SMALLEST, 20_000, MOST_REAL, 100_000];
export const LARGE = 1_000_000;

/** The largest size that a peer is asked to hold: full-text engines need gigabytes beyond. */
export const PEER_SIZES: Readonly<Record<string, number>> = {
  minisearch: 5_000,
  flexsearch: 5_000,
  'SQLite FTS5': 20_000,
};
