/**
 * `npm run bench:memory`: what was read before. A memory of a year at 50 articles a day (AllSides, in its order) and one of 30 days: bytes, how long
 * it takes to load, to keep a page, to find a text, beside the verdict of an index of 20,000 stories, and to group all texts for "Your reading". Then, read one after the other: pages of
 * Helsinki of which one has 100 words of the other outside quotation marks, which are to be joined, and pages that share nothing, which are not. `--dry` writes nothing.
 * Times are of this machine at this moment: compare columns, not runs.
 */
import os from 'node:os';
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fingerprintPage } from '../src/fingerprint/fingerprint-page.ts';
import { matchPage } from '../src/match/match-page.ts';
import type { PageFingerprints } from '../src/model.ts';
import { segmentsAsOne } from '../src/library/segments-as-one.ts';
import { createMemory, type Memory } from '../src/memory/memory.ts';
import type { MemoryStore } from '../src/memory/memory-store.ts';
import { openSegment } from '../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../src/story-index/segment-in-memory.ts';
import type { StoryIndex } from '../src/story-index/story-index.ts';
import { writeSegment } from '../src/story-index/write/writer.ts';
import { quantile } from './index/contender.ts';
import { SMALLEST } from './index/sizes.ts';
import { DATA, readBenchData } from './index/stories.ts';
import { entryOf } from './index/wiremark.ts';
import { readPairs, type HelsinkiPage } from './quality/helsinki.ts';
import { progressOf } from './quality/progress.ts';
import { chanceOf } from './quality/random.ts';
import { readArticles, readHelsinki, type DataPage } from './quality/read-data.ts';
import { readPageOf } from './quality/story-pages.ts';
import { articleTerms, shinglesOf } from './quality/texts.ts';

const RESULT = new URL('./results/memory.json', import.meta.url);
const PAGES_A_DAY = 50;
const DAY_MS = 86_400_000;
const START = Date.UTC(2025, 0, 1);
/** Pairs that are to be joined, and that are not. */
const JOINED = 400;
const APART = 2000;
/** Pages whose times are taken, each so often; the fastest counts. */
const ASKED = 100;
const ROUNDS = 4;

const QUOTATION = /[“"][^“”"]*[”"]/g;

const { values } = parseArgs({ options: { dry: { type: 'boolean' } } });

async function main(): Promise<void> {
  if (!existsSync(DATA)) return console.log('../shared/data is missing: nothing to measure with');
  const read = readArticles();
  const tick = progressOf('articles', read.length);
  const articles = read.map(({ title, text, outlet }, n) => {
    tick();
    return printsOf({ title, text }, `https://${outlet.replace(/[^a-z]/gi, '').toLowerCase()}.example/${n}`);
  });
  const helsinki = readHelsinki();
  // Of the same outlets, after all that is kept.
  const asked = articles.slice(-ASKED).map((page) => ({ ...page, url: 'https://asks.example/' }));
  const index = await openIndex();
  const results = {
    load: os.loadavg()[0] ?? 0,
    days: [
      await measureDays(30, articles, { asked, index }),
      await measureDays(365, articles, { asked, index }),
    ],
    joined: await measureJoined(helsinki),
    apart: await measureApart(articles, read),
  };
  console.log(JSON.stringify(results, round, 1));
  if (values.dry !== true) writeFileSync(RESULT, `${JSON.stringify(results, round, 1)}\n`);
}

const printsOf = (page: { title: string; text: string }, url: string): PageFingerprints => ({
  ...fingerprintPage(readPageOf({ ...page, url: null }), []),
  url,
});

async function openIndex(): Promise<StoryIndex> {
  const entries = readBenchData(SMALLEST).stories.slice(0, SMALLEST).map(entryOf);
  return segmentsAsOne([await openSegment(segmentInMemory('bench', writeSegment(entries, 'bench')))]);
}

/** A store whose files are in memory: what is timed is the worker's own work. */
function createFiles(): MemoryStore & { bytes: (kind?: string) => number } {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    list: () => Promise.resolve([...files.keys()]),
    read: (name) => Promise.resolve(files.get(name) ?? Promise.reject(new Error(`no file ${name}`))),
    write: (name, bytes) => Promise.resolve(void files.set(name, bytes)),
    remove: (name) => Promise.resolve(void files.delete(name)),
    bytes: (kind = '') =>
      [...files].reduce((sum, [name, { length }]) => sum + (name.startsWith(kind) ? length : 0), 0),
  };
}

