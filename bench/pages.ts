/**
 * How well real pages are read, beside Readability and defuddle, in one run and from the same parsed documents: text (precision, recall and F1 of
 * 4-word shingles; ROUGE-LSum), headline, date, credits and processor time of 123 pages of 2023 to 2026, text of the 181 pages of `bench:extraction`.
 * Flags: `--dry` writes no results, `--only NAME` reads the pages whose name holds NAME, `--worst N` prints what Wiremark misses and reads too much
 * on the N worst pages of each set, `--alone` leaves the other readers out.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseHtml } from '../src/builder/input/parse-html.ts';
import { installEngines } from './install.ts';
import { judgeCredits, type CreditFigures } from './pages/credits.ts';
import { printWorst } from './pages/differences.ts';
import { figuresOf, judge, type Figures, type Judgement } from './pages/judge.ts';
import {
  NOTHING,
  readWithDefuddle,
  readWithReadability,
  readWithWiremark,
  type Found,
  type Reader,
} from './pages/readers.ts';
import { drawPicture } from './pages/picture.ts';
import { readNewestPages, readTunedPages, type GoldPage } from './pages/sets.ts';
import { longestStepOf, timesOf, type Times } from './pages/time.ts';

const RESULTS = new URL('./results/pages.json', import.meta.url);
const PICTURE = new URL('./results/pages.svg', import.meta.url);

const READERS: Readonly<Record<string, Reader>> = {
  wiremark: readWithWiremark,
  readability: readWithReadability,
  defuddle: readWithDefuddle,
};

const flags = process.argv.slice(2);
const valueOf = (flag: string) => (flags.includes(flag) ? flags[flags.indexOf(flag) + 1] : undefined);

async function judgeAll(pages: readonly GoldPage[], read: Reader): Promise<Judgement[]> {
  const judged: Judgement[] = [];
  for (const page of pages) judged.push(judge(page, await tryToRead(page, read)));
  return judged;
}

/** A reader that fails on a page finds nothing there. */
async function tryToRead(page: GoldPage, read: Reader): Promise<Found> {
  try {
    return await read(parseHtml(page.html()), page.url);
  } catch (error) {
    console.log(`${page.name}: ${read.name} fails: ${String(error)}`);
    return NOTHING;
  }
}

async function compareReaders(name: string, pages: readonly GoldPage[]) {
  const results: Record<string, Figures> = {};
  for (const [reader, read] of Object.entries(READERS)) {
    if (reader !== 'wiremark' && flags.includes('--alone')) continue;
    const judged = await judgeAll(pages, read);
    results[reader] = figuresOf(judged);
    console.log(name, reader.padEnd(12), JSON.stringify(results[reader]));
    if (reader !== 'wiremark') continue;
    printVersions(name, judged);
    printWorst(judged, Number(valueOf('--worst') ?? 0));
  }
  return results;
}

/** The figures of the pages whose gold is of another version: their text cannot be right. */
function printVersions(name: string, judged: readonly Judgement[]): void {
  const others = judged.filter(({ page }) => page.isOtherVersion);
  const same = judged.filter(({ page }) => !page.isOtherVersion);
  if (others.length > 0 && same.length > 0)
    console.log(
      name,
      `without ${others.length} pages whose gold is of another version: F1 ${figuresOf(same).f1}`,
    );
}

/** Times the readers on the newest pages, one after the other. The load of the machine stands beside them. */
async function timeReaders(pages: readonly GoldPage[]) {
  const readers: Record<string, Times> = {};
  for (const [name, read] of Object.entries(READERS))
    if (name === 'wiremark' || !flags.includes('--alone'))
      readers[name] = await timesOf(pages, read, name === 'wiremark' ? longestStepOf : undefined);
  return { load: Number((loadavg()[0] ?? 0).toFixed(1)), ...readers };
}

interface Others {
  credits: CreditFigures | undefined;
  times: object;
}

function save(results: Record<string, Record<string, Figures>>, others: Others): void {
  writeFileSync(RESULTS, `${JSON.stringify({ ...results, ...others }, null, 2)}\n`);
  writeFileSync(PICTURE, drawPicture(results));
}

async function main(): Promise<void> {
  const only = valueOf('--only') ?? '';
  const sets = { newest: readNewestPages(), tuned: readTunedPages() };
  const results: Record<string, Record<string, Figures>> = {};
  if (!flags.includes('--alone')) installEngines();
  for (const [name, all] of Object.entries(sets)) {
    const pages = all.filter((page) => page.name.includes(only));
    if (pages.length > 0) results[name] = await compareReaders(name, pages);
    else console.log(`bench:pages: no page of the set "${name}" is there`);
  }
  const credited = sets.newest.filter((page) => page.name.includes(only));
  const credits = credited.length > 0 ? judgeCredits(credited) : undefined;
  const times = await timeReaders(credited);
  console.log('credits', JSON.stringify(credits), '\ntimes', JSON.stringify(times));
  const isWhole = !only && !flags.includes('--dry') && !flags.includes('--alone');
  if (isWhole && Object.keys(results).length > 0) save(results, { credits, times });
}

await main();
