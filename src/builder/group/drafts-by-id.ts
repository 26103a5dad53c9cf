import { crc32 } from 'node:zlib';
import type { Draft } from './draft.ts';

/** Finds drafts by their ids. Memory: 8 bytes each, as an id is read again where it is asked for. */
export class DraftsById {
  /** A checksum of each draft's id, and below it the draft's place, rising. */
  readonly #keys: BigUint64Array;

  constructor(private readonly drafts: readonly Draft[]) {
    this.#keys = BigUint64Array.from(drafts, ({ id }, i) => keyOf(id) | BigInt(i)).sort();
  }

  /** The last draft of an id. Cost: a search among all checksums, and a draft's id for each that fits. */
  find(id: string): Draft | undefined {
    const least = keyOf(id);
    let end = this.#endOf(least | PLACE);
    for (; end > 0 && (this.#keys[end - 1] as bigint) >= least; end--) {
      const draft = this.drafts[Number((this.#keys[end - 1] as bigint) & PLACE)];
      if (draft?.id === id) return draft;
    }
    return undefined;
  }

  /** Number of keys up to this one. */
  #endOf(key: bigint): number {
    let [from, to] = [0, this.#keys.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#keys[middle] as bigint) <= key) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const PLACE = 0xffffffffn;

const keyOf = (id: string): bigint => BigInt(crc32(id)) << 32n;
