/**
 * ROUGE-LSum (Lin 2004, as Google's rouge_score counts it, with words of all scripts): of each line of the truth, the words that stand in a
 * longest common subsequence with any line that was read, no word more often than either text has it.
 */
import { wordsOf } from './shingles.ts';

/** F1 of the two texts, 0 to 1, their lines taken for sentences. Costs the product of their lengths: some milliseconds for an article. */
export function rougeLsum(truth: string, read: string): number {
  const expected = linesOf(truth);
  const found = linesOf(read);
  const left = [countsOf(expected), countsOf(found)] as const;
  let hits = 0;
  for (const line of expected) {
    const union = new Set(found.flatMap((other) => commonPlaces(line, other)));
    for (const place of union) if (take(left, line[place] as string)) hits++;
  }
  const words = expected.flat().length + found.flat().length;
  return words > 0 ? (2 * hits) / words : 0;
}

const linesOf = (text: string) => text.split('\n').map((line) => wordsOf(line.toLowerCase()));

function countsOf(lines: readonly string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of lines.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Takes the word out of both texts, if both still have it. */
function take(left: readonly [Map<string, number>, Map<string, number>], word: string): boolean {
  const rest = left.map((counts) => counts.get(word) ?? 0);
  if (rest.some((count) => count === 0)) return false;
  left.forEach((counts, i) => counts.set(word, (rest[i] ?? 0) - 1));
  return true;
}

/** Places in `line` of a longest subsequence that it has in common with `other`. */
function commonPlaces(line: readonly string[], other: readonly string[]): number[] {
  const words = new Set(line);
  if (!other.some((word) => words.has(word))) return [];
  const width = other.length + 1;
  const lengths = new Uint16Array((line.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = 1; i <= line.length; i++)
    for (let j = 1; j <= other.length; j++)
      lengths[i * width + j] =
        line[i - 1] === other[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
  const places: number[] = [];
  for (let i = line.length, j = other.length; i > 0 && j > 0;) {
    if (line[i - 1] === other[j - 1]) {
      places.push(--i);
      j--;
    } else if (at(i, j - 1) > at(i - 1, j)) j--;
    else i--;
  }
  return places;
}
