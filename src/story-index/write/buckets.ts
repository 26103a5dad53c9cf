/**
 * The places of the terms' posting lists. A bucket has the lists of the terms whose hashes begin alike; a list's tag, the hash's next bits, tells
 * them apart. Buckets are kept in groups of 32: a mask with one bit for each bucket that has lists, and the place where the group's lists start.
 *
 *   bucketGroups:  u32 mask, u32 byte offset in `postings`, for each group of 32
 *   postings:      for each group: varint lists | a tag for each | a head for each | the lists. They are in the order of buckets, then tags;
 *                  128 is added to the head of a list that is not its bucket's last. A list of 5 postings or more follows its length (varint),
 *                  one of 118 or more the varint of its postings - 118 before.
 *
 * Tags and heads stand together so that a reader passes over lists without reading them.
 */
import { ByteWriter } from '../format/bytes.ts';
import { GROUP_BITS, TAG_BITS } from '../format/layout.ts';
import { ANOTHER_LIST, CODED, MANY_HEAD, MANY_POSTINGS } from '../format/list-head.ts';

/** The list of a term. */
export interface TermList {
  /** The term's bucket and tag: the first bits of its hash. */
  key: number;
  count: number;
  head: number;
  bytes: Uint8Array;
}

/** Writes both sections. @param lists keys rising */
export function writeBuckets(
  bucketBits: number,
  lists: Iterable<TermList>,
): { bucketGroups: Uint32Array; postings: Uint8Array } {
  const bucketGroups = new Uint32Array(2 ** (bucketBits - GROUP_BITS) * 2);
  const writer = new ByteWriter();
  let group = 0;
  let inGroup: TermList[] = [];
  const close = (): void => {
    bucketGroups[group * 2] = writeGroup(inGroup, writer);
    inGroup = [];
    bucketGroups[++group * 2 + 1] = writer.length;
  };
  for (const list of lists) {
    while (group < list.key >>> (TAG_BITS + GROUP_BITS)) close();
    inGroup.push(list);
  }
  while (group < bucketGroups.length / 2) close();
  return { bucketGroups, postings: writer.view() };
}

/** Writes the lists of a group. Returns its mask. */
function writeGroup(lists: readonly TermList[], writer: ByteWriter): number {
  if (lists.length === 0) return 0;
  let mask = 0;
  writer.varint(lists.length);
  for (const { key } of lists) writer.byte(key & (2 ** TAG_BITS - 1));
  lists.forEach(({ key, head }, i) => {
    const bucket = key >>> TAG_BITS;
    mask |= 1 << (bucket & (2 ** GROUP_BITS - 1));
    const next = lists[i + 1];
    const hasAnother = next !== undefined && next.key >>> TAG_BITS === bucket;
    writer.byte(head + (hasAnother ? ANOTHER_LIST : 0));
  });
  for (const { count, head, bytes } of lists) {
    if (head === MANY_HEAD) writer.varint(count - MANY_POSTINGS);
    if (head >= CODED) writer.varint(bytes.length);
    writer.raw(bytes);
  }
  return mask;
}
