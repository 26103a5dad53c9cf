import type { Prepared } from '../input/prepared.ts';

/** Strength of a record's claim to be the origin of its text: the agency's own page first, then a copy that credits an agency. */
export enum Rank {
  Other,
  Credited,
  Original,
}

/** The strength of a record's claim. */
export function rankOf(item: Prepared): Rank {
  if (item.isOriginal) return Rank.Original;
  return item.agency !== null ? Rank.Credited : Rank.Other;
}

function wordsOf(item: Prepared): number {
  return item.words ?? 0;
}

/**
 * Sorts likely origins first: originals, then credited copies, fullest first, then other records, earliest first. Records of one rank and
 * length are sorted by date, address and id. 0 only for records that have all of these in common.
 */
export function byRank(a: Prepared, b: Prepared): number {
  const keyOf = (item: Prepared): string =>
    `${item.record.published ?? '9'} ${item.record.url ?? ''} ${item.record.id ?? ''}`;
  const rank = rankOf(b) - rankOf(a);
  if (rank !== 0) return rank;
  const length = wordsOf(b) - wordsOf(a);
  if (rankOf(a) !== Rank.Other && length !== 0) return length;
  return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;
}
