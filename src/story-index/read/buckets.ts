import { varintAt, varintEnd } from '../format/bytes.ts';
import { GROUP_BITS } from '../format/layout.ts';
import type { EncodedList } from './encoded-list.ts';

/** Sets `place` to a bucket's list. Returns whether the bucket has one. Cost: at most 31 short steps (FORMAT.md, "Buckets"). */
export function findList(bucketGroups: Uint32Array, bucket: number, place: EncodedList): boolean {
  const group = bucket >>> GROUP_BITS;
  const mask = bucketGroups[group * 2] as number;
  const bit = 1 << (bucket & (2 ** GROUP_BITS - 1));
  if ((mask & bit) === 0) return false;
  const { bytes } = place;
  let position = bucketGroups[group * 2 + 1] as number;
  for (let before = mask & (bit - 1); before !== 0; before &= before - 1)
    position = varintEnd(bytes, position) + varintAt(bytes, position);
  place.start = varintEnd(bytes, position);
  place.end = Math.min(place.start + varintAt(bytes, position), bytes.length);
  return true;
}
