/** Bytes that arrive in chunks, read in pieces of any length. What is looked at in advance is bounded by whoever asks for it. */
export class ByteStream {
  readonly #chunks: AsyncGenerator<Buffer, void>;
  /** Bytes that arrived and were not read yet, in pieces, none of them empty. */
  #ahead: Buffer[] = [];
  #aheadLength = 0;

  constructor(chunks: AsyncGenerator<Buffer, void>) {
    this.#chunks = chunks;
  }

  /** The next bytes, which stay to be read: this many, fewer at the end. Cost: linear in them. */
  async peek(length: number): Promise<Buffer> {
    await this.#fill(length);
    const [first = Buffer.alloc(0)] = this.#ahead;
    if (first.length >= length) return first.subarray(0, length);
    const joined = Buffer.concat(this.#ahead);
    this.#ahead = joined.length === 0 ? [] : [joined];
    return joined.subarray(0, length);
  }

  /** The next bytes: this many, fewer at the end. */
  async take(length: number): Promise<Buffer> {
    const bytes = await this.peek(length);
    this.#drop(bytes.length);
    return bytes;
  }

  /** Passes over this many bytes. Returns how many there were. Memory: one chunk. */
  async skip(length: number): Promise<number> {
    let skipped = 0;
    while (skipped < length) {
      await this.#fill(1);
      if (this.#aheadLength === 0) break;
      const step = Math.min(length - skipped, this.#aheadLength);
      this.#drop(step);
      skipped += step;
    }
    return skipped;
  }

  /** Passes over what comes before this, whatever its length. Returns whether it comes at all. Memory: one chunk. */
  async seek(bytes: Buffer): Promise<boolean> {
    for (;;) {
      await this.#fill(bytes.length);
      const ahead = await this.peek(Math.max(this.#aheadLength, bytes.length));
      const found = ahead.indexOf(bytes);
      if (found >= 0) {
        this.#drop(found);
        return true;
      }
      if (ahead.length < bytes.length) return false;
      // All but a beginning that the next chunk may complete.
      this.#drop(ahead.length - bytes.length + 1);
    }
  }

  /** Puts back what was read last. */
  unread(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#ahead.unshift(bytes);
    this.#aheadLength += bytes.length;
  }

  /** Gives up what was not read. */
  async close(): Promise<void> {
    await this.#chunks.return();
  }

  async #fill(length: number): Promise<void> {
    while (this.#aheadLength < length) {
      const next = await this.#chunks.next();
      if (next.done === true) return;
      if (next.value.length === 0) continue;
      this.#ahead.push(next.value);
      this.#aheadLength += next.value.length;
    }
  }

  #drop(length: number): void {
    let left = length;
    this.#aheadLength -= length;
    while (left > 0) {
      const first = this.#ahead[0] as Buffer;
      if (first.length > left) {
        this.#ahead[0] = first.subarray(left);
        return;
      }
      left -= first.length;
      this.#ahead.shift();
    }
  }
}
