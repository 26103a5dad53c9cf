/** Values that were asked for of late, by number: once or twice as many as `most`, as those of the generation before the last are dropped together. */
export class Recent<Value> {
  #young = new Map<number, Value>();
  #old = new Map<number, Value>();

  constructor(private readonly most: number) {}

  /** The value of a number, made unless it is kept. */
  get(key: number, make: () => Value): Value {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const value = this.#old.get(key) ?? make();
    this.#young.set(key, value);
    if (this.#young.size >= this.most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    return value;
  }
}
