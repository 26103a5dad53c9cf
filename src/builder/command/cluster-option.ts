/** The option of the commands that let servers find pairs. */
import { InvalidArgumentError, type Command } from 'commander';
import { findPairsOn } from '../cluster/cluster-pairs.ts';
import { openShards, Shard } from '../cluster/shard.ts';
import type { PairFinder } from '../group/near-copies.ts';

export interface ClusterOptions {
  clickhouse?: readonly Shard[];
}

/** Adds `--clickhouse`. */
export const addClusterOption = (command: Command): Command =>
  command.option(
    '--clickhouse <url>',
    'ClickHouse server that shares in finding copies, by its HTTP interface; again for more',
    parseShard,
  );

function parseShard(address: string, others: readonly Shard[] = []): readonly Shard[] {
  try {
    return [...others, new Shard(address)];
  } catch {
    throw new InvalidArgumentError('expected an address, http or https.');
  }
}

/** What finds pairs: the servers that were named, if they answer. @throws ClusterFailure */
export async function findingPairs(
  { clickhouse: shards }: ClusterOptions,
  say: (step: string, share?: number) => void,
): Promise<{ findPairs?: PairFinder }> {
  if (shards === undefined) return {};
  await openShards(shards);
  return { findPairs: (texts, take) => findPairsOn(shards, texts, take, { say }) };
}
