/**
 * Saves what `npm run soak` found in `results/soak.json`: its steps, the sizes of the bundles, and where it ran. Reads the steps from its
 * input, one a line: name, seconds, passed, failed, skipped, with tabs between.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { BUDGETS } from '../scripts/build/budgets.ts';
import type { Bundle } from '../scripts/build/bundle.ts';
import { loadedBundles, sumOf } from '../scripts/build/weigh.ts';

const BUNDLES = new URL('../dist/chrome.bundles.json', import.meta.url);

function readSteps(lines: string): object[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name = '', ...numbers] = line.split('\t');
      const [seconds, passed, failed, skipped] = numbers.map(Number);
      return { name, seconds, passed, failed, skipped };
    });
}

function bundleSizes(): object[] {
  if (!existsSync(BUNDLES)) return [];
  const bundles = JSON.parse(readFileSync(BUNDLES, 'utf8')) as Bundle[];
  return BUDGETS.map(({ name, entry, bytes, gzipBytes }) => ({
    name,
    ...sumOf(loadedBundles(entry, bundles)),
    budget: { bytes, gzipBytes },
  }));
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const results = {
  day: new Date().toISOString().slice(0, 10),
  commit,
  machine: { processors: os.cpus().length, node: process.versions.node, load: os.loadavg()[0] },
  steps: readSteps(readFileSync(0, 'utf8')),
  bundles: bundleSizes(),
};
writeFileSync(new URL('results/soak.json', import.meta.url), `${JSON.stringify(results, null, 1)}\n`);
console.log('saved bench/results/soak.json: commit it');
