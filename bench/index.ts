/**
 * `npm run bench:index`: bytes, speed and memory of the index as it grows, beside other engines on the same stories and queries.
 * Each contender and size runs in a process of its own, bundled as the extension is. Options: `--large` adds 1,000,000 synthetic stories,
 * `--sizes 5000,20000` only these, `--no-peers`, `--add` keeps the earlier results of other sizes, `--dry` writes nothing. Times are of
 * this machine at this moment: compare contenders, not runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Figures } from './index/contender.ts';
import { installEngines } from './install.ts';
import { drawPicture } from './index/picture.ts';
import { LARGE, MOST_REAL, PEER_SIZES, SIZES } from './index/sizes.ts';
import { DATA } from './index/stories.ts';

const RESULTS = new URL('./results/', import.meta.url);
/** As deep as bench/index and beside bench/node_modules, so that the data and the engines are found from there. */
const BUNDLE = fileURLToPath(new URL('./.bundle/', import.meta.url));

async function bundle(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: fileURLToPath(new URL('./index/run-one.ts', import.meta.url)),
      outDir: BUNDLE,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'run-one.js', chunkFileNames: '[name].js' } },
    },
  });
}

function inProcess(contender: string, size: number): Figures | undefined {
  const args = ['--max-old-space-size=16000', '--expose-gc', `${BUNDLE}run-one.js`, contender, String(size)];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const line = run.stdout.trim().split('\n').at(-1) ?? '';
  if (run.status === 0) return JSON.parse(line, round) as Figures;
  console.log(`${contender} with ${size} stories failed, exit ${run.status ?? 'by signal'}`);
  return undefined;
}

function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

function sizesAsked(args: readonly string[]): readonly number[] {
  const at = args.indexOf('--sizes');
  if (at >= 0) return (args[at + 1] ?? '').split(',').map(Number);
  return args.includes('--large') ? [...SIZES, LARGE] : SIZES;
}

function print(figures: Figures): void {
  const fixed = (value: number | undefined, digits: number): string => (value ?? 0).toFixed(digits);
  const parts = [
    figures.contender.padEnd(24),
    `${String(figures.stories).padStart(8)} stories`,
    `${fixed(figures.bytesPerWord, 3)} B/word (resident ${fixed(figures.residentBytesPerWord, 3)})`,
    `${fixed(figures.storiesPerSecond, 0)} stories/s, +${fixed(figures.builderMegabytes, 0)} MB`,
    `query ${fixed(figures.medianMilliseconds, 2)} / ${fixed(figures.p95Milliseconds, 2)} ms`,
    `first ${fixed(figures.sourceFirst, 2)}`,
  ];
  if (figures.openMilliseconds !== undefined) {
    parts.push(
      `verdict ${fixed(figures.verdictMedianMilliseconds, 2)} / ${fixed(figures.verdictP95Milliseconds, 2)} ms`,
      `open ${fixed(figures.openMilliseconds, 1)} ms, reader +${fixed((figures.readerMemoryShare ?? 0) * 100, 0)} %`,
      `postings ${figures.postingsRead ?? 0} of ${figures.postingsOfAllTerms ?? 0}`,
    );
  }
  console.log(`${parts.join('  ')}  load ${fixed(figures.load, 1)}`);
}

/** How many times more than Wiremark each peer needs, at the same size in the same run. */
function printRatios(results: readonly Figures[]): void {
  for (const peer of results.filter(({ contender }) => contender !== 'wiremark')) {
    const own = results.find(
      ({ contender, stories }) => contender === 'wiremark' && stories === peer.stories,
    );
    if (own === undefined) continue;
    const times = (value: number, base: number): string => (value / base).toPrecision(2);
    console.log(
      `${peer.contender} / wiremark, ${peer.stories} stories: bytes ${times(peer.bytesPerWord, own.bytesPerWord)}, resident ${times(peer.residentBytesPerWord, own.residentBytesPerWord)}, query ${times(peer.medianMilliseconds, own.medianMilliseconds)}, build time ${times(own.storiesPerSecond, peer.storiesPerSecond)}`,
    ); // prettier-ignore
  }
}

/** After each contender: a run that is broken off has what it measured. */
function save(results: readonly Figures[]): void {
  writeFileSync(new URL('index.json', RESULTS), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(new URL('index.svg', RESULTS), drawPicture(results));
}

function earlierResults(sizes: readonly number[]): Figures[] {
  const file = new URL('index.json', RESULTS);
  if (!existsSync(file)) return [];
  const earlier = JSON.parse(readFileSync(file, 'utf8')) as Figures[];
  return earlier.filter(({ stories }) => !sizes.includes(stories));
}

/** Names of the other engines, installed. */
async function installPeers(): Promise<string[]> {
  installEngines();
  const { PEERS } = await import('./index/peers.ts');
  return Object.keys(PEERS);
}

async function main(args: readonly string[]): Promise<void> {
  if (!existsSync(new URL('allsides-20k.jsonl.gz', DATA))) {
    console.log('bench:index skipped: ../shared/data is not there');
    return;
  }
  await bundle();
  const sizes = sizesAsked(args);
  const peers = args.includes('--no-peers') ? [] : await installPeers();
  const results = args.includes('--add') ? earlierResults(sizes) : [];
  for (const size of sizes) {
    const able = peers.filter((peer) => size <= Math.min(MOST_REAL, PEER_SIZES[peer] ?? MOST_REAL));
    for (const contender of ['wiremark', ...able]) {
      const figures = inProcess(contender, size);
      if (figures === undefined) continue;
      print(figures);
      results.push(figures);
      results.sort((a, b) => a.stories - b.stories);
      if (!args.includes('--dry')) save(results);
    }
  }
  printRatios(results);
  rmSync(BUNDLE, { recursive: true });
}

await main(process.argv.slice(2));
