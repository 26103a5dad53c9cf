/**
 * `npm run bench:browser`: the extension in real browsers. How long the worker takes from a message to the verdict, cold and warm, and its
 * memory, with 20,000 and 100,000 stories installed, the latter also as 60 segments; how long the content script holds the main thread on the 181 real pages, and on
 * pages that are no article; bytes of each bundle. Needs `npm run build -- --test`. Options: `chrome` or `firefox` alone, `--shapes 20000x1`
 * (stories and segments),
 * `--pages 60` (so many, evenly chosen), `--dry`. Times are of this machine at this moment: its load stands beside them.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserName } from '../tests/e2e/browser-driver.ts';
import { waitForSegments } from '../tests/e2e/kept-segments.ts';
import { launch } from '../tests/e2e/launch.ts';
import { buildWith, indexOf, weighBundles, type IndexShape } from './browser/builds.ts';
import { measurePages, measureWorker, type PageTimes, type WorkerTimes } from './browser/measure.ts';
import { hasPages, servePages, type BenchPages } from './browser/pages.ts';
import { printsOf, readBenchData, type BenchData } from './index/stories.ts';
import { SMALLEST } from './index/sizes.ts';
import { pageOf } from './index/wiremark.ts';

const RESULT = new URL('./results/browser.json', import.meta.url);
const SHAPES: readonly IndexShape[] = [
  { stories: 20_000, segments: 1 },
  { stories: 100_000, segments: 1 },
  { stories: 100_000, segments: 60 },
];
const ARTICLES_ASKED = 20;
/** There are two pages without an article; the browser's own part of their time varies threefold. */
const OTHER_ROUNDS = 8;

interface BrowserResult {
  browser: BrowserName;
  load: number;
  processors: number;
  worker: (WorkerTimes & IndexShape)[];
  articles: PageTimes;
  others: PageTimes;
  bundles: { file: string; bytes: number; gzip: number }[];
}

interface Options {
  browsers: readonly BrowserName[];
  shapes: readonly IndexShape[];
  pages: number;
  isDry: boolean;
}

function readOptions(args: readonly string[]): Options {
  const valueOf = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
  const named = args.filter((arg): arg is BrowserName => arg === 'chrome' || arg === 'firefox');
  return {
    browsers: named.length > 0 ? named : ['chrome', 'firefox'],
    shapes: valueOf('--shapes')?.split(',').map(shapeOf) ?? SHAPES,
    pages: Number(valueOf('--pages') ?? Infinity),
    isDry: args.includes('--dry'),
  };
}

/** @param text such as `100000x60` */
function shapeOf(text: string): IndexShape {
  const [stories = NaN, segments = 1] = text.split('x').map(Number);
  return { stories, segments };
}

/** So many of a list, evenly chosen. */
function some<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return all.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
}

async function measure(
  browser: BrowserName,
  { shapes, pages: pageCount }: Options,
  { pages, data, folder }: { pages: BenchPages; data: BenchData; folder: string },
): Promise<BrowserResult> {
  const asked = data.queries.slice(0, ARTICLES_ASKED).map((query) => pageOf(printsOf(query.paragraphs)));
  const others = Array.from({ length: OTHER_ROUNDS }, () => pages.others).flat();
  const result: Pick<BrowserResult, 'worker'> & Partial<BrowserResult> = { worker: [] };
  for (const [i, shape] of shapes.entries()) {
    const name = `${browser}-${shape.stories}-${shape.segments}`;
    const extensionFolder = buildWith(browser, path.join(folder, name), indexOf(data, shape));
    const driver = await launch(browser, { extensionFolder, isHeadless: true });
    try {
      // Put among the browser's own files, as it is soon after the extension was installed; until then the package is read.
      await waitForSegments(driver, 'bundled', shape.segments);
      const times = await measureWorker(driver, pages.origin + (pages.others[1] as string), asked);
      result.worker.push({ ...shape, ...times });
      console.log(browser, shape, times);
      if (i > 0) continue;
      result.others = await measurePages(
        driver,
        others.map((each) => pages.origin + each),
      );
      console.log(browser, 'no article', result.others);
      result.articles = await measurePages(driver, some(pages.articles, pageCount).map((each) => pages.origin + each)); // prettier-ignore
      console.log(browser, 'articles', result.articles);
    } finally {
      await driver.quit();
    }
  }
  const machine = { load: os.loadavg()[0] ?? 0, processors: os.cpus().length };
  return { browser, ...machine, ...result, bundles: weighBundles(browser) } as BrowserResult;
}

function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

function save(results: readonly BrowserResult[]): void {
  const earlier = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, 'utf8')) as BrowserResult[]) : [];
  const kept = earlier.filter((each) => !results.some(({ browser }) => browser === each.browser));
  const all = [...kept, ...results].sort((a, b) => (a.browser < b.browser ? -1 : 1));
  writeFileSync(RESULT, `${JSON.stringify(all, round, 2)}\n`);
}

async function main(args: readonly string[]): Promise<void> {
  if (!hasPages()) {
    console.log('bench:browser skipped: ../shared/data is not there');
    return;
  }
  const options = readOptions(args);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wiremark-bench-'));
  const pages = await servePages();
  try {
    const data = readBenchData(SMALLEST);
    for (const browser of options.browsers) {
      const result = await measure(browser, options, { pages, data, folder });
      if (!options.isDry) save([result]);
    }
  } finally {
    pages.close();
    rmSync(folder, { recursive: true });
  }
}

await main(process.argv.slice(2));
