import { describe, expect, it } from 'vitest';
import type { Shard } from '../../../src/story-index/read/shard.ts';
import { SHARD_BYTES_KEPT, ShardCache } from '../../../src/story-index/read/shard-cache.ts';

const shard: Shard = { names: new Uint8Array(), nameBytes: 0, record: () => new Uint8Array() };
/** Four shards of this size fit, and a fifth does not. */
const QUARTER = SHARD_BYTES_KEPT / 4;

describe('a cache of shards', () => {
  it('reads a shard once while it is in use, and drops those that were used longest ago', async () => {
    const cache = new ShardCache();
    const read: string[] = [];
    const ask = (key: string): Promise<Shard> =>
      cache.shard(key, QUARTER, () => {
        read.push(key);
        return Promise.resolve(shard);
      });
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e']) await ask(key);
    expect(read).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const key of ['a', 'c', 'd', 'e']) await ask(key);
    expect(read).toHaveLength(5);
    await ask('b');
    expect(read.at(-1)).toBe('b');
  });

  it('keeps a shard that is larger than all that may be kept until the next one is read', async () => {
    const cache = new ShardCache();
    let reads = 0;
    const ask = (key: string, bytes: number): Promise<Shard> =>
      cache.shard(key, bytes, () => {
        reads++;
        return Promise.resolve(shard);
      });
    await ask('large', SHARD_BYTES_KEPT * 2);
    await ask('large', SHARD_BYTES_KEPT * 2);
    expect(reads).toBe(1);
    await ask('small', 8);
    await ask('small', 8);
    await ask('large', SHARD_BYTES_KEPT * 2);
    expect(reads).toBe(3);
  });

  it('reads again what could not be read, and counts nothing of it', async () => {
    const cache = new ShardCache();
    await expect(cache.shard('a', QUARTER, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    let reads = 0;
    const ask = (key: string): Promise<Shard> =>
      cache.shard(key, QUARTER, () => {
        reads++;
        return Promise.resolve(shard);
      });
    for (const key of ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd']) await ask(key);
    expect(reads).toBe(4);
  });

  it('keeps a shard that was read again before its first reading failed', async () => {
    const cache = new ShardCache();
    let fail: (error: Error) => void = () => undefined;
    const failed = cache.shard('a', QUARTER, () => new Promise<Shard>((_, reject) => (fail = reject)));
    await cache.shard('large', SHARD_BYTES_KEPT, () => Promise.resolve(shard));
    let reads = 0;
    const ask = (): Promise<Shard> =>
      cache.shard('a', QUARTER, () => {
        reads++;
        return Promise.resolve(shard);
      });
    await ask();
    fail(new Error('no'));
    await expect(failed).rejects.toThrow('no');
    await ask();
    expect(reads).toBe(1);
  });
});
