import { expect, it } from 'vitest';
import { openShards, Shard } from '../../../src/builder/cluster/shard.ts';

/** A server that gives these answers, one after another. */
function serverOf(answers: readonly (Response | Error)[]) {
  const asked: { url: URL; init: RequestInit | undefined }[] = [];
  const pauses: number[] = [];
  const rest = [...answers];
  const shard = new Shard('https://press:s%40cret@db.example:8443/?database=news', {
    send: (url, init) => {
      asked.push({ url: url, init });
      const answer = rest.shift() ?? new Response('');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    pause: (attempt) => Promise.resolve(pauses.push(attempt)),
  });
  return { shard, asked, pauses };
}

const DOWN = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 10.0.0.1:8443') });
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

it('a statement is asked with its data beside it, in the database of the address, by user and password', async () => {
  const { shard, asked } = serverOf([new Response('1\n'), new Response('')]);
  expect(textOf(await shard.ask('SELECT 1'))).toBe('1\n');
  await shard.ask('INSERT INTO t', { data: new Uint8Array([1, 2]) });
  expect(asked.map(({ url }) => url.href)).toEqual([
    'https://db.example:8443/?database=news&wait_end_of_query=1',
    'https://db.example:8443/?database=news&wait_end_of_query=1&query=INSERT+INTO+t',
  ]);
  expect(asked.map(({ init }) => init?.body)).toEqual(['SELECT 1', new Uint8Array([1, 2])]);
  expect(asked[0]?.init?.headers).toEqual({ Authorization: `Basic ${btoa('press:s@cret')}` });
});

it('it is asked again while the server is out of reach, after a pause each time', async () => {
  const { shard, pauses } = serverOf([DOWN, new Response('', { status: 503 }), new Response('2')]);
  expect(textOf(await shard.ask('SELECT 2'))).toBe('2');
  expect(pauses).toEqual([1, 2]);
});

it('a server that stays out of reach is given up, with the reason', async () => {
  const { shard, asked } = serverOf(Array.from({ length: 20 }, () => DOWN));
  const sentence =
    'ClickHouse at https://db.example:8443 cannot be reached: connect ECONNREFUSED 10.0.0.1:8443';
  await expect(shard.ask('SELECT 1')).rejects.toThrow(sentence);
  expect(asked).toHaveLength(9);
  await expect(openShards([shard])).rejects.toThrow(sentence);
  expect(asked).toHaveLength(10);
});

it('what a server refuses is not asked again; its own words stand in one line', async () => {
  const { shard, asked } = serverOf([
    new Response(`Code: 241,\n e.displayText() = ${'x'.repeat(900)}`, { status: 500 }),
  ]);
  const refused = await shard.ask('SELECT 1').catch((error: unknown) => String(error));
  expect(refused).toMatch(
    /^Error: ClickHouse at https:\/\/db\.example:8443 refuses: Code: 241, e\.displayText\(\) = x+$/,
  );
  expect(refused.length).toBeLessThan(400);
  expect(asked).toHaveLength(1);
});

it.each(['db.example:8123', 'ftp://db.example', 'file:///tmp', ''])(
  '%j is no address of a server',
  (address) => {
    expect(() => new Shard(address)).toThrow(TypeError);
  },
);
