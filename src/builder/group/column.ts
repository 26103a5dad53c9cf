type Numbers = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Numbers without number, in a typed array that grows. */
export class Column {
  #length = 0;
  #numbers: Numbers;

  constructor(private readonly kind: new (length: number) => Numbers) {
    this.#numbers = new kind(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new this.kind(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  at(i: number): number {
    return this.#numbers[i] as number;
  }
}
