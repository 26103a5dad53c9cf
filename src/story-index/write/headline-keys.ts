/** Collects the keys of all headlines of an index, for the section `headlines`. */
export class HeadlineKeys {
  /** Key and story in one number, so that they sort together. */
  #entries = new BigUint64Array(1024);
  #length = 0;

  /** Adds a key. @param story its ordinal */
  add(key: number, story: number): void {
    if (this.#length === this.#entries.length) {
      const entries = this.#entries;
      this.#entries = new BigUint64Array(entries.length * 2);
      this.#entries.set(entries);
    }
    this.#entries[this.#length++] = (BigInt(key) << 32n) | BigInt(story);
  }

  /** The section: all keys, sorted, then the story of each. */
  finish(): Uint32Array {
    const length = this.#length;
    const table = new Uint32Array(length * 2);
    this.#entries
      .subarray(0, length)
      .sort()
      .forEach((entry, i) => {
        table[i] = Number(entry >> 32n);
        table[length + i] = Number(entry & 0xffffffffn);
      });
    return table;
  }
}
