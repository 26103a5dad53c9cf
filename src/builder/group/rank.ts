import type { Prepared } from '../input/prepared.ts';

/** How strong a record's claim to be the origin of its text is: the agency's own page, then a copy that credits an agency. */
export enum Rank {
  Other,
  Credited,
  Original,
}

/** A record's claim to be an origin. */
export function rankOf(item: Prepared): Rank {
  if (item.isOriginal) return Rank.Original;
  return item.agency !== null ? Rank.Credited : Rank.Other;
}

function wordsOf(item: Prepared): number {
  return item.prints?.wordCount ?? 0;
}

/**
 * Sorts origins first: originals, then credited copies, the fullest first, then other records, the earliest first. Records of one rank and
 * length go by date, address and id, so that the order of the input never matters.
 */
export function byRank(a: Prepared, b: Prepared): number {
  const keyOf = (item: Prepared): string =>
    `${item.record.published ?? '9'} ${item.record.url ?? ''} ${item.record.id ?? ''}`;
  const rank = rankOf(b) - rankOf(a);
  if (rank !== 0) return rank;
  const length = wordsOf(b) - wordsOf(a);
  return rankOf(a) !== Rank.Other && length !== 0 ? length : keyOf(a) < keyOf(b) ? -1 : 1;
}
