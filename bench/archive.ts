/**
 * `npm run bench:archive`: archives and sets of pages. Parts, each in a process of its own, so that memory is its own too:
 *
 * - `map`: a part of a made CC-NEWS day, gzipped records of real pages, to prepared records, by threads: bytes of HTML and pages a second, and bytes a
 *   second of processor time, which other work on the machine changes less. The start of threads, which load their sources, is counted.
 * - `build`: JSONL of AllSides texts to a segment, all origins, by step.
 * - `origins`: made groups, and Helsinki beside exact alignment, by single and by average links: adjusted Rand index, time; beside MinHash-LSH on the same texts.
 *
 * Options: `--part NAME`, `--pages N`, `--records N`, `--groups N`, `--dry` (writes no results). Times are of this machine at this moment.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIndex } from '../src/builder/build.ts';
import { mapPages } from '../src/builder/map/map-pages.ts';
import { countOrigins } from '../src/builder/origins/count-origins.ts';
import { Joined } from '../src/joined.ts';
import { adjustedRand } from './archive/adjusted-rand.ts';
import { averageLinks } from './archive/average-link.ts';
import { makeGroups } from './archive/made-groups.ts';
import { minHashGroups } from './archive/minhash-groups.ts';
import { writeDay } from './archive/synthetic-day.ts';
import { readPairs, type HelsinkiPage } from './quality/helsinki.ts';
import { DATA, readArticles, readHelsinki } from './quality/read-data.ts';

const RESULT = new URL('./results/archive.json', import.meta.url);
/** Estimated resemblance from which the plain deduplication takes two texts for one, as corpora are usually cleaned. */
const RESEMBLANCE = 0.5;
/** Share of the shorter page of Helsinki in exact runs from which two pages are of one origin. */
const EXACT_SHARE = 0.5;
const MB = 1e6;

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    pages: { type: 'string', default: '1500' },
    records: { type: 'string', default: '4000' },
    groups: { type: 'string', default: '2000' },
    threads: { type: 'string', default: '0' },
    dry: { type: 'boolean' },
  },
});
const folder = mkdtempSync(path.join(os.tmpdir(), 'wiremark-archive-'));

type Figures = Record<string, unknown>;

const seconds = (since: number): number => Math.round(performance.now() - since) / 1000;
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
/** Processor seconds of this process so far, in all of its threads. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const round = (value: number): number => Math.round(value * 1000) / 1000;

async function measureMap(): Promise<Figures> {
  const file = path.join(folder, 'day.warc.gz');
  const day = writeDay(file, Number(values.pages));
  const threads = Number(values.threads);
  const start = performance.now();
  const before = process.cpuUsage();
  const counts = { kept: 0, skipped: 0 };
  let secondsToFirst: number | undefined;
  for await (const page of mapPages([file], { threads })) {
    secondsToFirst ??= seconds(start);
    counts['item' in page ? 'kept' : 'skipped']++;
  }
  const time = seconds(start);
  // Of all threads of this process.
  const { user, system } = process.cpuUsage(before);
  const processorSeconds = round((user + system) / 1e6);
  return {
    ...{ threads, ...day, ...counts, seconds: time, secondsToFirst, processorSeconds },
    mbASecond: round(day.bytes / MB / time),
    mbAProcessorSecond: round(day.bytes / MB / processorSeconds),
    pagesASecond: round(day.pages / time),
    peakMb: peak(),
  };
}

async function measureBuild(): Promise<Figures> {
  const file = path.join(folder, 'records.jsonl');
  const articles = readArticles().slice(0, Number(values.records));
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  const steps = new Map<string, { seconds: number; processor: number; peakMb: number }>();
  let [step, since, worked] = ['reading', performance.now(), processor()];
  const begin = (next: string): void => {
    if (next === step) return;
    steps.set(step, { seconds: seconds(since), processor: round(processor() - worked), peakMb: peak() });
    [step, since, worked] = [next, performance.now(), processor()];
  };
  const start = performance.now();
  const { stories, carriers, segments } = await buildIndex([file], {
    ...{ name: 'bench', origins: 'all', onProgress: begin },
  });
  begin('end');
  const time = seconds(start);
  return {
    ...{ records: articles.length, stories, carriers, seconds: time },
    recordsASecond: round(articles.length / time),
    processorMsARecord: round((processor() / articles.length) * 1000),
    steps: Object.fromEntries(steps),
    bytes: segments.reduce((sum, { length }) => sum + length, 0),
    peakMb: peak(),
  };
}

async function measureOrigins(): Promise<Figures> {
  const made = makeGroups(Number(values.groups));
  const ofMade = await compare(made, new Map(made.map(({ id, truth }) => [id, truth])));
  const kinds = new Map(made.map(({ id, kind }) => [id, kind]));
  const helsinki = readHelsinki();
  const { single, average } = exactGroups(readPairs(helsinki));
  const truthOf = (groups: readonly number[]) => new Map(helsinki.map(({ id }, at) => [id, groups[at]]));
  const ofSingle = await compare(helsinki, truthOf(single));
  const ofAverage = await compare(helsinki, truthOf(average));
  return {
    made: { groups: new Set(made.map((each) => each.truth)).size, ...ofMade.figures },
    ownReportsJoined: [...ofMade.sizes].filter(([id, size]) => kinds.get(id) === 'own report' && size > 1)
      .length,
    rewritesAlone: [...ofMade.sizes].filter(([id, size]) => kinds.get(id) === 'rewrite' && size === 1).length,
    helsinki: {
      singleLinks: { groups: new Set(single).size, ...ofSingle.figures },
      averageLinks: { groups: new Set(average).size, ...ofAverage.figures },
      ariOfTheTwo: round(adjustedRand(single, average)),
    },
    peakMb: peak(),
  };
}

/** Groups from the exact alignment of all pairs. No text says which linkage is right: pages that quote one statement at length chain whole stories by single links. */
function exactGroups(pairs: readonly HelsinkiPage[]): { single: number[]; average: number[] } {
  const links = pairs.flatMap(({ terms, copies }, at) =>
    [...copies].map(([other, runs]): [number, number, number] => {
      const words = runs.reduce((sum, { length }) => sum + length, 0);
      return [at, other, words / Math.min(terms.length, pairs[other]?.terms.length ?? 0)];
    }),
  );
  const joined = new Joined(pairs.length);
  for (const [at, other, share] of links) if (share >= EXACT_SHARE) joined.join(at, other);
  return {
    single: pairs.map((_, at) => joined.firstOf(at)),
    average: averageLinks(pairs.length, links, EXACT_SHARE),
  };
}