/** A memory of so many days, on the last of which it is asked. */
async function measureDays(
  days: number,
  articles: readonly PageFingerprints[],
  { asked, index }: { asked: readonly PageFingerprints[]; index: StoryIndex },
): Promise<Record<string, number>> {
  const files = createFiles();
  let time = START;
  let memory = createMemory(files, () => time);
  const pages = articles.slice(0, days * PAGES_A_DAY);
  const kept: { wall: number; processor: number }[] = [];
  const tick = progressOf(`memory of ${days} days`, pages.length);
  for (const page of pages) {
    tick();
    const [start, used] = [performance.now(), process.cpuUsage()];
    await memory.remember(page, 365);
    const { user, system } = process.cpuUsage(used);
    kept.push({ wall: performance.now() - start, processor: (user + system) / 1000 });
    time += DAY_MS / PAGES_A_DAY;
  }
  const newest = kept.slice(-Math.min(kept.length, 1000));
  const [load] = await fastest([() => createMemory(files, () => time).facts()]);
  memory = createMemory(files, () => time);
  const of = (page: PageFingerprints) => (): Promise<unknown> => memory.find(page);
  const without = await fastest(asked.map((page) => () => matchPage(page, index)));
  const answers = await Promise.all(asked.map((page) => memory.find(page)));
  const found = await fastest(asked.map(of));
  const held = await fastest(
    pages.slice(-ASKED).map((page) => of({ ...page, url: 'https://asks.example/' })),
  );
  return {
    days,
    pages: pages.length,
    meanWords: pages.reduce((sum, page) => sum + (page.articles[0]?.wordCount ?? 0), 0) / pages.length,
    bytes: files.bytes(),
    ...Object.fromEntries(['journal', 'sealed', 'seeds'].map((kind) => [`${kind}Bytes`, files.bytes(kind)])),
    loadMilliseconds: load as number,
    keepMedianMilliseconds: quantile(
      newest.map(({ wall }) => wall),
      0.5,
    ),
    keepMedianProcessorMilliseconds: quantile(
      newest.map(({ processor }) => processor),
      0.5,
    ),
    verdictMedianMilliseconds: quantile(without, 0.5),
    findMedianMilliseconds: quantile(found, 0.5),
    findP95Milliseconds: quantile(found, 0.95),
    findOfKnownTextMedianMilliseconds: quantile(held, 0.5),
    asked: asked.length,
    askedWithAnswer: answers.filter((answer) => answer.length > 0).length,
    timesVerdict: 1 + quantile(found, 0.5) / quantile(without, 0.5),
    ...(await measureGrouping(files, () => time)),
  };
}

/** All parts of "Your reading", as its page asks for them: the first one groups all texts. A piece is what runs between two turns of the event loop. */
async function measureGrouping(files: MemoryStore, now: () => number): Promise<Record<string, number>> {
  const memory = createMemory(files, now);
  await memory.facts();
  const start = process.cpuUsage();
  await memory.reading(0);
  const { user, system } = process.cpuUsage(start);
  // Once more, with a clock that runs in each turn, and so all the time.
  const again = createMemory(files, now);
  await again.facts();
  let longest = 0;
  let isOver = false;
  let before = process.cpuUsage();
  const endPiece = (): void => {
    const piece = process.cpuUsage(before);
    before = process.cpuUsage();
    longest = Math.max(longest, (piece.user + piece.system) / 1000);
    if (!isOver) setImmediate(endPiece);
  };
  setImmediate(endPiece);
  for (let part = 0, parts = 1; part < parts; part++) ({ parts } = await again.reading(part));
  isOver = true;
  return {
    groupingProcessorSeconds: (user + system) / 1e6,
    readingLongestPieceProcessorMilliseconds: longest,
  };
}

async function fastest(asks: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const best = asks.map(() => Infinity);
  for (let turn = 0; turn < ROUNDS; turn++)
    for (const [i, ask] of asks.entries()) {
      const start = performance.now();
      await ask();
      best[i] = Math.min(best[i] as number, performance.now() - start);
    }
  return best;
}

/** Reads the first page, then asks for the second. */
async function isJoined(first: PageFingerprints, second: PageFingerprints): Promise<boolean> {
  const memory: Memory = createMemory(createFiles(), () => START);
  await memory.remember(first, 365);
  return (await memory.find(second)).length > 0;
}

async function measureJoined(data: readonly DataPage[]): Promise<Record<string, number>> {
  // Two pages may quote one speech. What is said of a text is not said of that.
  const pages = readPairs(data.map((page) => ({ ...page, text: page.text.replace(QUOTATION, ' ') })));
  const pairs = pages.flatMap(({ copies }, at) =>
    [...copies.keys()].flatMap((other) => (other > at ? [[at, other]] : [])),
  );
  const chosen = chanceOf('memory').shuffle(pairs).slice(0, JOINED);
  const prints = (at: number): PageFingerprints =>
    printsOf(data[at] as DataPage, (pages[at] as HelsinkiPage).address);
  let joined = 0;
  for (const [a, b] of chosen as [number, number][]) {
    if (await isJoined(prints(a), prints(b))) joined++;
    else console.error(`not joined: ${(data[a] as DataPage).id} and ${(data[b] as DataPage).id}`);
  }
  return { pairs: chosen.length, joined };
}

/** Pairs of articles that follow one another in the data, so of one time, and that have no five words in common. */
async function measureApart(
  articles: readonly PageFingerprints[],
  read: readonly { title: string; text: string }[],
): Promise<Record<string, number>> {
  const termsOf = (n: number): Set<number> =>
    new Set(
      shinglesOf(
        articleTerms(readPageOf({ ...(read[n] as { title: string; text: string }), url: null }))[0] ?? [],
      ),
    );
  let pairs = 0;
  let joined = 0;
  for (let n = 0; pairs < APART && n + 1 < articles.length; n++) {
    const first = termsOf(n);
    if ([...termsOf(n + 1)].some((shingle) => first.has(shingle))) continue;
    pairs++;
    if (await isJoined(articles[n] as PageFingerprints, articles[n + 1] as PageFingerprints)) joined++;
  }
  return { pairs, joined };
}

const round = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

await main();
