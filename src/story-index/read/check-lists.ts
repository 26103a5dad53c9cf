import { ByteReader } from '../format/bytes.ts';
import { check } from '../format/check.ts';
import { GROUP_BITS } from '../format/layout.ts';
import { ANOTHER_LIST, MANY_POSTINGS } from '../format/list-head.ts';
import { PLAIN_POSTINGS, plainBytes, storyBitsOf } from '../format/posting-code.ts';
import { createPostingBuffer } from '../posting-buffer.ts';
import { decodePostings } from './decode-postings.ts';
import { encodedList } from './encoded-list.ts';

/**
 * Checks that the posting lists fill their section, group by group, that tags rise, and that each list has as many stories as it says.
 * Cost: a step for each posting.
 * @throws Error with expected and found
 */
export function checkLists(
  { groups, postings }: { groups: Uint32Array; postings: Uint8Array },
  { storyCount }: { storyCount: number },
): void {
  const reader = new ByteReader(postings);
  const list = encodedList(postings, 0);
  const buffer = createPostingBuffer();
  for (let group = 0; group < groups.length; group += 2) {
    const [mask, start] = [groups[group] as number, groups[group + 1] as number];
    check(
      start === reader.position,
      `the posting lists of group ${group / 2} begin at ${start}, expected ${reader.position}`,
    );
    for (let i = 0; i < 2 ** GROUP_BITS; i++) if ((mask & (1 << i)) !== 0) checkBucket();
  }
  check(reader.isAtEnd, `its posting lists end at ${reader.position}, expected ${postings.length}`);

  function checkBucket(): void {
    for (let [tag, isLast] = [-1, false]; !isLast;) {
      const next = reader.byte();
      check(next > tag, `posting lists of one bucket have the tags ${tag} and ${next}, expected rising ones`);
      tag = next;
      const head = reader.byte();
      isLast = head < ANOTHER_LIST;
      let count = head & (ANOTHER_LIST - 1);
      if (count === MANY_POSTINGS) count += reader.varint();
      check(
        count >= 1 && count <= storyCount,
        `a posting list says ${count} stories, the segment has ${storyCount}`,
      );
      const length = count <= PLAIN_POSTINGS ? plainBytes(count, storyBitsOf(storyCount)) : reader.varint();
      list.start = reader.position;
      reader.raw(length);
      list.end = reader.position;
      list.count = count;
      const read = decodePostings(list, storyCount, buffer);
      check(read === count, `a posting list says ${count} stories, ${read} could be read`);
      check(
        !buffer.levels.subarray(0, read).includes(0),
        `a posting list of ${count} stories has no level for one`,
      );
    }
  }
}
