/** Two real servers on loopback. Skipped where there is no ClickHouse, and in `npm run check`. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as pairs from '../../../src/builder/cluster/cluster-pairs.ts';
import { Shard, type ShardWorld } from '../../../src/builder/cluster/shard.ts';
import { fingerprintArticle } from '../../../src/fingerprint/fingerprint-page.ts';
import { ClickHouseServer, findClickHouse } from '../../../scripts/test/clickhouse.ts';
import { readTier, runsOf } from '../../tier.ts';
import { nearCopiesOf, type NearCopy } from '../group/near-copies-of.ts';
import { harbour, temporaryFolder, wiremark } from '../command/run-wiremark.ts';

const program = readTier() === 'check' ? undefined : findClickHouse();
/** Many batches and many questions, of few texts. */
const LIMITS: pairs.ClusterLimits = { batch: 256, question: 500 };

const printsOf = (words: readonly string[]) =>
  fingerprintArticle({ headline: '', blocks: [{ kind: 'paragraph', text: words.join(' '), nodes: [] }] });
const ownWords = (text: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `w${text}x${i}`);

/** Texts of their own words and of some of 30 passages; the first passage is in more texts than make pairs with one another. */
const TEXTS = [
  ...Array.from({ length: runsOf(120) }, (_, n) =>
    printsOf([
      ...ownWords(n + 1000, 60),
      ...ownWords((n * 7) % 30, 80),
      ...ownWords((n * n) % 30, 30),
      ...(n % 2 === 0 ? ownWords(50, 60) : []),
    ]),
  ),
  null,
];

async function findPairsOn(
  shards: Parameters<typeof pairs.findPairsOn>[0],
  texts: Parameters<typeof pairs.findPairsOn>[1],
  options: Parameters<typeof pairs.findPairsOn>[3] = {},
): Promise<NearCopy[]> {
  const found: NearCopy[] = [];
  await pairs.findPairsOn(shards, texts, (a, b) => void found.push({ a, b }), options);
  return found;
}

