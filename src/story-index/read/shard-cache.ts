import { inflateNames } from './decode-names.ts';
import type { Shard } from './shard.ts';

/** Most shards kept in memory, of all segments: 16 MB, or all of an index of 20,000 stories. Reading one takes a browser 2 ms, whatever its size. */
export const SHARDS_KEPT = 256;
/** Most shards whose names are kept inflated, about 25 kB each. */
const NAMES_KEPT = 8;

/** Keeps the shards in use, of all open segments, and drops the least recently used ones. */
export class ShardCache {
  readonly #kept = new Map<string, Promise<Shard>>();
  readonly #inflated = new Map<string, string[]>();

  /** A shard, read unless it is kept. @param key names the shard among those of all segments */
  shard(key: string, read: () => Promise<Shard>): Promise<Shard> {
    const shard = this.#kept.get(key) ?? read();
    this.#kept.delete(key);
    this.#kept.set(key, shard);
    // After a failed read, the next call tries again.
    shard.catch(() => this.#kept.delete(key));
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > SHARDS_KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    return shard;
  }

  /** The lines of a shard's names, one for each story. @throws Error if they cannot be inflated */
  lines(key: string, shard: Shard): readonly string[] {
    let lines = this.#inflated.get(key);
    if (lines === undefined) {
      lines = inflateNames(shard);
      if (this.#inflated.size >= NAMES_KEPT) this.#inflated.clear();
      this.#inflated.set(key, lines);
    }
    return lines;
  }
}
