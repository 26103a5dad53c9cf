/** A way to find the source of a page that Wiremark is measured against. */
export interface Baseline {
  name: string;
  /** Takes in one story; stories come in the order of their ordinals. */
  add(terms: readonly string[]): void;
  /** Makes the index ready. Returns its bytes, null where it has no form that could be shipped. */
  finish(): number | null;
  /** Ordinals of the ten best stories, best first. */
  search(terms: readonly string[]): number[];
}

export const BEST = 10;

/** The keys with the largest scores, best first; ties by ordinal. */
export function bestOf(scores: ReadonlyMap<number, number>): number[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, BEST)
    .map(([story]) => story);
}
