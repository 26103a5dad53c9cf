/**
 * `npm run bench:archive`: archives and sets of pages, by the commands of the built package, each in a process of its own. Parts:
 *
 * - `map`: a part of a made CC-NEWS day, gzipped records of real pages, to prepared records, by threads: bytes of HTML and pages a second, and bytes a
 *   second of processor time, which other work on the machine changes less; the hours that a day takes at that rate.
 * - `build`: JSONL of AllSides texts to prepared records to a segment, all origins, by step: time, memory, bytes on disk.
 * - `growth`: the same from more and more made records.
 * - `million`: the same from 100,000 and 1,000,000, some 40 minutes more; only where it is asked for.
 * - `origins`: made groups, and Helsinki beside exact alignment, by single and by average links: adjusted Rand index, time; beside MinHash-LSH on the same texts.
 *   Two pages of Helsinki are linked from half of the shorter one in common runs of eight words on, however short it is.
 * - `cluster`: likely copies found by two ClickHouse servers on this machine, beside its own sort of the same texts.
 *
 * Some ten minutes on two quiet cores. Options: `--part NAME` (the others keep their results), `--pages N`, `--records N`, `--growth N,N`,
 * `--groups N`, `--texts N`, `--dry` (writes no results). Times are of this machine at this moment.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { OriginLine } from '../src/builder/command/origins-command.ts';
import { Joined } from '../src/joined.ts';
import { adjustedRand } from './archive/adjusted-rand.ts';
import { averageLinks } from './archive/average-link.ts';
import { measureCluster } from './archive/cluster.ts';
import { makeGroups } from './archive/made-groups.ts';
import { RECORD_WORDS, writeRecords } from './archive/made-records.ts';
import { minHashGroups } from './archive/minhash-groups.ts';
import { round, runCommand } from './archive/run-command.ts';
import { writeDay } from './archive/synthetic-day.ts';
import { readPairs, RUN_WORDS, type HelsinkiPage } from './quality/helsinki.ts';
import { DATA, readArticles, readHelsinki } from './quality/read-data.ts';
import { countWords } from './quality/texts.ts';

const RESULT = new URL('./results/archive.json', import.meta.url);
/** Estimated resemblance from which the plain deduplication takes two texts for one, as corpora are usually cleaned. */
const RESEMBLANCE = 0.5;
/** Share of the shorter page of Helsinki in exact runs from which two pages are of one origin. */
const EXACT_SHARE = 0.5;
/** Pages of a day of CC-NEWS. */
const DAY_PAGES = 375_000;
const MB = 1e6;

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    pages: { type: 'string', default: '800' },
    records: { type: 'string', default: '4000' },
    growth: { type: 'string', default: '10000,100000' },
    groups: { type: 'string', default: '2000' },
    texts: { type: 'string', default: '50000' },
    dry: { type: 'boolean' },
  },
});
const folder = mkdtempSync(path.join(os.tmpdir(), 'wiremark-archive-'));
const fileOf = (name: string): string => path.join(folder, name);

type Figures = Record<string, unknown>;

const seconds = (since: number): number => round((performance.now() - since) / 1000);

function measureMap(): Figures {
  const file = fileOf('day.warc.gz');
  const day = writeDay(file, Number(values.pages));
  const runs = Array.from({ length: os.availableParallelism() + 1 }, (_, threads) => {
    console.log(`map, ${threads} threads`);
    const {
      seconds: time,
      processorSeconds,
      peakMb,
    } = runCommand([...['map', '--threads', String(threads), '--out', fileOf('day.jsonl'), file]]);
    return {
      ...{ threads, seconds: time, processorSeconds, peakMb },
      mbASecond: round(day.bytes / MB / time),
      mbAProcessorSecond: round(day.bytes / MB / processorSeconds),
      pagesASecond: round(day.pages / time),
      pagesAProcessorSecond: round(day.pages / processorSeconds),
      hoursADay: round((DAY_PAGES / day.pages) * (time / 3600)),
      processorHoursADay: round((DAY_PAGES / day.pages) * (processorSeconds / 3600)),
    };
  });
  const [mbGzipped, mbOfRecords] = [file, fileOf('day.jsonl')].map((each) => round(statSync(each).size / MB));
  return { ...day, mbGzipped, mbOfRecords, runs };
}

function measureBuild(): Figures {
  const articles = readArticles().slice(0, Number(values.records));
  const file = fileOf('records.jsonl');
  writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0);
  return { wordsARecord: Math.round(words / articles.length), ...buildFrom(file, articles.length) };
}

/** Maps records and builds from them, as the jobs of an array would. */
function buildFrom(file: string, records: number): Figures {
  const [prepared, index] = [fileOf('prepared.jsonl'), fileOf(`index-${records}`)];
  console.log(`${records} records`);
  const map = runCommand(['map', '--out', prepared, file]);
  const build = runCommand(['build', '--origins', 'all', '--name', 'bench', '--out', index, prepared]);
  const sum = round(map.seconds + build.seconds);
  const processorSeconds = round(map.processorSeconds + build.processorSeconds);
  const bytesOf = (name: string): number => round(statSync(name).size / MB, 1);
  const mbOnDisk = { input: bytesOf(file), prepared: bytesOf(prepared), scratch: build.scratchMb };
  return {
    ...{ records, seconds: sum, processorSeconds, recordsASecond: round(records / sum) },
    recordsAProcessorSecond: round(records / processorSeconds),
    ...{ peakMb: Math.max(map.peakMb, build.peakMb), mbOnDisk, map, build },
  };
}

