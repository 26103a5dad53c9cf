/** Numbers that are joined into groups, each known by its first: pages that carry one text, or have one origin. */
export class Joined {
  readonly #firsts: Uint32Array;

  /** Each of `count` numbers, from 0, in a group of its own. */
  constructor(count: number) {
    this.#firsts = Uint32Array.from({ length: count }, (_, number) => number);
  }

  join(a: number, b: number): void {
    const [one, other] = [this.firstOf(a), this.firstOf(b)];
    this.#firsts[Math.max(one, other)] = Math.min(one, other);
  }

  /** The first number of a number's group. Shortens the way for the next search. Cost: nearly constant. */
  firstOf(number: number): number {
    const firsts = this.#firsts;
    let at = number;
    while (firsts[at] !== at) {
      firsts[at] = firsts[firsts[at] as number] as number;
      at = firsts[at] as number;
    }
    return at;
  }

  /** The first of each number's group. */
  all(): Uint32Array {
    return this.#firsts.map((_, number) => this.firstOf(number));
  }
}
