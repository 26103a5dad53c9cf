/**
 * `npm run bench:index`: bytes, speed and memory of the index as it grows, beside other engines on the same stories and queries.
 * Each contender and size runs in a process of its own. Options: `--large` adds 1,000,000 synthetic stories, `--sizes 5000,20000`
 * only these, `--no-peers`. Times are of this machine at this moment: compare contenders, not runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ask, quantile, type Figures } from './index/contender.ts';
import { PEERS } from './index/peers.ts';
import { drawPicture } from './index/picture.ts';
import { DATA, readBenchData, recombine, type BenchStory } from './index/stories.ts';
import { runWiremark } from './index/wiremark.ts';

const RESULTS = new URL('./results/', import.meta.url);
/** 37,000 stands for all real stories. */
const SIZES = [5_000, 20_000, 37_000, 100_000];
const LARGE = 1_000_000;
const MOST_REAL = 37_000;
/** The largest size that a peer is asked to hold: full-text engines need gigabytes beyond. */
const PEER_SIZES: Readonly<Record<string, number>> = {
  minisearch: 5_000,
  flexsearch: 5_000,
  'SQLite FTS5': 20_000,
};

async function runPeer(contender: string, size: number): Promise<Figures> {
  const { stories, queries } = readBenchData(SIZES[0] as number);
  const some = stories.slice(0, size);
  const words = some.reduce((sum, { paragraphs }) => sum + paragraphs.join(' ').split(/\s+/).length, 0);
  const start = performance.now();
  const built = PEERS[contender]?.(some);
  if (built === undefined) throw new Error(`no contender ${contender}`);
  const seconds = (performance.now() - start) / 1000;
  const { milliseconds, sourceFirst } = await ask(queries, (query) => built.query(query));
  return {
    contender,
    stories: some.length,
    synthetic: false,
    words,
    bytesPerWord: built.bytes / words,
    residentBytesPerWord: built.residentBytes / words,
    storiesPerSecond: some.length / seconds,
    wordsPerSecond: words / seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    medianMilliseconds: quantile(milliseconds, 0.5),
    p95Milliseconds: quantile(milliseconds, 0.95),
    sourceFirst,
  };
}

/** At synthetic sizes all real stories are there as well, so that the queries' sources are. */
function* storiesOf(real: readonly BenchStory[], size: number): Generator<BenchStory> {
  yield* real.slice(0, size);
  if (size > MOST_REAL) yield* recombine(real, size - real.length);
}

async function runOne(contender: string, size: number): Promise<void> {
  if (contender !== 'wiremark') return void console.log(JSON.stringify(await runPeer(contender, size)));
  const { stories, queries } = readBenchData(SIZES[0] as number);
  const figures = await runWiremark(storiesOf(stories, size), queries);
  console.log(JSON.stringify({ contender, synthetic: size > MOST_REAL, ...figures }));
}

function inProcess(contender: string, size: number): Figures | undefined {
  const args = [
    '--max-old-space-size=16000',
    '--expose-gc',
    '--import',
    'tsx',
    fileURLToPath(import.meta.url),
  ];
  const run = spawnSync(process.execPath, [...args, '--run', contender, String(size)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = run.stdout.trim().split('\n').at(-1) ?? '';
  if (run.status === 0) return JSON.parse(line, round) as Figures;
  console.log(`${contender} with ${size} stories failed, exit ${run.status ?? 'by signal'}`);
  return undefined;
}

function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

function sizesAsked(args: readonly string[]): number[] {
  const at = args.indexOf('--sizes');
  if (at >= 0) return (args[at + 1] ?? '').split(',').map(Number);
  return args.includes('--large') ? [...SIZES, LARGE] : SIZES;
}

function print(figures: Figures): void {
  const { contender, stories, bytesPerWord, residentBytesPerWord, storiesPerSecond, peakMegabytes } = figures;
  console.log(
    `${contender.padEnd(24)} ${String(stories).padStart(8)} stories  ${bytesPerWord.toFixed(3).padStart(7)} B/word (resident ${residentBytesPerWord.toFixed(3)})  ` +
      `${storiesPerSecond.toFixed(0).padStart(6)} stories/s  peak ${peakMegabytes.toFixed(0)} MB  query ${figures.medianMilliseconds.toFixed(2)} / ${figures.p95Milliseconds.toFixed(2)} ms  first ${figures.sourceFirst.toFixed(2)}` +
      (figures.openMilliseconds === undefined ? '' : `  open ${figures.openMilliseconds.toFixed(1)} ms  reader +${((figures.readerMemoryShare ?? 0) * 100).toFixed(0)} %  candidates ${figures.candidatesMedianMilliseconds?.toFixed(2) ?? ''} / ${figures.candidatesP95Milliseconds?.toFixed(2) ?? ''} ms  postings ${figures.postingsPerQuery ?? 0}`),
  ); // prettier-ignore
}

function main(args: readonly string[]): void {
  if (!existsSync(new URL('allsides-20k.jsonl.gz', DATA))) {
    console.log('bench:index skipped: ../shared/data is not there');
    return;
  }
  const sizes = sizesAsked(args);
  const peers = args.includes('--no-peers') ? [] : Object.keys(PEERS);
  const results: Figures[] = [];
  for (const size of sizes) {
    const able = peers.filter((peer) => size <= Math.min(MOST_REAL, PEER_SIZES[peer] ?? MOST_REAL));
    for (const contender of ['wiremark', ...able]) {
      const figures = inProcess(contender, size);
      if (figures === undefined) continue;
      print(figures);
      results.push(figures);
      if (!args.includes('--dry')) save(results);
    }
  }
}

/** After each contender: a run that is broken off has what it measured. */
function save(results: readonly Figures[]): void {
  writeFileSync(new URL('index.json', RESULTS), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(new URL('index.svg', RESULTS), drawPicture(results));
}

const args = process.argv.slice(2);
if (args[0] === '--run') await runOne(args[1] ?? '', Number(args[2]));
else main(args);
