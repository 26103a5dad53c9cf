/**
 * The places of the terms' posting lists. A bucket has the lists of the terms whose hashes begin alike; a list's tag, the hash's next bits, tells
 * them apart. Buckets are kept in groups of 32: a mask with one bit for each bucket that has lists, and the place where the group's lists start.
 *
 *   bucketGroups:  u32 mask, u32 byte offset in `postings`, for each group of 32
 *   postings:      for each bit of the mask, lowest first, the bucket's lists, their tags rising:
 *                  tag | count, up to 126, or 127 and a varint of the rest; 128 is added unless this is the bucket's last | list
 *                  a list of 5 postings or more follows its length (varint)
 */
import { ByteWriter } from '../format/bytes.ts';
import { GROUP_BITS, TAG_BITS } from '../format/layout.ts';
import { ANOTHER_LIST, MANY_POSTINGS } from '../format/list-head.ts';
import { PLAIN_POSTINGS } from '../format/posting-code.ts';

/** The list of a term. */
export interface TermList {
  /** The term's bucket and tag: the first bits of its hash. */
  key: number;
  count: number;
  bytes: Uint8Array;
}

/** Writes both sections. @param lists keys rising */
export function writeBuckets(
  bucketBits: number,
  lists: Iterable<TermList>,
): { bucketGroups: Uint32Array; postings: Uint8Array } {
  const bucketGroups = new Uint32Array(2 ** (bucketBits - GROUP_BITS) * 2);
  const writer = new ByteWriter();
  let group = -1;
  let bucket = -1;
  /** Place of the last list's count. */
  let head = 0;
  for (const { key, count, bytes } of lists) {
    if (key >>> TAG_BITS === bucket) writer.set(head, writer.at(head) | ANOTHER_LIST);
    bucket = key >>> TAG_BITS;
    while (group < bucket >>> GROUP_BITS) bucketGroups[++group * 2 + 1] = writer.length;
    bucketGroups[group * 2] = (bucketGroups[group * 2] as number) | (1 << (bucket & (2 ** GROUP_BITS - 1)));
    writer.byte(key & (2 ** TAG_BITS - 1));
    head = writer.length;
    writer.byte(Math.min(count, MANY_POSTINGS));
    if (count >= MANY_POSTINGS) writer.varint(count - MANY_POSTINGS);
    if (count > PLAIN_POSTINGS) writer.varint(bytes.length);
    writer.raw(bytes);
  }
  while (++group < bucketGroups.length / 2) bucketGroups[group * 2 + 1] = writer.length;
  return { bucketGroups, postings: writer.view() };
}
