/** What SECURITY.md says of the results, so that text and result cannot differ. */

/** The part of `bench/results/hostile.json` that is told. Times are in milliseconds. */
export interface Told {
  load: number;
  /** `memory`: megabytes more than without the extension. */
  hostile: readonly { longest: number; all: number; memory?: number }[];
  noArticle: { pages: number; longestMedian: number; longestP95: number } | null;
  real: { pages: number; longestP95: number; allMedian: number; timesReadability: number } | null;
}

/** The sentence of SECURITY.md; undefined where a part was not measured. */
export function sentenceOf({ load, hostile, noArticle, real }: Told): string | undefined {
  if (hostile.length === 0 || !noArticle || !real) return undefined;
  const most = (of: (page: Told['hostile'][number]) => number): number =>
    Math.round(Math.max(...hostile.map(of)));
  return (
    `On ${hostile.length} hostile pages no task of ours was longer than ${most((page) => page.longest)} ms, all of them together took ${most((page) => page.all)} ms, and memory grew by ${most((page) => page.memory ?? 0)} MB, at most; ` +
    `on ${noArticle.pages} pages that are no article the longest task took ${noArticle.longestMedian} ms (median; 95 % up to ${noArticle.longestP95} ms), ` +
    `on ${real.pages} real articles up to ${real.longestP95} ms in 95 %, and all of them together ${real.allMedian} ms (median), ${real.timesReadability} times what Readability takes to read the page (\`npm run bench:hostile\`, processor time, load ${load}).`
  );
}
