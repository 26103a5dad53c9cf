/** Collects the keys of all addresses of an index, for its last three sections. */
export class UrlKeys {
  #high = new Uint32Array(1024);
  #low = new Uint16Array(1024);
  #stories = new Uint32Array(1024);
  #length = 0;

  /** Adds a key. @param entry twice the story's ordinal, plus 1 for the story's own page */
  add(high: number, low: number, entry: number): void {
    if (this.#length === this.#high.length) this.#grow();
    this.#high[this.#length] = high;
    this.#low[this.#length] = low;
    this.#stories[this.#length++] = entry;
  }

  #grow(): void {
    const { length } = this.#high;
    const [high, low, stories] = [this.#high, this.#low, this.#stories];
    this.#high = new Uint32Array(length * 2);
    this.#low = new Uint16Array(length * 2);
    this.#stories = new Uint32Array(length * 2);
    this.#high.set(high);
    this.#low.set(low);
    this.#stories.set(stories);
  }

  /** The three sections, sorted by key, then entry. */
  finish(): { high: Uint32Array; low: Uint16Array; stories: Uint32Array } {
    const [high, low, stories] = [this.#high, this.#low, this.#stories];
    const order = new Uint32Array(this.#length).map((_, i) => i);
    const at = (array: Uint32Array | Uint16Array, i: number): number => array[i] as number;
    order.sort(
      (a, b) => at(high, a) - at(high, b) || at(low, a) - at(low, b) || at(stories, a) - at(stories, b),
    );
    return {
      high: order.map((i) => at(high, i)),
      low: Uint16Array.from(order, (i) => at(low, i)),
      stories: order.map((i) => at(stories, i)),
    };
  }
}
