/** A run of words that stands in both headlines (`same`), only in the carrier's (`added`), or only in the story's (`removed`). */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Are two headlines the same, apart from case and punctuation? */
export const isSameHeadline = (a: string, b: string): boolean =>
  a.split(/\s+/).map(plain).filter(Boolean).join(' ') === b.split(/\s+/).map(plain).filter(Boolean).join(' ');

/** Share of the carrier's words that the story's headline must have too; with fewer, the difference is harder to read than the headline alone. */
const MIN_COMMON_SHARE = 0.5;

/** Is the story's headline still recognisable in the carrier's? */
export function isVariant(parts: readonly DiffPart[]): boolean {
  const count = (kinds: readonly DiffPart['kind'][]) =>
    parts
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return count(['same']) >= MIN_COMMON_SHARE * count(['same', 'added']);
}

/** Length of the longest common subsequence of the words from `i` and `j` on: a table of (a + 1) x (b + 1). */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] =
        plain(a[i]!) === plain(b[j]!)
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/** How a carrier's headline differs from the story's, word by word, with neighbouring words of one kind joined. Cost: the product of both lengths, about a dozen words each. */
export function diffHeadlines(story: string, carrier: string): DiffPart[] {
  const a = story.split(/\s+/).filter(Boolean);
  const b = carrier.split(/\s+/).filter(Boolean);
  const lengths = commonLengths(a, b);
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], word: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else parts.push({ kind, text: word });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && plain(a[i]!) === plain(b[j]!)) {
      push('same', b[j]!);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      push('removed', a[i++]!);
    else push('added', b[j++]!);
  }
  return parts;
}
