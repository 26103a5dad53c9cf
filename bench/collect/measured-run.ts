/**
 * One run of the command line in a process of its own, so that its memory is its own: `tsx bench/collect/measured-run.ts JSON`. Prints what it took as one
 * line of JSON. `plain` in place of arguments is the peer: each list, or each page of the lists, is fetched and parsed, and nothing is kept.
 */
import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';
import { runWiremark } from '../../src/builder/command/command-line.ts';
import { createFetcher } from '../../src/builder/collect/fetcher.ts';
import { readList } from '../../src/builder/input/read-list.ts';
import { decodeText } from '../../src/builder/input/decode-text.ts';
import { readWithReasons } from '../../src/builder/read.ts';
import { madeNetwork } from './dial.ts';

/** What is run. */
export type Asked = { now: number; port: number } & (
  { args: readonly string[] } | { lists: readonly string[]; withPages: boolean }
);

export interface Took {
  seconds: number;
  /** Of all its threads. */
  processorSeconds: number;
  mostMegabytes: number;
}

const PLAIN_AT_ONCE = 16;

async function readPlainly(
  lists: readonly string[],
  withPages: boolean,
  network: ReturnType<typeof madeNetwork>,
): Promise<void> {
  const { ask, close } = createFetcher({ ...network, userAgent: 'bench' });
  const queue = new PQueue({ concurrency: PLAIN_AT_ONCE });
  const get = async (url: string) => (await ask(url, { mostBytes: 20e6, accept: '*/*' })).body;
  const pages: string[] = [];
  await queue.addAll(
    lists.map((url) => async () => {
      const read = readList(await get(url), undefined);
      if ('items' in read) pages.push(...read.items.map((item) => item.url));
    }),
  );
  const read = async (url: string): Promise<void> => {
    readWithReasons({ html: decodeText(await get(url)) }, { url });
  };
  if (withPages) await queue.addAll(pages.map((url) => () => read(url)));
  await close();
}

const asked = JSON.parse(process.argv[2] ?? '') as Asked;
const started = performance.now();
const network = madeNetwork(asked.port);
if ('args' in asked) {
  const { stdin, stderr } = process;
  const world = { now: () => asked.now, sleep: setTimeout, ...network };
  const status = await runWiremark(asked.args, { stdin, stdout: stderr, stderr }, world);
  if (status !== 0) process.exit(status);
} else await readPlainly(asked.lists, asked.withPages, network);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const took: Took = {
  seconds: (performance.now() - started) / 1000,
  processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
  mostMegabytes: maxRSS / 1000,
};
console.log(JSON.stringify(took));
