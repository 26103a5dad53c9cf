/**
 * `npm run bench:hostile`: how long the extension's functions hold a page, from Chromium's own trace: on pages made to hold it up, and on the 123
 * newest real pages, beside Readability alone on the same pages in the same run. Medians of `--rounds N` (5). `--only NAME`, `--dry`. Needs
 * `npm run build -- --test`. Times are of this machine at this moment: its load stands beside them.
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
import { testBuildOf } from '../tests/e2e/extension-builds.ts';
import { launch } from '../tests/e2e/launch.ts';
import { listUnknownPages, readUnknownPage } from '../tests/e2e/shared-pages.ts';
import { askUntil } from '../tests/e2e/wait.ts';
import { CATEGORIES, ownTimeOf, type OwnTime } from './hostile/trace.ts';
import { HOSTILE_PAGES } from './hostile/pages.ts';
import { quantile } from './index/contender.ts';

const RESULT = new URL('./results/hostile.json', import.meta.url);
/** Storms are watched for so long after the result. */
const AFTER_RESULT_MS = 1500;
const RESULT_LIMIT_MS = 20_000;
const READABILITY = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' }, dry: { type: 'boolean' } },
});
const rounds = Number(options.rounds);
const wants = (name: string): boolean => name.includes(options.only ?? '');

interface Measured extends OwnTime {
  state: string;
  /** Milliseconds of Readability alone, on a clone of the same document. */
  readability?: number;
}

/** Opens a page under a trace, waits until the extension has its result, and tells its time. */
async function measure(
  driver: BrowserDriver,
  url: string,
  trace: string,
  withReadability: boolean,
): Promise<Measured> {
  const tab = await driver.open('about:blank');
  try {
    await tab.page.tracing.start({ path: trace, categories: CATEGORIES });
    await tab.page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    const state = await askUntil(
      () => readTabState(driver, tab.tabId),
      (seen) => seen !== undefined && seen !== 'checking',
      RESULT_LIMIT_MS,
    );
    await pause(AFTER_RESULT_MS);
    await tab.page.tracing.stop();
    const readability = withReadability
      ? ((await tab.page.evaluate(
          `(() => { ${READABILITY}; const start = performance.now(); new Readability(document.cloneNode(true)).parse(); return performance.now() - start; })()`,
        )) as number)
      : undefined;
    const time = ownTimeOf(readFileSync(trace, 'utf8'));
    return { ...time, state: state ?? 'none', ...(readability === undefined ? {} : { readability }) };
  } finally {
    await driver.close(tab);
  }
}

const round1 = (value: number): number => Math.round(value * 10) / 10;

const realPages = listUnknownPages().filter((name) => wants(`real ${name}`));
const server = createServer((request, response) => {
  const name = decodeURIComponent((request.url ?? '').slice(1));
  const html =
    HOSTILE_PAGES[name]?.() ?? (listUnknownPages().includes(name) ? readUnknownPage(name) : undefined);
  if (html === undefined) return void response.writeHead(404).end();
  // No script of a real page runs beside ours, and nothing else is loaded.
  if (HOSTILE_PAGES[name] === undefined)
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const folder = mkdtempSync(path.join(os.tmpdir(), 'wiremark-hostile-'));
const trace = path.join(folder, 'trace.json');

const hostile: (OwnTime & { page: string; state: string })[] = [];
for (const page of Object.keys(HOSTILE_PAGES).filter(wants)) {
  // A browser for each page: what one leaves behind is no part of the next one's time.
  const driver = await launch('chrome', { extensionFolder: testBuildOf('chrome'), isHeadless: true });
  const seen: Measured[] = [];
  try {
    for (let each = 0; each < rounds; each++)
      seen.push(await measure(driver, `${origin}/${encodeURIComponent(page)}`, trace, false));
  } finally {
    await driver.quit();
  }
  const median = (of: (measured: Measured) => number): number => round1(quantile(seen.map(of), 0.5));
  const row = {
    page,
    state: seen[0]?.state ?? '',
    longest: median((each) => each.longest),
    all: median((each) => each.all),
  };
  hostile.push(row);
  console.log(
    `${row.longest.toFixed(1).padStart(8)} ms longest ${row.all.toFixed(1).padStart(8)} ms in all  ${row.state.padEnd(12)} ${page}`,
  );
}

const real: Measured[] = [];
if (realPages.length > 0) {
  const driver = await launch('chrome', { extensionFolder: testBuildOf('chrome'), isHeadless: true });
  try {
    for (const page of realPages) real.push(await measure(driver, `${origin}/${page}`, trace, true));
  } finally {
    await driver.quit();
  }
}
const ofReal = (of: (measured: Measured) => number, at: number): number => round1(quantile(real.map(of), at));
const summary = real.length > 0 && {
  pages: real.length,
  longestMedian: ofReal((each) => each.longest, 0.5),
  longestP95: ofReal((each) => each.longest, 0.95),
  allMedian: ofReal((each) => each.all, 0.5),
  allP95: ofReal((each) => each.all, 0.95),
  readabilityMedian: ofReal((each) => each.readability ?? 0, 0.5),
  readabilityP95: ofReal((each) => each.readability ?? 0, 0.95),
  timesReadability: round1(
    real.reduce((sum, each) => sum + each.all, 0) /
      real.reduce((sum, each) => sum + (each.readability ?? 0), 0),
  ),
};
console.log(summary || 'No real page was measured.');
server.close();
server.closeAllConnections();
rmSync(folder, { recursive: true, force: true });
if (options.dry !== true && options.only === undefined)
  writeFileSync(
    RESULT,
    `${JSON.stringify({ processors: os.cpus().length, load: round1(os.loadavg()[0] ?? 0), rounds, hostile, real: summary || null }, null, 2)}\n`,
  );
