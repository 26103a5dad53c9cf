/** Numbers and strings as bytes, written and read side by side. */

/** Most bytes of a number: 2^53 needs 8. */
const MOST_VARINT_BYTES = 8;

/** The LEB128 number at a place. Bytes beyond the end count as 0. Never throws, because posting lists are read unchecked. */
export function varintAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  let factor = 1;
  for (let i = at; i < at + MOST_VARINT_BYTES; i++, factor *= 128) {
    const byte = bytes[i] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) break;
  }
  return value;
}

/** The place after the LEB128 number at a place. If the number is too long, the result is more than 8 bytes on. */
export function varintEnd(bytes: Uint8Array, at: number): number {
  let last = at;
  while (last < at + MOST_VARINT_BYTES && (bytes[last] ?? 0) >= 128) last++;
  return last + 1;
}

/** Writes variable-length integers, strings and raw bytes. Grows as needed. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** The byte at a place that was written. */
  at(place: number): number {
    return this.#bytes[place] as number;
  }

  /** Replaces the byte at a place that was written. */
  set(place: number, value: number): void {
    this.#bytes[place] = value;
  }

  raw(bytes: ArrayLike<number>): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Writes a number up to 2^53 as LEB128: seven bits a byte, lowest first; the high bit says that more bytes follow. */
  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /** Writes UTF-8, with its byte length plus 1 before it. null is written as length 0. */
  string(text: string | null): void {
    if (text === null) return this.varint(0);
    const bytes = new TextEncoder().encode(text);
    this.varint(bytes.length + 1);
    this.raw(bytes);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** A view of all bytes so far, valid until more are written. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Returns all bytes so far, and empties the writer. The writer keeps its memory. */
  take(): Uint8Array {
    const bytes = this.bytes();
    this.#length = 0;
    return bytes;
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Reads the bytes that ByteWriter wrote. Reading past the end throws, and never returns made-up values. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  get isAtEnd(): boolean {
    return this.position >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.position++];
    if (value === undefined)
      throw new Error(`story index: a record runs past its end at byte ${this.#bytes.length}`);
    return value;
  }

  /** A view of the next `length` bytes. */
  raw(length: number): Uint8Array {
    const end = this.position + length;
    if (end > this.#bytes.length)
      throw new Error(`story index: a record runs past its end at byte ${this.#bytes.length}`);
    const bytes = this.#bytes.subarray(this.position, end);
    this.position = end;
    return bytes;
  }

  varint(): number {
    const end = varintEnd(this.#bytes, this.position);
    if (end - this.position > MOST_VARINT_BYTES)
      throw new Error('story index: a number in a record has too many bytes');
    if (end > this.#bytes.length)
      throw new Error(`story index: a record runs past its end at byte ${this.#bytes.length}`);
    const value = varintAt(this.#bytes, this.position);
    this.position = end;
    return value;
  }

  string(): string | null {
    const length = this.varint();
    return length === 0 ? null : new TextDecoder().decode(this.raw(length - 1));
  }
}
