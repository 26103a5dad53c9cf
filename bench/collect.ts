/**
 * `npm run bench:collect`: what a publisher's hour costs, on a made web on this machine, with real pauses. A round of 60 sitemaps with nothing new; collecting
 * and publishing 1,500 pages of 150 kB from 15 hosts; publishing 500 new records on a window of 45,000 stories, and 50 on one of 4,500 originals, copies and
 * own reports. Peers of the same run: fetching and parsing the same lists and pages without memory, and grouping the whole window anew. Each run is a process of
 * its own. `--scale 0.1` makes all numbers smaller, and like `--dry` writes nothing; `--only round|pages|window|mixedWindow` replaces one part. Times are of this machine at this moment, whose load is noted.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs, promisify } from 'node:util';
import { timeOf } from '../src/library/subscription/forms.ts';
import { COUNT_HOST, LIST_PATH, PAGE_BYTES, type Counted, type MadeArticle } from './collect/made-pages.ts';
import type { Asked, Took } from './collect/measured-run.ts';
import { addRun, DAYS, firstOfDay, madeRecords, makeWindow } from './collect/window.ts';
import { DATA, readBenchData } from './index/stories.ts';

const RESULT = new URL('./results/collect.json', import.meta.url);
const run = promisify(execFile);
const HOUR_MS = 3_600_000;
const SITEMAPS = 60;
const ITEMS_OF_SITEMAP = 200;
const PAGES = 1500;
/** A host is asked once a second, so fewer hosts take longer whatever the machine. */
const HOSTS = 15;
const RECORDS = 45_000;
const NEW_RECORDS = 500;

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    only: { type: 'string' },
    dry: { type: 'boolean' },
  },
});
const scale = Number(values.scale);
const scaled = (number: number): number => Math.max(1, Math.round(number * scale));
/** The middle of this UTC day: keys are of today. */
const now = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:30:00Z`);
const folder = mkdtempSync(path.join(os.tmpdir(), 'wiremark-bench-'));
const at = (...names: string[]): string => path.join(folder, ...names);

/** What was asked of the machine besides while something was measured: the mean of its load before and after. */
async function measured(asked: Asked): Promise<Took & { load: number }> {
  const before = os.loadavg()[0] ?? 0;
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', 'bench/collect/measured-run.ts', JSON.stringify(asked)],
    { maxBuffer: 2 ** 26 },
  );
  return { ...(JSON.parse(stdout) as Took), load: (before + (os.loadavg()[0] ?? 0)) / 2 };
}

interface MadeWeb {
  port: number;
  /** What was asked for and sent since the last call. */
  count: () => Promise<Counted>;
  close: () => void;
}

async function startWeb(articles: readonly MadeArticle[]): Promise<MadeWeb> {
  writeFileSync(at('web.json'), JSON.stringify(articles));
  const server = spawn(process.execPath, ['--import', 'tsx', 'bench/collect/made-web.ts', at('web.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((done, fail) => {
    createInterface(server.stdout).once('line', (line) => done(Number(line)));
    server.once('exit', () => fail(new Error('the made web ended')));
  });
  const count = () =>
    new Promise<Counted>((done, fail) => {
      http
        .get({ port, headers: { host: COUNT_HOST } }, (answer) => {
          let text = '';
          answer.on('data', (part: Buffer) => (text += part.toString()));
          answer.on('end', () => done(JSON.parse(text) as Counted));
        })
        .on('error', fail);
    });
  return { port, count, close: () => void server.kill() };
}

const INDEX = {
  name: 'Bench',
  publisher: 'Bench',
  contact: 'mailto:bench@press.example',
  licence: 'CC0-1.0',
};
const listOf = (host: string): string => `https://${host}${LIST_PATH}`;

function writeSources(hosts: readonly string[], level: string): string {
  const sources = hosts.map((host) => ({ url: listOf(host), outlet: host, level }));
  writeFileSync(at('sources.json'), JSON.stringify({ index: INDEX, sources }));
  return at('sources.json');
}

const collectArgs = (sources: string, work: string) => ['collect', '--sources', sources, '--work', work];

/** 60 sitemaps on as many hosts, an hour after all of them were read. */
async function measureRound(): Promise<object> {
  const hosts = Array.from({ length: scaled(SITEMAPS) }, (_, i) => `list-${i}.example`);
  const articles = hosts.flatMap((host, h) =>
    Array.from({ length: ITEMS_OF_SITEMAP }, (_, i) => ({
      ...{ host, path: `/news/${i}`, title: `Report ${i} of the harbour council ${h}` },
      ...{ published: timeOf(now - HOUR_MS), paragraphs: [] },
    })),
  );
  const web = await startWeb(articles);
  const sources = writeSources(hosts, 'headline');
  const args = collectArgs(sources, at('round'));
  const first = await measured({ now, port: web.port, args });
  await web.count();
  const again = await measured({ now: now + HOUR_MS, port: web.port, args });
  const counted = await web.count();
  const plain = await measured({ now, port: web.port, lists: hosts.map(listOf), withPages: false });
  const countedPlain = await web.count();
  web.close();
  return {
    sitemaps: hosts.length,
    itemsOfEach: ITEMS_OF_SITEMAP,
    firstRound: first,
    nothingNew: again,
    requests: counted.requests,
    answers304: counted.notModified,
    bytesBeyond304: counted.bytesOfOthers,
    peerFetchAndParse: { ...plain, bytes: countedPlain.bytesOfOthers },
  };
}

