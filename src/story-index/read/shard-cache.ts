import { check } from '../format/check.ts';
import { crc32 } from '../format/crc32.ts';
import * as layout from '../format/layout.ts';
import type { IndexSource } from '../story-index.ts';
import { inflateNames } from './decode-names.ts';
import { readShard, type Shard } from './shard.ts';

/** Most shards kept in memory: 16 MB, or all of an index of 20,000 stories. Reading one takes a browser 2 ms, whatever its size. */
export const SHARDS_KEPT = 256;
/** Most shards whose names are kept inflated, about 25 kB each. */
const NAMES_KEPT = 8;

/** Reads shards on demand, and drops the least recently used ones. */
export class ShardCache {
  readonly #source: IndexSource;
  readonly #table: Uint32Array;
  readonly #storyCount: number;
  readonly #kept = new Map<number, Promise<Shard>>();
  readonly #inflated = new Map<number, string[]>();

  constructor(source: IndexSource, table: Uint32Array, storyCount: number) {
    this.#source = source;
    this.#table = table;
    this.#storyCount = storyCount;
  }

  async record(story: number): Promise<Uint8Array> {
    const shard = this.#shardOf(story);
    return (await this.#keep(shard)).record(story - this.#firstOf(shard));
  }

  /** A story's line in the names of its shard. */
  async names(story: number): Promise<string> {
    const shard = this.#shardOf(story);
    const { names } = await this.#keep(shard);
    let lines = this.#inflated.get(shard);
    if (lines === undefined) {
      lines = inflateNames(names);
      if (this.#inflated.size >= NAMES_KEPT) this.#inflated.clear();
      this.#inflated.set(shard, lines);
    }
    const line = lines[story - this.#firstOf(shard)];
    if (line === undefined)
      throw new Error(`story index: ${layout.shardFile(shard)} has no names for story ${story}`);
    return line;
  }

  /** Reads and checks one shard. */
  async load(shard: number): Promise<Shard> {
    const name = layout.shardFile(shard);
    const bytes = new Uint8Array(await this.#source.read(name));
    const expected = this.#table[shard * 3 + 1] as number;
    check(
      bytes.length === expected,
      `${name} is truncated, the index says ${expected} bytes, the file has ${bytes.length}`,
    );
    const fits = crc32(bytes) === this.#table[shard * 3 + 2];
    check(fits, `${name} is damaged or of another index, its checksum does not fit`);
    return readShard(bytes, name);
  }

  #keep(shard: number): Promise<Shard> {
    const bytes = this.#kept.get(shard) ?? this.load(shard);
    this.#kept.delete(shard);
    this.#kept.set(shard, bytes);
    // After a failed read, the next call tries again.
    bytes.catch(() => this.#kept.delete(shard));
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > SHARDS_KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    return bytes;
  }

  #firstOf(shard: number): number {
    return this.#table[shard * 3] as number;
  }

  #shardOf(story: number): number {
    check(
      story >= 0 && story < this.#storyCount,
      `there is no story ${story}, the index has ${this.#storyCount}`,
    );
    let from = 0;
    let to = this.#table.length / 3;
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if ((this.#table[middle * 3] as number) <= story) from = middle;
      else to = middle;
    }
    return from;
  }
}