/** Groups by Wiremark and by MinHash, against the truth, over the pages that could be read. */
async function compare(
  pages: readonly { id: string; text: string }[],
  truth: ReadonlyMap<string, unknown>,
): Promise<{ figures: Figures; sizes: ReadonlyMap<string, number> }> {
  const file = path.join(folder, 'pages.jsonl');
  writeFileSync(file, pages.map(({ id, text, ...more }) => JSON.stringify({ id, text, ...more })).join('\n'));
  const start = performance.now();
  const { groups, pages: read } = await countOrigins([file], {});
  const time = seconds(start);
  const found = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const [g, group] of groups.entries())
    for (const { page } of group) {
      const id = read[page]?.item.record.id ?? '';
      found.set(id, g);
      sizes.set(id, group.length);
    }
  const known = pages.filter(({ id }) => found.has(id));
  const begun = performance.now();
  const plain = minHashGroups(
    known.map(({ text }) => text),
    RESEMBLANCE,
  );
  const plainTime = seconds(begun);
  const truths = known.map(({ id }) => truth.get(id));
  const figures = {
    ...{ pages: known.length, origins: groups.length, seconds: time },
    ari: round(
      adjustedRand(
        known.map(({ id }) => found.get(id)),
        truths,
      ),
    ),
    minHash: {
      origins: new Set(plain).size,
      ari: round(adjustedRand([...plain], truths)),
      seconds: plainTime,
    },
  };
  return { figures, sizes };
}

const PARTS: Readonly<Record<string, () => Promise<Figures>>> = {
  map: measureMap,
  build: measureBuild,
  origins: measureOrigins,
};

/** Runs a part in a process of its own. */
function runPart(part: string, threads = 0): Figures {
  const own = Object.entries(values).filter(([name]) => !['part', 'threads', 'dry'].includes(name));
  const options = own.flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      '--part',
      part,
      '--threads',
      String(threads),
      ...options,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`part ${part} ended with ${status}`);
  const last = stdout.trim().split('\n').at(-1) ?? '';
  console.log(`${part} ${last}`);
  return JSON.parse(last) as Figures;
}

try {
  const part = values.part === undefined ? undefined : PARTS[values.part];
  if (!existsSync(DATA)) console.log('../shared/data is missing: nothing to measure with');
  else if (part !== undefined) console.log(JSON.stringify(await part()));
  else {
    const threads = [0, ...Array.from({ length: os.availableParallelism() }, (_, i) => i + 1)];
    const known = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, 'utf8')) as Figures) : {};
    const results = {
      ...known,
      ...{ load: os.loadavg()[0] ?? 0, cores: os.availableParallelism() },
      map: threads.map((count) => runPart('map', count)),
      build: runPart('build'),
      origins: runPart('origins'),
    };
    if (values.dry !== true) writeFileSync(RESULT, `${JSON.stringify(results, null, 1)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
