import { varintAt, varintEnd } from '../format/bytes.ts';
import { BLOCK_POSTINGS, blockBitsOf, LONG_BLOCK, riceParameter } from '../format/posting-code.ts';
import type { EncodedList } from './encoded-list.ts';

/** Steps through the blocks of a posting list. */
export class BlockCursor {
  readonly k: number;
  /** log2 of the stories that a block spans. */
  readonly blockBits: number;
  /** Ordinal of the current block. Its bytes are `[start, end)`. */
  block = 0;
  start: number;
  end: number;
  readonly #list: EncodedList;
  /** Place of the next block's length byte. */
  #nextLength: number;

  constructor(list: EncodedList, storyCount: number) {
    const { start, end } = list;
    this.#list = list;
    const count = Math.max(1, list.count);
    this.k = riceParameter(count, storyCount);
    this.blockBits = blockBitsOf(count, storyCount);
    this.#nextLength = start;
    this.start = start;
    this.end = end;
    if (count > BLOCK_POSTINGS) {
      this.end = Math.min(end, start + ((storyCount - 1) >>> this.blockBits) + 1);
      this.block = -1;
      this.skipTo(0);
    }
  }

  /** Moves forward to a block, or stays at the current one. Never moves back. */
  skipTo(block: number): void {
    const { bytes, view } = this.#list;
    let { start, end } = this;
    let nextLength = this.#nextLength;
    for (let i = this.block; i < block; i++) {
      for (; i + 4 < block && nextLength + 4 <= bytes.length; i += 4, nextLength += 4) {
        const four = view.getInt32(nextLength, true);
        if (hasLongBlock(four)) break;
        end += sumOfBytes(four);
      }
      const length = bytes[nextLength++] ?? 0;
      start = end;
      end = start + length;
      if (length < LONG_BLOCK) continue;
      const after = varintEnd(bytes, start);
      end += after - start + varintAt(bytes, start);
      start = after;
    }
    this.#nextLength = nextLength;
    this.block = block;
    this.start = start;
    this.end = Math.min(end, this.#list.end);
  }
}

/** Is any of the four bytes 255? */
function hasLongBlock(four: number): boolean {
  return ((~four - 0x01010101) & four & 0x80808080) !== 0;
}

function sumOfBytes(four: number): number {
  const two = (four & 0x00ff00ff) + ((four >>> 8) & 0x00ff00ff);
  return (two & 0xffff) + (two >>> 16);
}