/** Pages of a made web: collected, and published. */
async function measurePages(): Promise<object> {
  const { stories } = readBenchData(20_000);
  const count = scaled(PAGES);
  const published = timeOf(now - HOUR_MS);
  const making = { name: 'page', first: 0, copied: (n: number) => 2 * n, published: () => published };
  const articles = madeRecords(stories, count, making).map(({ title, paragraphs }, i): MadeArticle => {
    const host = i % 2 === 0 ? agencyHostOf(i) : outletHostOf(i);
    return { host, path: `/news/${i}`, title, published, paragraphs };
  });
  const web = await startWeb(articles);
  const hosts = [...new Set(articles.map(({ host }) => host))];
  const sources = hosts.map((host) => ({
    url: listOf(host),
    level: 'page',
    ...(host.startsWith('outlet') ? { outlet: host } : { agency: 'AP' }),
  }));
  writeFileSync(at('sources.json'), JSON.stringify({ index: INDEX, sources }));
  const collected = await measured({
    now,
    port: web.port,
    args: collectArgs(at('sources.json'), at('pages')),
  });
  await makeKeys('pages-site');
  const publishedRun = await measured({ now, port: web.port, args: publishArgs('pages', 'pages-site') });
  const plain = await measured({ now, port: web.port, lists: hosts.map(listOf), withPages: true });
  web.close();
  return {
    pages: count,
    bytesOfEach: PAGE_BYTES,
    hosts: hosts.length,
    collect: collected,
    publish: publishedRun,
    secondsOfBoth: collected.seconds + publishedRun.seconds,
    stories: storiesIn('pages-site'),
    peerFetchAndParse: plain,
  };
}

const agencyHostOf = (i: number): string => `wire-${Math.floor(i / 2) % Math.ceil(HOSTS / 2)}.example`;
const outletHostOf = (i: number): string => `outlet-${Math.floor(i / 2) % Math.floor(HOSTS / 2)}.example`;

/** New records on a window; before that, the whole window is grouped anew, which is the peer. */
async function measureWindow(isMixed: boolean, [records, fresh]: readonly [number, number]): Promise<object> {
  const { stories } = readBenchData(20_000);
  const [work, site] = ['window', 'window-site'];
  for (const name of [work, site]) rmSync(at(name), { recursive: true, force: true });
  for (const name of ['root', 'key']) rmSync(at(`${site}.${name}`), { force: true });
  makeWindow(at(work), stories, { records, isMixed, now });
  await makeKeys(site);
  const anew = await measured({ now, port: 0, args: publishArgs(work, site) });
  // Of an original of each day in turn.
  const copied = (n: number): number => firstOfDay({ records, isMixed }, n % DAYS) + Math.floor(n / DAYS);
  const first = firstOfDay({ records, isMixed }, DAYS);
  addRun(
    at(work),
    madeRecords(stories, fresh, { name: 'new', first, copied, published: () => timeOf(now) }),
    now + HOUR_MS,
  );
  const again = { now: now + HOUR_MS, port: 0, args: publishArgs(work, site) };
  const incremental = await measured(again);
  const nothing = await measured(again);
  return {
    records,
    newRecords: fresh,
    publish: incremental,
    publishOfNothingNew: nothing,
    stories: storiesIn(site),
    peerGroupingAnew: anew,
  };
}

const publishArgs = (work: string, site: string): string[] => [
  ...['publish', '--work', at(work), '--key', at(`${site}.key`), '--out', at(site), '--every', '1'],
];

async function makeKeys(site: string): Promise<void> {
  const args = ['--root', at(`${site}.root`), '--release', at(`${site}.key`), '--out', at(site)];
  await measured({ now, port: 0, args: ['keys', 'new', ...args] });
}

function storiesIn(site: string): number {
  const { segments } = JSON.parse(readFileSync(at(site, 'wiremark.json'), 'utf8')) as {
    segments: { stories: number }[];
  };
  return segments.reduce((sum, { stories }) => sum + stories, 0);
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) return console.log('../shared/data is missing: nothing to measure with');
  const parts: Record<string, () => Promise<object>> = {
    round: measureRound,
    pages: measurePages,
    window: () => measureWindow(false, [scaled(RECORDS), scaled(NEW_RECORDS)]),
    mixedWindow: () => measureWindow(true, [scaled(RECORDS / 10), scaled(NEW_RECORDS / 10)]),
  };
  const results: Record<string, unknown> = {
    processors: os.cpus().length,
    note: 'load: processes that wanted a processor, mean of before and after; the measured run is about one of them. Seconds do not count the start of Node and the loading of the sources, processor seconds do. Parts may be of different runs.',
  };
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (values.only !== undefined && values.only !== name) continue;
      results[name] = await measure();
      console.log(JSON.stringify({ [name]: results[name] }, rounded, 1));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (values.dry === true || scale !== 1) return;
  const older = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, 'utf8')) as object) : {};
  writeFileSync(RESULT, `${JSON.stringify({ ...older, ...results }, rounded, 1)}\n`);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(1)) : value;
}

await main();
