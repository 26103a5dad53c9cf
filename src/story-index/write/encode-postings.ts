import { BitWriter } from '../format/bits.ts';
import { ByteWriter } from '../format/bytes.ts';
import { TIMES_BITS } from '../format/layout.ts';
import { commonTimesOf, headOf } from '../format/list-head.ts';
import * as code from '../format/posting-code.ts';

/** Stories of a term, rising ordinals below the story count, and how often each holds the term, 1 to 8 times. */
export interface Postings {
  stories: ArrayLike<number>;
  times: ArrayLike<number>;
}

/** The bytes of one posting list, without its head. @param postings one or more */
export function encodePostings(postings: Postings, storyCount: number): Uint8Array {
  return postings.stories.length <= code.PLAIN_POSTINGS
    ? encodePlain(postings, storyCount)
    : encodeBlocks(postings, storyCount);
}

function encodePlain({ stories, times }: Postings, storyCount: number): Uint8Array {
  const bits = new BitWriter();
  const storyBits = code.storyBitsOf(storyCount);
  const isCommon = commonTimesOf(headOf(times)) > 0;
  for (let i = 0; i < stories.length; i++) {
    bits.fixed(stories[i] as number, storyBits);
    if (!isCommon) bits.fixed((times[i] as number) - 1, TIMES_BITS);
  }
  return bits.take(0);
}

function encodeBlocks({ stories, times }: Postings, storyCount: number): Uint8Array {
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
      bits.rice((times[i] as number) - 1, 0);
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
