/** Groups by average linkage, which does not chain as single links do: two groups with one page in common stay two. */

/**
 * Joins the two groups that are most alike, as long as their pages are so alike on average. Ties: the lowest pages. Cost: the square of the pages that have a pair,
 * for each join.
 * @param size number of pages
 * @param pairs likeness of two pages, 0 to 1; pairs that are not named have none
 * @returns for each page, the lowest page of its group
 */
export function averageLinks(
  size: number,
  pairs: Iterable<readonly [page: number, other: number, likeness: number]>,
  least: number,
): number[] {
  const likeness = Array.from({ length: size }, () => new Map<number, number>());
  const set = (a: number, b: number, value: number): void => {
    likeness[a]?.set(b, value);
    likeness[b]?.set(a, value);
  };
  for (const [page, other, value] of pairs)
    set(page, other, Math.max(value, likeness[page]?.get(other) ?? 0));
  const members = Array.from({ length: size }, (_, page) => [page]);
  for (;;) {
    const best = mostAlike(likeness);
    if (best === undefined || best[2] < least) break;
    const [kept, gone] = best;
    const [sizeOfKept, sizeOfGone] = [members[kept]?.length ?? 0, members[gone]?.length ?? 0];
    const none: ReadonlyMap<number, number> = new Map();
    const others = new Set([...(likeness[kept] ?? none).keys(), ...(likeness[gone] ?? none).keys()]);
    for (const other of others) {
      if (other === kept || other === gone) continue;
      const [a, b] = [likeness[kept]?.get(other) ?? 0, likeness[gone]?.get(other) ?? 0];
      set(kept, other, (a * sizeOfKept + b * sizeOfGone) / (sizeOfKept + sizeOfGone));
      likeness[other]?.delete(gone);
    }
    likeness[kept]?.delete(gone);
    likeness[gone]?.clear();
    members[kept]?.push(...(members[gone] ?? []));
    members[gone] = [];
  }
  const groups = Array.from({ length: size }, (_, page) => page);
  for (const group of members) for (const page of group) groups[page] = Math.min(...group);
  return groups;
}

function mostAlike(
  likeness: readonly ReadonlyMap<number, number>[],
): [page: number, other: number, value: number] | undefined {
  let best: [number, number, number] | undefined;
  for (const [page, others] of likeness.entries())
    for (const [other, value] of others) {
      if (other <= page) continue;
      const isBetter =
        best === undefined || value > best[2] || (value === best[2] && page === best[0] && other < best[1]);
      if (isBetter) best = [page, other, value];
    }
  return best;
}
