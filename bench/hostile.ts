/**
 * `npm run bench:hostile`: how long the extension's functions hold a page, from Chromium's own trace: on pages made to hold it up, on pages that are no article, and on the 123
 * newest real pages, beside Readability alone on the same pages in the same run; and how much more private memory the page's process has than
 * without the extension. Medians of `--rounds N` (5); real pages are opened once. For a part: `--only NAME`, `--only real`, `--every N` real pages; a part and `--dry` write nothing. Needs
 * `npm run build -- --test`. Times are of this machine at this moment: its load before and after stands beside them. A page that fails is left out and named
 * in the result, which is written all the same; then the command exits with 1.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readTabState } from '../tests/e2e/page-checks.ts';
import type { BrowserDriver } from '../tests/e2e/browser-driver.ts';
import {
  buildIndexOf,
  expectTestBuild,
  makeBuildWithIndex,
  testBuildOf,
} from '../tests/e2e/extension-builds.ts';
import { launch } from '../tests/e2e/launch.ts';
import { listUnknownPages, readUnknownPage } from '../tests/e2e/shared-pages.ts';
import { askUntil, waitFor } from '../tests/e2e/wait.ts';
import { privateMegabytesOf } from './hostile/memory.ts';
import { CATEGORIES, ownTimeOf, processOf, readTrace, type OwnTime } from './hostile/trace.ts';
import { NO_ARTICLES } from './hostile/no-articles.ts';
import { sentenceOf } from './hostile/sentence.ts';
import { HOSTILE_PAGES, KNOWN_LINKS, KNOWN_PAGES, knownRecords } from './hostile/pages.ts';
import { quantile } from './index/contender.ts';
import { progressOf } from './quality/progress.ts';

const RESULT = new URL('./results/hostile.json', import.meta.url);
/** Storms are watched for so long after the result; without the extension there is nothing to watch, and the page only comes to rest. */
const AFTER_RESULT_MS = 1500;
const AT_REST_MS = 300;
const RESULT_LIMIT_MS = 20_000;
const BADGES_LIMIT_MS = 60_000;
/** Our hosts are the only elements of our pages that no browser knows. */
const COUNT_BADGES = "document.querySelectorAll(':not(:defined)').length";
const READABILITY = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    every: { type: 'string', default: '1' },
    dry: { type: 'boolean' },
  },
});
function numberOf(name: 'rounds' | 'every'): number {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`--${name}: expected a number from 1, found "${options[name]}"`);
}
expectTestBuild('chrome');
const rounds = numberOf('rounds');
const every = numberOf('every');
const wants = (name: string): boolean => name.includes(options.only ?? '');

interface Measured extends OwnTime {
  state: string;
  /** Private megabytes of the page's process when the result is there, after a collection of garbage. */
  memory: number;
  /** Milliseconds of Readability alone, on a clone of the same document. */
  readability?: number;
}

/** How a page is opened. */
interface Visit {
  url: string;
  /** Where the trace is written. */
  trace: string;
  /** Does the extension work there? */
  isWatched: boolean;
  withReadability?: boolean;
  /** How many badges are waited for. */
  badges?: number;
}

const PARSE_ALONE = `(() => { ${READABILITY}; const start = performance.now(); new Readability(document.cloneNode(true)).parse(); return performance.now() - start; })()`;

