import { ByteWriter } from './bytes.ts';

/** A stream of bits, the lowest bit of each byte first. */
export class BitWriter {
  readonly #writer = new ByteWriter();
  #bits = 0;
  #bitCount = 0;

  bit(value: number): void {
    this.#bits |= value << this.#bitCount;
    if (++this.#bitCount < 8) return;
    this.#writer.byte(this.#bits);
    this.#bits = this.#bitCount = 0;
  }

  /** Golomb-Rice code of a number of at least 0: its quotient by 2^k as that many ones and a zero, then k bits of the rest. */
  rice(value: number, k: number): void {
    for (let quotient = Math.floor(value / 2 ** k); quotient > 0; quotient--) this.bit(1);
    this.bit(0);
    for (let i = 0; i < k; i++) this.bit((value >>> i) & 1);
  }

  /** All bits, the last byte filled with zeros. */
  bytes(): Uint8Array {
    const copy = new ByteWriter();
    copy.raw(this.#writer.bytes());
    if (this.#bitCount > 0) copy.byte(this.#bits);
    return copy.bytes();
  }
}

/** Reads what BitWriter wrote. @throws Error where the bits end too early. */
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
