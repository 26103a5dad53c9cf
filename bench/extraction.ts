/**
 * Precision, recall and F1 of the text that Wiremark reads from 181 real pages, beside Readability's, by the measure of `pages/shingles.ts`, and
 * the time that each takes. `bench:pages -- --worst N` names the pages that are read worst.
 */
import { writeFileSync } from 'node:fs';
import { parseHtml } from '../src/builder/input/parse-html.ts';
import { readWithReadability, readWithWiremark, type Found } from './pages/readers.ts';
import { readTunedPages, type GoldPage } from './pages/sets.ts';
import { compareShingles, scoresOf, type Counts } from './pages/shingles.ts';

const RESULTS = new URL('./results/extraction.json', import.meta.url);

type SyncReader = (document: Document, url: string | null) => Found;
const READERS: Readonly<Record<string, SyncReader>> = {
  wiremark: readWithWiremark,
  readability: readWithReadability,
};

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function run(read: SyncReader, pages: readonly GoldPage[]) {
  const counts: Counts[] = [];
  const milliseconds: number[] = [];
  for (const page of pages) {
    const document = parseHtml(page.html());
    const start = performance.now();
    const { text } = read(document, null);
    milliseconds.push(performance.now() - start);
    counts.push(compareShingles(page.text, text));
  }
  return { ...scoresOf(counts), milliseconds };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

function main(): void {
  const pages = readTunedPages();
  if (pages.length === 0) {
    console.log('bench:extraction skipped: ../shared/data/extraction is not there');
    return;
  }
  const results: Record<string, Record<string, number>> = {};
  for (const [name, read] of Object.entries(READERS)) {
    const { precision, recall, f1, milliseconds } = run(read, pages);
    results[name] = {
      pages: pages.length,
      f1: round(f1, 4),
      precision: round(precision, 4),
      recall: round(recall, 4),
      medianMilliseconds: round(quantile(milliseconds, 0.5), 1),
      p95Milliseconds: round(quantile(milliseconds, 0.95), 1),
    };
    console.log(name.padEnd(12), JSON.stringify(results[name]));
  }
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

main();
