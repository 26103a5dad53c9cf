/**
 * Where each bucket's posting list is. Most buckets are empty, so they stand in groups of 32: one bit for each bucket that has a list,
 * and where the group's lists start; before each list its length in bytes.
 *
 *   bucketGroups:  u32 mask, u32 byte offset in `postings`, for each group of 32
 *   postings:      for each bit of the mask, lowest first:  varint byte length | list
 */
import { ByteWriter, type EncodedList } from './bytes.ts';

const GROUP_BITS = 5;

/**
 * Both sections.
 * @param listOf the encoded list of a bucket, undefined if it is empty; asked for each bucket once, rising.
 */
export function writeBuckets(
  bucketBits: number,
  listOf: (bucket: number) => Uint8Array | undefined,
): { bucketGroups: Uint32Array; postings: Uint8Array } {
  const bucketGroups = new Uint32Array(2 ** (bucketBits - GROUP_BITS) * 2);
  const writer = new ByteWriter();
  for (let bucket = 0; bucket < 2 ** bucketBits; bucket++) {
    const entry = (bucket >>> GROUP_BITS) * 2;
    if (bucket % 32 === 0) bucketGroups[entry + 1] = writer.length;
    const list = listOf(bucket);
    if (list === undefined) continue;
    bucketGroups[entry] = (bucketGroups[entry] as number) | (1 << (bucket % 32));
    writer.varint(list.length);
    writer.raw(list);
  }
  return { bucketGroups, postings: writer.view() };
}

/** Sets `place` to a bucket's list; returns whether it has one. At most 31 short steps. */
export function findList(bucketGroups: Uint32Array, bucket: number, place: EncodedList): boolean {
  const group = bucket >>> GROUP_BITS;
  const mask = bucketGroups[group * 2] as number;
  const bit = 1 << (bucket & 31);
  if ((mask & bit) === 0) return false;
  const { bytes } = place;
  let position = bucketGroups[group * 2 + 1] as number;
  for (let before = mask & (bit - 1); ; before &= before - 1) {
    let length = 0;
    let byte = 128;
    for (let shift = 0; byte >= 128 && shift < 28; shift += 7) {
      byte = bytes[position++] ?? 0;
      length += (byte & 127) << shift;
    }
    if (before === 0) {
      place.start = position;
      place.end = Math.min(position + length, bytes.length);
      return true;
    }
    position += length;
  }
}
