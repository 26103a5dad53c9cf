/**
 * Compares the figures of the last `bench:quality -- --quick`, `bench:credits` and `bench:extraction` with `floors.json`: which figure, what
 * is asked, what was seen. Prints `N passed, N failed, N skipped` as its last line; without the benchmarks' data all are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describeFloor, FIGURES, keepsTo, type Bench, type Floor } from './floors.ts';

const DATA = new URL('../../shared/data/', import.meta.url);
const FLOORS = new URL('floors.json', import.meta.url);
/** Where each bench leaves its figures. */
const RESULTS: Readonly<Record<Bench, URL>> = {
  quality: new URL('../.cache/quality/quality.json', import.meta.url),
  credits: new URL('credits/results.json', import.meta.url),
  extraction: new URL('results/extraction.json', import.meta.url),
};

const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

const floors = readJson(FLOORS) as Record<Bench, Record<string, Floor>>;
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [bench, asked] of Object.entries(floors) as [Bench, Record<string, Floor>][]) {
  if (!existsSync(DATA)) {
    counts.skipped += Object.keys(asked).length;
    continue;
  }
  const seen = existsSync(RESULTS[bench])
    ? FIGURES[bench](readJson(RESULTS[bench]))
    : new Map<string, number>();
  for (const [figure, floor] of Object.entries(asked)) {
    const isKept = keepsTo(floor, seen.get(figure));
    counts[isKept ? 'passed' : 'failed']++;
    console.log(`${isKept ? 'ok  ' : 'FAIL'} ${bench}: ${describeFloor(figure, floor, seen.get(figure))}`);
  }
}
if (!existsSync(DATA)) console.log('../shared/data is missing: no figures to compare');
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);