/** @param counts of records, rising, with commas between them */
function measureGrowth(counts: string): Figures {
  const runs = counts.split(',').map((count) => {
    const file = fileOf('grown.jsonl');
    writeRecords(file, Number(count));
    return buildFrom(file, Number(count));
  });
  const of = (run: Figures | undefined, name: string): number => Number(run?.[name]);
  const ratios = runs.slice(1).map((run, i) => ({
    from: of(runs[i], 'records'),
    to: of(run, 'records'),
    seconds: round(of(run, 'seconds') / of(runs[i], 'seconds')),
    processorSeconds: round(of(run, 'processorSeconds') / of(runs[i], 'processorSeconds')),
  }));
  return { wordsARecord: RECORD_WORDS, runs, ratios };
}

function measureOrigins(): Figures {
  console.log('makes groups');
  const made = makeGroups(Number(values.groups));
  const ofMade = compare(made, { made: new Map(made.map(({ id, truth }) => [id, truth])) });
  const kinds = new Map(made.map(({ id, kind }) => [id, kind]));
  const countKind = (kind: string, isCounted: (size: number) => boolean): number =>
    [...ofMade.sizes].filter(([id, size]) => kinds.get(id) === kind && isCounted(size)).length;
  console.log('aligns Helsinki');
  const helsinki = readHelsinki();
  // One run is enough to be aligned: what short pages share counts by its share of them, not by its words.
  const { single, average } = exactGroups(readPairs(helsinki, RUN_WORDS));
  const truthOf = (groups: readonly number[]) => new Map(helsinki.map(({ id }, at) => [id, groups[at]]));
  const ofHelsinki = compare(helsinki, { singleLinks: truthOf(single), averageLinks: truthOf(average) });
  return {
    made: { groups: new Set(made.map((each) => each.truth)).size, ...ofMade.figures },
    ownReportsJoined: countKind('own report', (size) => size > 1),
    rewritesAlone: countKind('rewrite', (size) => size === 1),
    helsinki: {
      exactGroups: { singleLinks: new Set(single).size, averageLinks: new Set(average).size },
      ...ofHelsinki.figures,
      ariOfTheTwo: round(adjustedRand(single, average), 3),
    },
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

/** Groups by `wiremark origins` and by MinHash, against truths, over the pages that could be read. Both are given texts; the first reads them as pages. */
function compare(
  pages: readonly { id: string; text: string }[],
  truths: Readonly<Record<string, ReadonlyMap<string, unknown>>>,
): { figures: Figures; sizes: ReadonlyMap<string, number> } {
  const [file, printed] = [fileOf('pages.jsonl'), fileOf('origins.jsonl')];
  writeFileSync(file, pages.map((page) => JSON.stringify(page)).join('\n'));
  console.log(`origins of ${pages.length} pages`);
  const run = runCommand(['origins', '--json', file], printed);
  const lines = readFileSync(printed, 'utf8').trim().split('\n');
  const groups = lines.map((line) => JSON.parse(line) as OriginLine);
  const found = new Map(groups.flatMap(({ group, pages: some }) => some.map(({ id }) => [id ?? '', group])));
  const sizes = new Map(groups.flatMap(({ pages: some }) => some.map(({ id }) => [id ?? '', some.length])));
  const known = pages.filter(({ id }) => found.has(id));
  const begun = [performance.now(), process.cpuUsage()] as const;
  const plain = minHashGroups(
    known.map(({ text }) => text),
    RESEMBLANCE,
  );
  const { user, system } = process.cpuUsage(begun[1]);
  const ariOf = (of: readonly unknown[]): Figures =>
    Object.fromEntries(
      Object.entries(truths).map(([name, truth]) => [
        name,
        round(
          adjustedRand(
            of,
            known.map(({ id }) => truth.get(id)),
          ),
          3,
        ),
      ]),
    );
  const figures = {
    pages: known.length,
    wiremark: { origins: groups.length, ari: ariOf(known.map(({ id }) => found.get(id))), ...run },
    minHash: {
      ...{ origins: new Set(plain).size, ari: ariOf([...plain]) },
      ...{ seconds: seconds(begun[0]), processorSeconds: round((user + system) / 1e6) },
    },
  };
  return { figures, sizes };
}

const PARTS: Readonly<Record<string, () => Figures | Promise<Figures | undefined>>> = {
  map: measureMap,
  build: measureBuild,
  growth: () => measureGrowth(values.growth),
  million: () => measureGrowth('100000,1000000'),
  origins: measureOrigins,
  cluster: () => measureCluster(Number(values.texts)),
};

try {
  const asked =
    values.part === undefined ? Object.keys(PARTS).filter((part) => part !== 'million') : [values.part];
  if (!asked.every((part) => part in PARTS)) throw new Error(`parts are ${Object.keys(PARTS).join(', ')}`);
  if (!existsSync(DATA)) console.log('../shared/data is missing: nothing to measure with');
  else {
    // Threads begin late where each translates its sources.
    const make = ['--import', 'tsx', fileURLToPath(new URL('../scripts/build-npm.ts', import.meta.url))];
    execFileSync(process.execPath, make, { stdio: 'inherit' });
    const results = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, 'utf8')) as Figures) : {};
    for (const part of asked) {
      const load = round(os.loadavg()[0] ?? 0);
      const figures = await PARTS[part]?.();
      if (figures === undefined) console.log(`${part}: nothing to measure with`);
      else results[part] = { load, cores: os.availableParallelism(), ...figures };
      console.log(`${part} ${JSON.stringify(results[part])}`);
      if (values.dry !== true) writeFileSync(RESULT, `${JSON.stringify(results, null, 1)}\n`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
