import { KeyedRuns } from '../../story-index/write/keyed-runs.ts';
import type { Scratch } from '../../story-index/write/scratch.ts';
import type { Prepared } from '../input/prepared.ts';

/** Bytes of keys that are sorted in memory at once, some 200 a record. Lower: more runs to merge. */
const RUN_BYTES = 2 ** 26;

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
  const rank = rankOf(b) - rankOf(a);
  if (rank !== 0) return rank;
  const length = wordsOf(b) - wordsOf(a);
  if (rankOf(a) !== Rank.Other && length !== 0) return length;
  const [keyOfA, keyOfB] = [keyOf(a), keyOf(b)];
  return keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0;
}

/** Sorts like `byRank`, and records that it takes for equal by all that they say. 0 only for records that say the same. */
export function byRankAndContent(a: Prepared, b: Prepared): number {
  return byRank(a, b) || (a.said < b.said ? -1 : a.said > b.said ? 1 : 0);
}

/** The same for two records of one page in one story. A record with text and one without are two: both may be of use. */
export function keyOfPage({ record: { url, story, id }, words }: Prepared): string {
  return JSON.stringify([url || null, story || null, words === null, url ? null : id]);
}

const keyOf = ({ record: { published, url, id } }: Prepared): string =>
  `${published ?? '9'} ${url ?? ''} ${id ?? ''}`;

/** The places of records by `byRank`, those that it takes for equal in their order. Memory: their keys are sorted in scratch files. */
export function sortedByRank(
  items: readonly Prepared[],
  scratch: Scratch,
  runBytes = RUN_BYTES,
): Uint32Array {
  const runs = new KeyedRuns(scratch, 'ranks', runBytes);
  for (const [i, item] of items.entries()) {
    const rank = rankOf(item);
    // The longest first, in digits of one number.
    const length = rank === Rank.Other ? '' : String(2 ** 32 - wordsOf(item)).padStart(10, '0');
    runs.add(`${Rank.Original - rank} ${length} ${keyOf(item)}`, new Uint8Array(Uint32Array.of(i).buffer));
  }
  const order = new Uint32Array(items.length);
  let at = 0;
  for (const { bytes } of runs.sorted()) order[at++] = numberIn(bytes);
  return order;
}

const numberIn = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