/** Opens a page under a trace, waits until the extension has its result, and tells its time. */
async function measure(driver: BrowserDriver, visit: Visit): Promise<Measured> {
  const tab = await driver.open('about:blank');
  try {
    await tab.page.tracing.start({ path: visit.trace, categories: CATEGORIES });
    await tab.page.goto(visit.url, { waitUntil: 'load', timeout: 120_000 });
    const state = visit.isWatched
      ? await askUntil(
          () => readTabState(driver, tab.tabId),
          (seen) => seen !== undefined && seen !== 'checking',
          RESULT_LIMIT_MS,
        )
      : undefined;
    const { badges = 0 } = visit;
    if (badges > 0)
      await waitFor(
        'badges',
        () => tab.page.evaluate(COUNT_BADGES) as Promise<number>,
        (count) => count >= badges,
        BADGES_LIMIT_MS,
      );
    await pause(visit.isWatched ? AFTER_RESULT_MS : AT_REST_MS);
    await tab.page.tracing.stop();
    const events = readTrace(visit.trace);
    const protocol = await tab.page.createCDPSession();
    await protocol.send('HeapProfiler.collectGarbage');
    const memory = privateMegabytesOf(processOf(events, visit.url));
    const readability =
      visit.withReadability === true ? ((await tab.page.evaluate(PARSE_ALONE)) as number) : undefined;
    const time = ownTimeOf(events);
    return {
      ...time,
      memory,
      state: state ?? 'no answer',
      ...(readability === undefined ? {} : { readability }),
    };
  } finally {
    await driver.close(tab);
  }
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
const medianOf = (seen: readonly Measured[], of: (measured: Measured) => number): number =>
  round1(quantile(seen.map(of), 0.5));

const hostilePages = [...Object.keys(HOSTILE_PAGES), ...Object.keys(KNOWN_PAGES)].filter(wants);
const otherPages = Object.keys(NO_ARTICLES).filter(wants);
const realPages = listUnknownPages().filter((name, i) => wants(`real ${name}`) && i % every === 0);
const tick = progressOf(
  'visits',
  hostilePages.length * (rounds + 1) + otherPages.length * rounds + realPages.length * 2,
);
/** Pages of which there is no result, and why. */
const failed: { page: string; error: string }[] = [];

/** Measures a page; undefined, and kept among the failed, where that is not possible. */
async function tryToMeasure<T>(page: string, visits: number, take: () => Promise<T>): Promise<T | undefined> {
  try {
    return await take();
  } catch (error) {
    failed.push({ page, error: error instanceof Error ? error.message : String(error) });
    console.log(`${page}: ${failed.at(-1)?.error ?? ''}`);
    return undefined;
  } finally {
    for (let each = 0; each < visits; each++) tick();
  }
}

const server = createServer((request, response) => {
  const name = decodeURIComponent((request.url ?? '').slice(1));
  const invented = HOSTILE_PAGES[name] ?? KNOWN_PAGES[name] ?? NO_ARTICLES[name];
  const html = invented?.() ?? (listUnknownPages().includes(name) ? readUnknownPage(name) : undefined);
  if (html === undefined) return void response.writeHead(404).end();
  // No script of a real page runs beside ours, and nothing else is loaded.
  if (invented === undefined)
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
/** The same pages under a name that the extension has no access to. */
const unwatched = origin.replace('127.0.0.1', 'localhost');
const folder = mkdtempSync(path.join(os.tmpdir(), 'wiremark-hostile-'));
const trace = path.join(folder, 'trace.json');

/** A test build whose index knows the links of `KNOWN_PAGES`, made when it is first needed. */
let withKnown: Promise<string> | undefined;
async function makeBuildWithKnown(): Promise<string> {
  const index = path.join(folder, 'index');
  const records = path.join(folder, 'known.jsonl');
  writeFileSync(
    records,
    knownRecords()
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(''),
  );
  await buildIndexOf(records, 'Known pages', index);
  return makeBuildWithIndex('chrome', path.join(folder, 'extension'), index);
}

const withBrowser = async <T>(
  use: (driver: BrowserDriver) => Promise<T>,
  extensionFolder = testBuildOf('chrome'),
): Promise<T> => {
  const driver = await launch('chrome', { extensionFolder, isHeadless: true });
  try {
    return await use(driver);
  } finally {
    await driver.quit();
  }
};
const showRow = ({ longest, all, state, page, memory }: OwnTime & Row): void =>
  console.log(
    `${longest.toFixed(1).padStart(8)} ms longest ${all.toFixed(1).padStart(8)} ms in all ${memory === undefined ? '' : `${memory.toFixed(1).padStart(7)} MB `} ${state.padEnd(12)} ${page}`,
  );

/** A page's name, the state in which it was left, and megabytes more than without the extension. */
interface Row {
  page: string;
  state: string;
  memory?: number;
}

/** Opens a page so often. */
async function seeOften(driver: BrowserDriver, url: string, badges = 0): Promise<Measured[]> {
  const seen: Measured[] = [];
  for (let each = 0; each < rounds; each++)
    seen.push(await measure(driver, { url, trace, isWatched: true, badges }));
  return seen;
}
const rowOf = (page: string, seen: readonly Measured[]): OwnTime & Row => ({
  page,
  state: seen[0]?.state ?? '',
  longest: medianOf(seen, (each) => each.longest),
  all: medianOf(seen, (each) => each.all),
  collecting: medianOf(seen, (each) => each.collecting),
});

const loadBefore = round1(os.loadavg()[0] ?? 0);
const hostile: (OwnTime & Row)[] = [];
for (const page of hostilePages) {
  const address = `/${encodeURIComponent(page)}`;
  // A browser for each page: what one leaves behind is no part of the next one's time.
  const see = async (driver: BrowserDriver) => {
    const seen = await seeOften(driver, `${origin}${address}`, page in KNOWN_PAGES ? KNOWN_LINKS : 0);
    const alone = await measure(driver, { url: `${unwatched}${address}`, trace, isWatched: false });
    return { ...rowOf(page, seen), memory: round1(medianOf(seen, (each) => each.memory) - alone.memory) };
  };
  const row = await tryToMeasure(page, rounds + 1, async () =>
    page in KNOWN_PAGES ? withBrowser(see, await (withKnown ??= makeBuildWithKnown())) : withBrowser(see),
  );
  if (!row) continue;
  hostile.push(row);
  showRow(row);
}

const others: (OwnTime & Row)[] = [];
if (otherPages.length > 0)
  await withBrowser(async (driver) => {
    for (const page of otherPages) {
      const see = () => seeOften(driver, `${origin}/${encodeURIComponent(page)}`);
      const seen = await tryToMeasure(page, rounds, see);
      if (!seen) continue;
      others.push(rowOf(page, seen));
      showRow(rowOf(page, seen));
    }
  });
const ofOthers = (of: (time: OwnTime) => number, at: number): number => round1(quantile(others.map(of), at));
const noArticle = others.length > 0 && {
  pages: others.length,
  longestMedian: ofOthers((each) => each.longest, 0.5),
  longestP95: ofOthers((each) => each.longest, 0.95),
  allMedian: ofOthers((each) => each.all, 0.5),
  allP95: ofOthers((each) => each.all, 0.95),
};
console.log(noArticle || 'No page that is no article was measured.');

const real: (Measured & { more: number })[] = [];
if (realPages.length > 0)
  await withBrowser(async (driver) => {
    for (const page of realPages) {
      const seen = await tryToMeasure(page, 2, async () => {
        const watched = { url: `${origin}/${page}`, trace, isWatched: true, withReadability: true };
        const own = await measure(driver, watched);
        const alone = await measure(driver, { url: `${unwatched}/${page}`, trace, isWatched: false });
        return { ...own, more: own.memory - alone.memory };
      });
      if (seen) real.push(seen);
    }
  });
const ofReal = (of: (measured: (typeof real)[number]) => number, at: number): number =>
  round1(quantile(real.map(of), at));
const summary = real.length > 0 && {
  pages: real.length,
  longestMedian: ofReal((each) => each.longest, 0.5),
  longestP95: ofReal((each) => each.longest, 0.95),
  allMedian: ofReal((each) => each.all, 0.5),
  allP95: ofReal((each) => each.all, 0.95),
  readabilityMedian: ofReal((each) => each.readability ?? 0, 0.5),
  readabilityP95: ofReal((each) => each.readability ?? 0, 0.95),
  memoryMedian: ofReal((each) => each.more, 0.5),
  memoryP95: ofReal((each) => each.more, 0.95),
  timesReadability: round1(
    real.reduce((sum, each) => sum + each.all, 0) /
      real.reduce((sum, each) => sum + (each.readability ?? 0), 0),
  ),
};
console.log(summary || 'No real page was measured.');
server.close();
server.closeAllConnections();
rmSync(folder, { recursive: true, force: true });
if (failed.length > 0) process.exitCode = 1;
const result = {
  processors: os.cpus().length,
  loadBefore,
  load: round1(os.loadavg()[0] ?? 0),
  rounds,
  failed,
  hostile,
  noArticle: noArticle || null,
  others,
  real: summary || null,
};
const sentence = sentenceOf(result);
if (sentence !== undefined) console.log(`For SECURITY.md, under “A page is not slowed”:\n${sentence}`);
if (options.dry !== true && options.only === undefined && every === 1)
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
