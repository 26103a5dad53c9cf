/** Likely copies found by two servers on this machine, beside this machine's own sort of the same texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { ClickHouseServer, findClickHouse } from '../../scripts/test/clickhouse.ts';
import { findPairsOn } from '../../src/builder/cluster/cluster-pairs.ts';
import { Shard } from '../../src/builder/cluster/shard.ts';
import { findNearCopies, type TakePair } from '../../src/builder/group/near-copies.ts';
import { fingerprintArticle } from '../../src/fingerprint/fingerprint-page.ts';
import type { ArticleFingerprints } from '../../src/model.ts';
import { readArticles } from '../quality/read-data.ts';
import { paragraphsOf } from '../quality/texts.ts';
import { round } from './run-command.ts';

/** Articles that are fingerprinted; further rounds have their shape and hashes of their own. */
const ARTICLES = 2000;
/** Clock ticks of a processor second in `/proc`. */
const TICKS = 100;
const MB = 1e6;

type Figures = Record<string, unknown>;

/** What both ways take; undefined where there is no ClickHouse. @throws Error if they differ */
export async function measureCluster(count: number): Promise<Figures | undefined> {
  const program = findClickHouse();
  if (program === undefined) return undefined;
  const texts = textsOf(count);
  const servers = [await ClickHouseServer.start(program), await ClickHouseServer.start(program)];
  try {
    const shards = servers.map(({ address }) => new Shard(address));
    const here = await measure((take) => findNearCopies(texts, take));
    const noted: Promise<void>[] = [];
    let before = serverSeconds();
    let rows = 0;
    let bytesOnDisk = 0;
    const ask = 'SELECT sum(rows), sum(bytes) FROM system.parts WHERE active FORMAT TSV';
    const there = await measure((take) => {
      before = serverSeconds();
      return findPairsOn(shards, texts, take, {
        say: (step) => void (step === 'joining shingles' && note()),
      });
    });
    function note(): void {
      if (noted.length > 0) return;
      noted.push(
        ...shards.map(async (shard) => {
          const [more = 0, bytes = 0] = Buffer.from(await shard.ask(ask))
            .toString()
            .split('\t')
            .map(Number);
          rows += more;
          bytesOnDisk += bytes;
        }),
      );
    }
    await Promise.all(noted);
    const processorSecondsOfServers = round(serverSeconds() - before);
    if (JSON.stringify(here.pairs) !== JSON.stringify(there.pairs)) throw new Error('the pairs differ');
    return {
      ...{
        texts: count,
        pairs: here.pairs.length,
        shingles: rows,
        bytesAShingleOnServers: round(bytesOnDisk / rows),
      },
      mbOnServers: round(bytesOnDisk / MB, 1),
      here: here.figures,
      there: { ...there.figures, processorSecondsOfServers },
    };
  } finally {
    for (const server of servers) await server.remove();
  }
}

async function measure(
  find: (take: TakePair) => void | Promise<void>,
): Promise<{ pairs: readonly [number, number][]; figures: Figures }> {
  const pairs: [number, number][] = [];
  const [start, processor] = [performance.now(), process.cpuUsage()];
  await find((a, b) => void pairs.push([a, b]));
  const { user, system } = process.cpuUsage(processor);
  const seconds = round((performance.now() - start) / 1000);
  return { pairs, figures: { seconds, processorSeconds: round((user + system) / 1e6) } };
}

function textsOf(count: number): ArticleFingerprints[] {
  const articles = readArticles()
    .slice(0, ARTICLES)
    .map(({ text }) =>
      fingerprintArticle({
        headline: '',
        blocks: paragraphsOf(text).map((line) => ({ kind: 'paragraph', text: line, nodes: [] })),
      }),
    );
  return Array.from({ length: count }, (_, n) => {
    const article = articles[n % ARTICLES] as ArticleFingerprints;
    const round = Math.imul(Math.floor(n / ARTICLES), 0x9e3779b1);
    return { ...article, hashes: article.hashes.map((hash) => (hash ^ round) >>> 0) };
  });
}

/** Processor seconds of all ClickHouse servers of this process's machine. */
function serverSeconds(): number {
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const [, command = '', rest = ''] =
          /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        const fields = rest.split(' ');
        return command.startsWith('clickhouse') ? Number(fields[11]) + Number(fields[12]) : 0;
      } catch {
        return 0;
      }
    });
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
}
