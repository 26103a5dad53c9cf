/** Sorts pairs of numbers outside memory, in runs that are merged (Knuth, The Art of Computer Programming 3, 5.4). */
import type { Scratch } from '../../story-index/write/scratch.ts';

/** Pairs of a run, which are sorted in memory at once: 64 MB. Lower: more runs to merge. */
const RUN_PAIRS = 2 ** 23;
/** Pairs of each run that are in memory while runs are merged, 256 kB. */
const PAGE_PAIRS = 2 ** 15;
const PAIR_BYTES = 8;

/** Pairs as 64-bit numbers, and the halves of each: the lower first, as all systems that Node runs on have it. */
interface Pairs {
  whole: BigUint64Array<ArrayBuffer>;
  halves: Uint32Array<ArrayBuffer>;
}

export class PairSorter {
  readonly #scratch: Scratch;
  readonly #name: string;
  readonly #runPairs: number;
  readonly #runs: string[] = [];
  #pairs = pairsIn(new ArrayBuffer(1024 * PAIR_BYTES));
  #length = 0;

  /** @param name of the runs in the scratch, of which no other file has the like @param runPairs pairs that are sorted in memory at once */
  constructor(scratch: Scratch, name: string, runPairs = RUN_PAIRS) {
    this.#scratch = scratch;
    this.#name = name;
    this.#runPairs = runPairs;
  }

  /** @param high, low whole numbers below 2^32 */
  add(high: number, low: number): void {
    if (this.#length === this.#runPairs) this.#writeRun();
    if (this.#length === this.#pairs.whole.length) this.#grow();
    this.#pairs.halves[this.#length * 2] = low;
    this.#pairs.halves[this.#length * 2 + 1] = high;
    this.#length++;
  }

  /** Calls `take` with each pair, as often as it was added, by the first number and then by the second. Can be called only once. */
  forEach(take: (high: number, low: number) => void): void {
    if (this.#runs.length === 0) {
      const { halves } = this.#sorted();
      for (let i = 0; i < halves.length; i += 2) take(halves[i + 1] as number, halves[i] as number);
      return;
    }
    this.#writeRun();
    this.#pairs = pairsIn(new ArrayBuffer(0));
    merge(
      this.#runs.map((run) => new RunReader(this.#scratch, run)),
      take,
    );
    for (const run of this.#runs) this.#scratch.remove(run);
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

/** Takes the least pair of all runs until none is left. Cost: a step for each run and pair. */
function merge(runs: RunReader[], take: (high: number, low: number) => void): void {
  for (let open = runs.filter((run) => run.next()); open.length > 0;) {
    let least = open[0] as RunReader;
    for (const run of open)
      if (run.high < least.high || (run.high === least.high && run.low < least.low)) least = run;
    take(least.high, least.low);
    if (!least.next()) open = open.filter((run) => run !== least);
  }
}

/** Reads a sorted run, a page at a time. */
class RunReader {
  high = 0;
  low = 0;
  #page = new Uint32Array();
  #at = 0;
  #nextByte = 0;

  constructor(
    private readonly scratch: Scratch,
    private readonly run: string,
  ) {}

  /** Goes on to the next pair. Returns whether there is one. */
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
