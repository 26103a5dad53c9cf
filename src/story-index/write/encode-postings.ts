import { BitWriter } from '../format/bits.ts';
import { ByteWriter } from '../format/bytes.ts';
import {
  BLOCK_POSTINGS,
  blockBitsOf,
  LEVELS,
  LONG_BLOCK,
  RANK_OF_LEVEL,
  riceParameter,
} from '../format/posting-code.ts';

/**
 * The bytes of one posting list; empty if there are no stories.
 * @param stories rising ordinals below `storyCount`
 * @param levels 1 to 8, one for each
 */
export function encodePostings(
  stories: ArrayLike<number>,
  levels: ArrayLike<number>,
  storyCount: number,
): Uint8Array {
  const count = stories.length;
  if (count === 0) return new Uint8Array();
  const k = riceParameter(count, storyCount);
  const ranks = k * (LEVELS + 1);
  const list = new ByteWriter();
  const blocks = new ByteWriter();
  const bits = new BitWriter();
  const span = 2 ** blockBitsOf(count, storyCount);
  list.varint(count);
  for (let first = 0, i = 0; first < storyCount; first += span) {
    for (let previous = first - 1; i < count && (stories[i] as number) < first + span; i++) {
      const story = stories[i] as number;
      bits.rice(story - previous - 1, k);
      bits.rice(RANK_OF_LEVEL[ranks + (levels[i] as number)] as number, 0);
      previous = story;
    }
    const block = bits.take(1);
    if (count > BLOCK_POSTINGS) {
      list.byte(Math.min(block.length, LONG_BLOCK));
      if (block.length >= LONG_BLOCK) blocks.varint(block.length - LONG_BLOCK);
    }
    blocks.raw(block);
  }
  list.raw(blocks.take());
  return list.take();
}
