import { ByteReader } from '../format/bytes.ts';
import { check } from '../format/check.ts';
import { GROUP_BITS } from '../format/layout.ts';
import { ANOTHER_LIST, CODED, commonTimesOf, countOf, MANY_HEAD, plainSizes } from '../format/list-head.ts';
import { createPostingBuffer } from '../posting-buffer.ts';
import { decodePostings } from './decode-postings.ts';
import { encodedList } from './encoded-list.ts';

/**
 * Checks that the posting lists fill their section, group by group, that tags rise, and that each list has as many stories as it says.
 * Cost: a step for each posting.
 * @throws Error with expected and found
 */
export function checkLists({
  groups,
  postings,
  lengths,
}: {
  groups: Uint32Array;
  postings: Uint8Array;
  lengths: Uint8Array;
}): void {
  const storyCount = lengths.length;
  const sizes = plainSizes(storyCount);
  const reader = new ByteReader(postings);
  const list = encodedList(postings);
  const buffer = createPostingBuffer();
  for (let group = 0; group < groups.length; group += 2) {
    const [mask, start] = [groups[group] as number, groups[group + 1] as number];
    check(
      start === reader.position,
      `the posting lists of group ${group / 2} begin at ${start}, expected ${reader.position}`,
    );
    if (mask !== 0) checkGroup(mask);
  }
  check(reader.isAtEnd, `its posting lists end at ${reader.position}, expected ${postings.length}`);

  function checkGroup(mask: number): void {
    const lists = reader.varint();
    const tags = reader.raw(lists);
    const heads = reader.raw(lists);
    let buckets = 0;
    for (let i = 0; i < 2 ** GROUP_BITS; i++) if ((mask & (1 << i)) !== 0) buckets++;
    const last = heads.reduce((sum, head) => sum + Number(head < ANOTHER_LIST), 0);
    check(
      last === buckets && (heads[lists - 1] as number) < ANOTHER_LIST,
      `a group of ${buckets} buckets has posting lists of ${last}`,
    );
    heads.forEach((head, i) => {
      const [before, tag] = [tags[i - 1] as number, tags[i] as number];
      const isRising = i === 0 || (heads[i - 1] as number) < ANOTHER_LIST || tag > before;
      check(isRising, `posting lists of one bucket have the tags ${before} and ${tag}, expected rising ones`);
      checkList(head & MANY_HEAD);
    });
  }

  function checkList(head: number): void {
    const count = countOf(head) + (head === MANY_HEAD ? reader.varint() : 0);
    check(
      count >= 1 && count <= storyCount,
      `a posting list says ${count} stories, the segment has ${storyCount}`,
    );
    const length = head < CODED ? (sizes[head] as number) : reader.varint();
    list.start = reader.position;
    reader.raw(length);
    list.end = reader.position;
    list.count = count;
    list.times = commonTimesOf(head);
    const read = decodePostings(list, lengths, buffer);
    check(read === count, `a posting list says ${count} stories, ${read} could be read`);
    check(
      !buffer.levels.subarray(0, read).includes(0),
      `a posting list of ${count} stories has no level for one`,
    );
  }
}
