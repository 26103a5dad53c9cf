import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/story-index/format/bytes.ts';
import { blockBitsOf, LONG_BLOCK } from '../../../src/story-index/format/posting-code.ts';
import { BlockCursor } from '../../../src/story-index/read/block-cursor.ts';
import type { EncodedList } from '../../../src/story-index/read/encoded-list.ts';

interface LaidOut {
  list: EncodedList;
  storyCount: number;
  blocks: readonly Uint8Array[];
}

/** Some bytes with a list in their midst, as posting-code.ts draws it. */
function layOut(count: number, storyCount: number, blocks: readonly Uint8Array[]): LaidOut {
  const writer = new ByteWriter();
  writer.raw([1, 2, 3]);
  const start = writer.length;
  if (count > 32) for (const { length } of blocks) writer.byte(Math.min(length, LONG_BLOCK));
  for (const block of blocks) {
    if (count > 32 && block.length >= LONG_BLOCK) writer.varint(block.length - LONG_BLOCK);
    writer.raw(block);
  }
  const end = writer.length;
  writer.raw([255, 255, 255, 255, 255]);
  const bytes = writer.bytes();
  return {
    list: { bytes, view: new DataView(bytes.buffer), start, end, count, times: 0 },
    storyCount,
    blocks,
  };
}

const blockLengths = fc.oneof(
  { weight: 12, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.constantFrom(LONG_BLOCK - 1, LONG_BLOCK, LONG_BLOCK + 1, 500) },
);

/** Long lists: one block to each span of stories, each block with bytes of its own. */
const longLists = fc
  .record({
    count: fc.integer({ min: 33, max: 2000 }),
    sparseness: fc.integer({ min: 1, max: 40 }),
    lengths: fc.infiniteStream(blockLengths),
  })
  .map(({ count, sparseness, lengths }) => {
    const storyCount = count * sparseness;
    const blockCount = Math.ceil(storyCount / 2 ** blockBitsOf(count, storyCount));
    const blocks = Array.from({ length: blockCount }, (_, i) =>
      new Uint8Array(lengths.next().value as number).fill(i),
    );
    return layOut(count, storyCount, blocks);
  });

const bytesAt = ({ start, end }: BlockCursor, { bytes }: EncodedList): number[] => [
  ...bytes.subarray(start, end),
];

describe('a cursor on a list of several blocks', () => {
  it('has the bytes of each block that it moves to, over any blocks between', () => {
    fc.assert(
      fc.property(longLists, fc.array(fc.nat(200), { size: '+1' }), ({ list, storyCount, blocks }, some) => {
        const cursor = new BlockCursor(list, storyCount);
        expect(bytesAt(cursor, list)).toEqual([...(blocks[0] as Uint8Array)]);
        for (const block of some.map((each) => each % blocks.length).sort((a, b) => a - b)) {
          cursor.skipTo(block);
          expect(cursor.block).toBe(block);
          expect(bytesAt(cursor, list)).toEqual([...(blocks[block] as Uint8Array)]);
        }
      }),
    );
  });

  it('stays where it is when told its own block', () => {
    fc.assert(
      fc.property(longLists, fc.nat(200), ({ list, storyCount, blocks }, some) => {
        const cursor = new BlockCursor(list, storyCount);
        cursor.skipTo(some % blocks.length);
        const before = { ...cursor };
        cursor.skipTo(some % blocks.length);
        expect({ ...cursor }).toEqual(before);
      }),
    );
  });
});

it('a list of up to 32 postings is one block, which holds every story', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 32 }), fc.integer({ min: 32, max: 2 ** 24 }), fc.uint8Array(), (count, storyCount, block) => {
      const { list } = layOut(count, storyCount, [block]);
      const cursor = new BlockCursor(list, storyCount);
      expect((storyCount - 1) >>> cursor.blockBits).toBe(0);
      cursor.skipTo(0);
      expect(bytesAt(cursor, list)).toEqual([...block]);
    }),
  ); // prettier-ignore
});

it('damaged bytes never lead a cursor out of its list', () => {
  fc.assert(
    fc.property(longLists, fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1 }), fc.nat(200), (laidOut, faults, block) => {
      const { list, storyCount } = laidOut;
      for (const [at, value] of faults) list.bytes[list.start + (at % (list.end - list.start))] = value;
      const cursor = new BlockCursor(list, storyCount);
      cursor.skipTo(block);
      expect(cursor.start).toBeGreaterThanOrEqual(list.start);
      expect(cursor.end).toBeLessThanOrEqual(list.end);
    }),
  ); // prettier-ignore
});
