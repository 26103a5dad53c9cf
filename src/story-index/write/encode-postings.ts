import { BitWriter } from '../format/bits.ts';
import { ByteWriter } from '../format/bytes.ts';
import { LEVEL_BITS } from '../format/layout.ts';
import * as code from '../format/posting-code.ts';

/** Stories of a term, rising ordinals below the story count, and a level of 1 to 8 for each. */
export interface Postings {
  stories: ArrayLike<number>;
  levels: ArrayLike<number>;
}

/** The bytes of one posting list, without its count; empty if there are no stories. */
export function encodePostings(postings: Postings, storyCount: number): Uint8Array {
  return postings.stories.length <= code.PLAIN_POSTINGS
    ? encodePlain(postings, storyCount)
    : encodeBlocks(postings, storyCount);
}

function encodePlain({ stories, levels }: Postings, storyCount: number): Uint8Array {
  const bits = new BitWriter();
  const storyBits = code.storyBitsOf(storyCount);
  for (let i = 0; i < stories.length; i++) {
    bits.fixed(stories[i] as number, storyBits);
    bits.fixed((levels[i] as number) - 1, LEVEL_BITS);
  }
  return bits.take(0);
}

function encodeBlocks({ stories, levels }: Postings, storyCount: number): Uint8Array {
  const count = stories.length;
  const k = code.riceParameter(count, storyCount);
  const list = new ByteWriter();
  const blocks = new ByteWriter();
  const bits = new BitWriter();
  const span = 2 ** code.blockBitsOf(count, storyCount);
  for (let first = 0, i = 0; first < storyCount; first += span) {
    for (let previous = first - 1; i < count && (stories[i] as number) < first + span; i++) {
      const story = stories[i] as number;
      bits.rice(story - previous - 1, k);
      bits.rice(code.RANK_OF_LEVEL[levels[i] as number] as number, 0);
      previous = story;
    }
    const block = bits.take(1);
    if (count > code.BLOCK_POSTINGS) {
      list.byte(Math.min(block.length, code.LONG_BLOCK));
      if (block.length >= code.LONG_BLOCK) blocks.varint(block.length - code.LONG_BLOCK);
    }
    blocks.raw(block);
  }
  list.raw(blocks.take());
  return list.take();
}
