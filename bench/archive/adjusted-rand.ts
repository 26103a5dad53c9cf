/**
 * How alike two partitions of the same things are, by their pairs, corrected for chance (Hubert and Arabie 1985): 1 for equal ones, about 0 for two that have
 * nothing to do with one another. @param a,b the group of each thing, by any name
 */
export function adjustedRand(a: readonly unknown[], b: readonly unknown[]): number {
  if (a.length !== b.length) throw new Error(`${a.length} things in one partition, ${b.length} in the other`);
  const numbers = (groups: readonly unknown[]): number[] => {
    const known = new Map<unknown, number>();
    return groups.map((group) => known.get(group) ?? (known.set(group, known.size), known.size - 1));
  };
  const [first, second] = [numbers(a), numbers(b)];
  const both = pairsIn(first.map((group, i) => `${group} ${second[i]}`));
  const [inA, inB] = [pairsIn(first), pairsIn(second)];
  const expected = a.length < 2 ? 0 : (inA * inB) / pairsOf(a.length);
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/** Pairs of things that are in one group. */
function pairsIn(groups: readonly unknown[]): number {
  const sizes = new Map<unknown, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
