/**
 * The measure of scrapinghub/article-extraction-benchmark: 4-word shingles counted as multisets, true and false positives and negatives of
 * each page divided by their sum, precision and recall averaged over the pages.
 */
/** Words of a shingle. */
export const SHINGLE_WORDS = 4;

/** Shares of one page's shingles; they add up to 1, or are all 0 where nothing was expected and nothing read. */
export type Counts = [truePositive: number, falsePositive: number, falseNegative: number];

/** Words as that benchmark parts them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

function shinglesOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE_WORDS + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE_WORDS).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Compares what was read of one page with the truth. */
export function compareShingles(truth: string, read: string): Counts {
  const expected = shinglesOf(truth);
  const found = shinglesOf(read);
  const counts: Counts = [0, 0, 0];
  for (const shingle of new Set([...expected.keys(), ...found.keys()])) {
    const inTruth = expected.get(shingle) ?? 0;
    const inRead = found.get(shingle) ?? 0;
    counts[0] += Math.min(inTruth, inRead);
    counts[1] += Math.max(0, inRead - inTruth);
    counts[2] += Math.max(0, inTruth - inRead);
  }
  const sum = counts[0] + counts[1] + counts[2];
  return sum > 0 ? [counts[0] / sum, counts[1] / sum, counts[2] / sum] : counts;
}

/** The average; NaN of none. */
export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A page on which nothing was found and nothing expected counts for neither mean, as in the benchmark. */
export function scoresOf(pages: readonly Counts[]): { precision: number; recall: number; f1: number } {
  const precision = mean(pages.filter(([tp, fp]) => tp + fp > 0).map(([tp, fp]) => tp / (tp + fp)));
  const recall = mean(pages.filter(([tp, , fn]) => tp + fn > 0).map(([tp, , fn]) => tp / (tp + fn)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