describe.skipIf(program === undefined)('two servers', () => {
  const servers: ClickHouseServer[] = [];
  const expected = nearCopiesOf(TEXTS);
  beforeAll(async () => {
    for (let i = 0; i < 2; i++) servers.push(await ClickHouseServer.start(program as string));
  });
  afterAll(() => Promise.all(servers.map((server) => server.remove())));

  let starting = Promise.resolve();
  /** One after another: whoever asks waits until all answer. */
  const startAll = (): Promise<void> =>
    (starting = starting.then(async () => {
      for (const server of servers) if (!server.isRunning) await server.startAgain();
    }));
  const shardsWith = (world: Partial<ShardWorld>): Shard[] =>
    servers.map(({ address }) => new Shard(address, { send: fetch, pause: startAll, ...world }));
  const tablesLeft = async (): Promise<string[]> => {
    const answers = await Promise.all(shardsWith({}).map((shard) => shard.ask('SHOW TABLES')));
    return answers.map((bytes) => Buffer.from(bytes).toString());
  };
  /** What a request is for. */
  const kindOf = (url: URL, { body }: RequestInit): string =>
    (url.searchParams.get('query') ?? (body as string)).trim().slice(0, 6);

  it('find the pairs that one machine finds, and leave nothing behind', async () => {
    expect(expected.length).toBeGreaterThan(TEXTS.length);
    expect(await findPairsOn(shardsWith({}), TEXTS, { limits: LIMITS })).toEqual(expected);
    expect(await findPairsOn(shardsWith({}), TEXTS)).toEqual(expected);
    expect(await findPairsOn(shardsWith({}).slice(1), TEXTS)).toEqual(expected);
    expect(await findPairsOn(shardsWith({}), [])).toEqual([]);
    expect(await tablesLeft()).toEqual(['', '']);
  });

  it('batches that arrive once to three times, in any order, change nothing', async () => {
    const times = fc.infiniteStream(fc.record({ now: fc.integer({ min: 1, max: 2 }), late: fc.boolean() }));
    await fc.assert(
      fc.asyncProperty(times, async (stream) => {
        let late: (() => Promise<unknown>)[] = [];
        const send: ShardWorld['send'] = async (url, init) => {
          const kind = kindOf(url, init);
          if (kind === 'SELECT') {
            for (const again of late.splice(0).reverse()) await again();
          }
          if (kind !== 'INSERT') return fetch(url, init);
          const copied = { ...init, body: (init.body as Uint8Array<ArrayBuffer>).slice() };
          const { now, late: isLate } = stream.next().value as { now: number; late: boolean };
          const deliver = async (): Promise<Response> => {
            const answer = await fetch(url, copied);
            await answer.clone().text();
            return answer;
          };
          if (isLate) late = [...late, deliver];
          for (let i = 1; i < now; i++) await deliver();
          return deliver();
        };
        expect(await findPairsOn(shardsWith({ send }), TEXTS, { limits: LIMITS })).toEqual(expected);
      }),
      { numRuns: runsOf(2) },
    );
  });

  it.each(['INSERT', 'SELECT'])(
    'a server that is killed in the middle of an %s and started again is asked again',
    async (kind) => {
      let kills = 0;
      let asked = 0;
      const send: ShardWorld['send'] = async (url, init) => {
        const isHit = kindOf(url, init) === kind && ++asked % 4 === 3 && kills < 3;
        if (!isHit) return fetch(url, init);
        kills++;
        const answer = fetch(url, init);
        answer.catch(() => undefined);
        await servers.find(({ address }) => url.origin === address)?.kill();
        return answer;
      };
      expect(await findPairsOn(shardsWith({ send }), TEXTS, { limits: LIMITS })).toEqual(expected);
      expect(kills).toBe(3);
      await startAll();
      expect(await tablesLeft()).toEqual(['', '']);
    },
  );

  it('an insert that breaks off half-way is made again whole', async () => {
    let isFirst = true;
    const send: ShardWorld['send'] = async (url, init) => {
      if (kindOf(url, init) !== 'INSERT' || !isFirst) return fetch(url, init);
      isFirst = false;
      const bytes = init.body as Uint8Array<ArrayBuffer>;
      const half = new ReadableStream({
        start: (control) => control.enqueue(bytes.slice(0, bytes.length / 2)),
        pull: (control) => control.error(new Error('cut')),
      });
      return fetch(url, { ...init, body: half, duplex: 'half' } as RequestInit);
    };
    expect(await findPairsOn(shardsWith({ send }), TEXTS, { limits: LIMITS })).toEqual(expected);
    expect(isFirst).toBe(false);
  });

  it.each([
    ['loses a batch', 0],
    ['has a row that nobody sent', 2],
  ])('a server that %s is refused', async (_, times) => {
    let hit = false;
    const send: ShardWorld['send'] = async (url, init) => {
      if (kindOf(url, init) !== 'INSERT' || hit) return fetch(url, init);
      hit = true;
      if (times === 0) return new Response('');
      await fetch(url, { ...init, body: new Uint8Array(8).fill(7) });
      return fetch(url, init);
    };
    const run = findPairsOn(shardsWith({ send }), TEXTS, { limits: LIMITS });
    await expect(run).rejects.toThrow(
      /^ClickHouse at http:\/\/127\.0\.0\.1:\d+ has \d+ shingles where it was sent \d+$/,
    );
    expect(await tablesLeft()).toEqual(['', '']);
  });

  it('a server that goes and stays away ends the run with one sentence', async () => {
    let asked = 0;
    const send: ShardWorld['send'] = async (url, init) => {
      if (kindOf(url, init) === 'INSERT' && ++asked === 3) await servers[1]?.kill();
      return fetch(url, init);
    };
    const run = findPairsOn(shardsWith({ send, pause: () => Promise.resolve() }), TEXTS, { limits: LIMITS });
    await expect(run).rejects.toThrow(`ClickHouse at ${servers[1]?.address} cannot be reached: `);
    await startAll();
  });

  it('a server asks for a password, which is in no message', async () => {
    const at = (user: string): Shard =>
      new Shard(servers[0]?.address.replace('//', `//${user}@`) ?? '', { send: fetch, pause: startAll });
    expect(await findPairsOn([at('press:p%40ss%20word')], TEXTS)).toEqual(expected);
    const refused = await findPairsOn([at('press:secret')], TEXTS).catch((error: unknown) => String(error));
    expect(refused).toMatch(/^Error: ClickHouse at http:\/\/127\.0\.0\.1:\d+ refuses: .*[Pp]assword/);
    expect(refused).not.toContain('secret');
  });

  describe('on the command line', () => {
    const { folder, writeRecords } = temporaryFolder();
    const records = writeRecords(
      'records.jsonl',
      Array.from({ length: 30 }, (_, n) => ({
        id: `r${n}`,
        url: `https://outlet${n}.example/${n}`,
        published: `2026-03-${String((n % 9) + 1).padStart(2, '0')}`,
        title: `Geese ${n % 5}`,
        text: [
          ...(n % 5 === 0 ? harbour.slice(n % 3) : []),
          ownWords(n % 5, 80).join(' '),
          ownWords(n + 100, 30).join(' '),
        ].join('\n\n'),
      })),
    );
    const onServers = (): string[] => servers.flatMap(({ address }) => ['--clickhouse', address]);
    const build = (out: string, more: readonly string[]) =>
      wiremark([
        'build',
        '--origins',
        'all',
        '--name',
        'x',
        '--out',
        path.join(folder, out),
        ...more,
        records,
      ]);

    it('an index has the same bytes, and origins are the same', async () => {
      const [here, there] = [await build('here', []), await build('there', onServers())];
      expect([here.status, there.status]).toEqual([0, 0]);
      // A segment's name is the hash of its bytes.
      expect(fs.readdirSync(path.join(folder, 'there'))).toEqual(fs.readdirSync(path.join(folder, 'here')));
      const [alone, shared] = [
        await wiremark(['origins', '--json', records]),
        await wiremark(['origins', '--json', ...onServers(), records]),
      ];
      expect(shared).toEqual(alone);
      expect(alone.stdout.split('\n').length).toBeGreaterThan(3);
    });

    it('with a server down there is one sentence and no file', async () => {
      await servers[1]?.kill();
      const { status, stderr } = await build('down', onServers());
      expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
      expect(stderr).toMatch(
        /^wiremark: ClickHouse at http:\/\/127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/,
      );
      expect(
        fs.existsSync(path.join(folder, 'down')) ? fs.readdirSync(path.join(folder, 'down')) : [],
      ).toEqual([]);
      await startAll();
    });
  });
});
