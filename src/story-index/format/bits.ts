import { ByteWriter } from './bytes.ts';

/** Writes a stream of bits, the lowest bit of each byte first. */
export class BitWriter {
  readonly #writer = new ByteWriter();
  /** The last `#bitCount` bits, fewer than 8: they do not fill a byte yet. */
  #bits = 0;
  #bitCount = 0;

  /** Golomb-Rice code of a number of at least 0: its quotient by 2^k as that many ones and a zero, then k bits of remainder. k is up to 23. */
  rice(value: number, k: number): void {
    let quotient = value >>> k;
    for (; quotient >= 16; quotient -= 16) this.#put(0xffff, 16);
    this.#put((1 << quotient) - 1, quotient + 1);
    this.#put(value & ((1 << k) - 1), k);
  }

  /** The lowest `count` bits of a number, at most 24. */
  fixed(value: number, count: number): void {
    this.#put(value, count);
  }

  /** Returns all bits so far, with the last byte filled up with zeros or ones, and starts a new stream. */
  take(filling: 0 | 1): Uint8Array {
    if (this.#bitCount > 0) this.#put(filling * 0xff, 8 - this.#bitCount);
    return this.#writer.take();
  }

  #put(value: number, count: number): void {
    this.#bits |= (value & ((1 << count) - 1)) << this.#bitCount;
    this.#bitCount += count;
    for (; this.#bitCount >= 8; this.#bitCount -= 8, this.#bits >>>= 8) this.#writer.byte(this.#bits & 255);
  }
}

/** Reads a stream that BitWriter wrote. @throws Error if the bits end too early. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #bitPosition: number;

  /** @param byteOffset where the stream starts */
  constructor(bytes: Uint8Array, byteOffset: number) {
    this.#bytes = bytes;
    this.#bitPosition = byteOffset * 8;
  }

  bit(): number {
    const byte = this.#bytes[this.#bitPosition >>> 3];
    if (byte === undefined)
      throw new Error(`story index: a record runs past its end at byte ${this.#bytes.length}`);
    return (byte >>> (this.#bitPosition++ & 7)) & 1;
  }

  rice(k: number): number {
    let quotient = 0;
    while (this.bit() === 1) quotient++;
    let rest = 0;
    for (let i = 0; i < k; i++) rest |= this.bit() << i;
    return quotient * 2 ** k + rest;
  }
}
