/** Sorts bytes by text keys outside memory, in runs that are merged (Knuth, The Art of Computer Programming 3, 5.4). */
import { ByteReader, ByteWriter } from '../format/bytes.ts';
import type { Scratch } from './scratch.ts';

/** Bytes of a page: about as much of each run is in memory while the runs are merged. */
const PAGE_BYTES = 2 ** 18;
/** Bytes that an entry takes in memory beside its own: a million keys of 100 bytes took 400 MB more than they have. */
const ENTRY_BYTES = 320;

/** Bytes with their key. */
export interface Keyed {
  key: string;
  bytes: Uint8Array;
}

export class KeyedRuns {
  readonly #scratch: Scratch;
  readonly #name: string;
  readonly #runBytes: number;
  readonly #runs: string[] = [];
  #kept: Keyed[] = [];
  #keptBytes = 0;

  /** @param name of the runs in the scratch, of which no other file has the like @param runBytes bytes that are sorted in memory at once */
  constructor(scratch: Scratch, name: string, runBytes: number) {
    this.#scratch = scratch;
    this.#name = name;
    this.#runBytes = runBytes;
  }

  add(key: string, bytes: Uint8Array): void {
    this.#kept.push({ key, bytes });
    this.#keptBytes += bytes.length + key.length + ENTRY_BYTES;
    if (this.#keptBytes >= this.#runBytes) this.#writeRun();
  }

  /** Writes a run: pages of whole entries, each after its length (u32). */
  #writeRun(): void {
    const run = `${this.#name}-${this.#runs.length}`;
    this.#runs.push(run);
    const page = new ByteWriter();
    const flush = (): void => {
      if (page.length === 0) return;
      this.#scratch.append(run, new Uint8Array(Uint32Array.of(page.length).buffer));
      this.#scratch.append(run, page.take());
    };
    for (const { key, bytes } of this.#sortKept()) {
      page.string(key);
      page.varint(bytes.length);
      page.raw(bytes);
      if (page.length >= PAGE_BYTES) flush();
    }
    flush();
    this.#kept = [];
    this.#keptBytes = 0;
  }

  #sortKept(): Keyed[] {
    return this.#kept.sort((a, b) => compare(a.key, b.key));
  }

  /** All bytes by their keys, in UTF-16 order; those of one key in the order in which they were added. Can be called only once. */
  *sorted(): Generator<Keyed, void> {
    if (this.#runs.length === 0) {
      yield* this.#sortKept();
      return;
    }
    this.#writeRun();
    const opened = this.#runs.map((run) => readRun(run, this.#scratch));
    let heads = opened.map((entries) => ({ entries, head: entries.next().value }));
    for (;;) {
      heads = heads.filter(({ head }) => head !== undefined);
      let least = heads[0];
      if (least === undefined) break;
      for (const each of heads)
        if (compare((each.head as Keyed).key, (least.head as Keyed).key) < 0) least = each;
      yield least.head as Keyed;
      least.head = least.entries.next().value;
    }
    for (const run of this.#runs) this.#scratch.remove(run);
  }
}

function* readRun(run: string, scratch: Scratch): Generator<Keyed, undefined> {
  for (let at = 0; ;) {
    const header = scratch.read(run, at, at + 4);
    if (header.length === 0) return undefined;
    const length = new DataView(header.buffer, header.byteOffset).getUint32(0, true);
    const page = new ByteReader(scratch.read(run, at + 4, at + 4 + length));
    for (at += 4 + length; !page.isAtEnd;) yield { key: page.string() ?? '', bytes: page.raw(page.varint()) };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
