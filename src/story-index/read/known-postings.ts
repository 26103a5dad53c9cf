import type { PostingBuffer } from '../posting-buffer.ts';

/**
 * Most postings that are kept, 2 bytes each: 4.8 MB. The lists that 100 pages read of 20,000 stories have 2 million. Lower: more lists are read in all
 * segments.
 */
const MOST_POSTINGS = 2_400_000;
/** Bits of a posting's level, 0 to 8. The bits above hold how many stories it is further than the one before. */
const LEVEL_BITS = 4;
/** The furthest that one posting can be. A zero stands for as many stories without a posting. */
const FURTHEST = 2 ** (16 - LEVEL_BITS) - 1;

/** The lists that were read last, each that of all segments, which never change: pages share most of the postings that they read. */
export class KnownPostings {
  readonly #most: number;
  /** The postings of each term, by its hash; those that were read longest ago first. */
  readonly #lists = new Map<number, Uint16Array>();
  #held = 0;
  #coded = new Uint16Array(0);

  /** @param most postings that are kept */
  constructor(most = MOST_POSTINGS) {
    this.#most = most;
  }

  /** Reads a term's list into a buffer that has room, from place `start` on. Returns its end; undefined if the list is not kept. */
  read(hash: number, { stories, levels }: PostingBuffer, start: number): number | undefined {
    const list = this.#lists.get(hash);
    if (list === undefined) return undefined;
    this.#lists.delete(hash);
    this.#lists.set(hash, list);
    let end = start;
    let story = -1;
    for (let i = 0; i < list.length; i++) {
      const posting = list[i] as number;
      if (posting === 0) {
        story += FURTHEST;
        continue;
      }
      story += posting >>> LEVEL_BITS;
      stories[end] = story;
      levels[end++] = posting & ((1 << LEVEL_BITS) - 1);
    }
    return end;
  }

  /** Keeps a list, the places `[start, end)` of a buffer, in place of those that were read longest ago. */
  keep(hash: number, { stories, levels }: PostingBuffer, range: ArrayLike<number>): void {
    if (this.#lists.has(hash)) return;
    const [start, end] = [range[0] as number, range[1] as number];
    const room = end - start + Math.ceil((stories[end - 1] ?? 0) / FURTHEST);
    if (this.#coded.length < room) this.#coded = new Uint16Array(room * 2);
    const coded = this.#coded;
    let length = 0;
    let story = -1;
    for (let i = start; i < end; i++) {
      let further = (stories[i] as number) - story;
      for (; further > FURTHEST; further -= FURTHEST) coded[length++] = 0;
      coded[length++] = (further << LEVEL_BITS) | (levels[i] as number);
      story = stories[i] as number;
    }
    this.#lists.set(hash, coded.slice(0, length));
    this.#held += length;
    for (const [oldest, { length: less }] of this.#lists) {
      if (this.#held <= this.#most) break;
      this.#lists.delete(oldest);
      this.#held -= less;
    }
  }
}
