/** Sorts pairs of numbers outside memory, in runs that are merged (Knuth, The Art of Computer Programming 3, 5.4). */
import type { Scratch } from '../../story-index/write/scratch.ts';

/** Bytes of a run, which is sorted in memory at once. Lower: more runs to merge. */
const RUN_BYTES = 2 ** 26;
/** Pairs of each run that are in memory while runs are merged, 256 kB. */
const PAGE_PAIRS = 2 ** 15;
const PAIR_BYTES = 8;

/** Pairs as 64-bit numbers, and the halves of each: the lower first, as all systems that Node runs on have it. */
interface Pairs {
  whole: BigUint64Array<ArrayBuffer>;
  halves: Uint32Array<ArrayBuffer>;
}

/** Sorted pairs, one after another. */
export interface SortedPairs {
  /** The pair that `next` went on to. */
  readonly high: number;
  readonly low: number;
  /** Goes on to the next pair, at first to the first. Returns whether there is one. */
  next(): boolean;
}

export class PairSorter {
  readonly #scratch: Scratch;
  readonly #name: string;
  readonly #runPairs: number;
  readonly #runs: string[] = [];
  #pairs = pairsIn(new ArrayBuffer(1024 * PAIR_BYTES));
  #length = 0;

  /** @param name of the runs in the scratch, of which no other file has the like @param runBytes bytes of pairs that are sorted in memory at once, 8 each */
  constructor(scratch: Scratch, name: string, runBytes = RUN_BYTES) {
    this.#scratch = scratch;
    this.#name = name;
    this.#runPairs = Math.max(1, Math.floor(runBytes / PAIR_BYTES));
  }

  /** @param high, low whole numbers below 2^32 */
  add(high: number, low: number): void {
    if (this.#length === this.#runPairs) this.#writeRun();
    if (this.#length === this.#pairs.whole.length) this.#grow();
    this.#pairs.halves[this.#length * 2] = low;
    this.#pairs.halves[this.#length * 2 + 1] = high;
    this.#length++;
  }

  /** The pairs, each as often as it was added, by the first number and then by the second. Can be called only once. */
  sorted(): SortedPairs {
    if (this.#runs.length === 0) return new PairsInMemory(this.#sorted().halves);
    this.#writeRun();
    this.#pairs = pairsIn(new ArrayBuffer(0));
    const readers = this.#runs.map((run) => new RunReader(this.#scratch, run));
    return new MergedPairs(readers, () => {
      for (const run of this.#runs) this.#scratch.remove(run);
    });
  }

  #sorted(): Pairs {
    const { whole, halves } = this.#pairs;
    return { whole: whole.subarray(0, this.#length).sort(), halves: halves.subarray(0, this.#length * 2) };
  }

  #writeRun(): void {
    const run = `${this.#name}-${this.#runs.length}`;
    this.#runs.push(run);
    const { buffer, byteOffset, byteLength } = this.#sorted().whole;
    this.#scratch.append(run, new Uint8Array(buffer, byteOffset, byteLength));
    this.#length = 0;
  }

  #grow(): void {
    const grown = pairsIn(new ArrayBuffer(this.#pairs.whole.byteLength * 2));
    grown.whole.set(this.#pairs.whole);
    this.#pairs = grown;
  }
}

const pairsIn = (buffer: ArrayBuffer): Pairs => ({
  whole: new BigUint64Array(buffer),
  halves: new Uint32Array(buffer),
});

class PairsInMemory implements SortedPairs {
  high = 0;
  low = 0;
  #at = 0;

  constructor(private readonly halves: Uint32Array) {}

  next(): boolean {
    if (this.#at === this.halves.length) return false;
    this.low = this.halves[this.#at++] as number;
    this.high = this.halves[this.#at++] as number;
    return true;
  }
}

/** The least pair of all runs, until none is left. Cost: a step for each run and pair. */
class MergedPairs implements SortedPairs {
  high = 0;
  low = 0;
  #open: readonly RunReader[];

  constructor(
    runs: readonly RunReader[],
    private readonly end: () => void,
  ) {
    this.#open = runs.filter((run) => run.next());
  }

  next(): boolean {
    const [first] = this.#open;
    if (first === undefined) return false;
    let least = first;
    for (const run of this.#open)
      if (run.high < least.high || (run.high === least.high && run.low < least.low)) least = run;
    this.high = least.high;
    this.low = least.low;
    if (!least.next()) {
      this.#open = this.#open.filter((run) => run !== least);
      if (this.#open.length === 0) this.end();
    }
    return true;
  }
}

/** Reads a sorted run, a page at a time. */
class RunReader implements SortedPairs {
  high = 0;
  low = 0;
  #page = new Uint32Array();
  #at = 0;
  #nextByte = 0;

  constructor(
    private readonly scratch: Scratch,
    private readonly run: string,
  ) {}

  next(): boolean {
    if (this.#at === this.#page.length && !this.#readPage()) return false;
    this.low = this.#page[this.#at++] as number;
    this.high = this.#page[this.#at++] as number;
    return true;
  }

  #readPage(): boolean {
    const end = this.#nextByte + PAGE_PAIRS * PAIR_BYTES;
    const bytes = this.scratch.read(this.run, this.#nextByte, end).slice();
    this.#page = new Uint32Array(bytes.buffer);
    this.#at = 0;
    this.#nextByte = end;
    return bytes.length > 0;
  }
}
