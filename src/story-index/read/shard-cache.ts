import { inflateNames, inflateSlowly, type Inflate } from './decode-names.ts';
import type { Shard } from './shard.ts';

/** Most bytes of shards kept in memory, of all segments: all of an index of 20,000 stories. Reading a shard takes a browser 2 ms, whatever its size. */
export const SHARD_BYTES_KEPT = 16 * 2 ** 20;
/** Most shards whose names are kept inflated, about 25 kB each. */
const NAMES_KEPT = 8;

/** What a cache may take, and how it inflates. */
export interface ShardCaching {
  /** Most bytes of shards. */
  shardBytes?: number;
  /** Most shards whose names are kept inflated. */
  names?: number;
  inflate?: Inflate;
}

interface Kept {
  shard: Promise<Shard>;
  bytes: number;
}

/** Keeps the shards in use, of all open segments, and drops the least recently used ones. */
export class ShardCache {
  readonly #kept = new Map<string, Kept>();
  readonly #inflated = new Map<string, string[]>();
  readonly #shardBytes: number;
  readonly #names: number;
  readonly #inflate: Inflate;
  #bytes = 0;

  constructor({ shardBytes, names, inflate }: ShardCaching = {}) {
    this.#shardBytes = shardBytes ?? SHARD_BYTES_KEPT;
    this.#names = names ?? NAMES_KEPT;
    this.#inflate = inflate ?? inflateSlowly;
  }

  /** A shard of so many bytes, read unless it is kept. @param key names the shard among those of all segments */
  shard(key: string, bytes: number, read: () => Promise<Shard>): Promise<Shard> {
    const known = this.#kept.get(key);
    const kept = known ?? { shard: read(), bytes };
    this.#drop(key);
    this.#kept.set(key, kept);
    this.#bytes += bytes;
    // After a failed read, the next call tries again.
    if (known === undefined) {
      kept.shard.catch(() => {
        if (this.#kept.get(key) === kept) this.#drop(key);
      });
    }
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#shardBytes || oldest === key) break;
      this.#drop(oldest);
    }
    return kept.shard;
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }

  /** The lines of a shard's names, one for each story. @throws Error if they cannot be inflated */
  lines(key: string, shard: Shard): readonly string[] {
    let lines = this.#inflated.get(key);
    if (lines === undefined) {
      lines = inflateNames(shard, this.#inflate);
      if (this.#inflated.size >= this.#names) this.#inflated.clear();
      this.#inflated.set(key, lines);
    }
    return lines;
  }
}
