/**
 * The places of the buckets' posting lists. Most buckets are empty, so they are kept in groups of 32: a mask with one bit for each bucket that
 * has a list, and the place where the group's lists start. Each list follows its length in bytes.
 *
 *   bucketGroups:  u32 mask, u32 byte offset in `postings`, for each group of 32
 *   postings:      for each bit of the mask, lowest first:  varint byte length | list
 */
import { ByteWriter } from '../format/bytes.ts';
import { GROUP_BITS } from '../format/layout.ts';

/**
 * Writes both sections.
 * @param listOf the encoded list of a bucket, undefined if the bucket is empty; called once for each bucket, in rising order
 */
export function writeBuckets(
  bucketBits: number,
  listOf: (bucket: number) => Uint8Array | undefined,
): { bucketGroups: Uint32Array; postings: Uint8Array } {
  const bucketGroups = new Uint32Array(2 ** (bucketBits - GROUP_BITS) * 2);
  const writer = new ByteWriter();
  for (let bucket = 0; bucket < 2 ** bucketBits; bucket++) {
    const entry = (bucket >>> GROUP_BITS) * 2;
    if (bucket % 2 ** GROUP_BITS === 0) bucketGroups[entry + 1] = writer.length;
    const list = listOf(bucket);
    if (list === undefined) continue;
    bucketGroups[entry] = (bucketGroups[entry] as number) | (1 << (bucket % 2 ** GROUP_BITS));
    writer.varint(list.length);
    writer.raw(list);
  }
  return { bucketGroups, postings: writer.view() };
}
