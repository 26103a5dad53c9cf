/** Compares the scripts of `dist/` with their budgets. Prints `N passed, N failed, N skipped` as its last line. */
import { readFileSync } from 'node:fs';
import { BUDGETS, type Budget } from './budgets.ts';
import type { Bundle } from './bundle.ts';
import { breaches, loadedBundles, sumOf } from './weigh.ts';

const BUILDS = ['dist/chrome', 'dist/firefox'] as const;

/** Prints one line for a budget that holds, and what is wrong with one that does not. */
function checkBudget(build: string, bundles: readonly Bundle[], budget: Budget): boolean {
  const found = breaches(budget, bundles);
  const { bytes, gzipBytes } = sumOf(loadedBundles(budget.entry, bundles));
  const size = `${bytes} of ${budget.bytes} bytes, ${gzipBytes} of ${budget.gzipBytes} with gzip`;
  console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${build}/${budget.entry} (${budget.name}): ${size}`);
  for (const line of found) console.log(`     ${line}`);
  return found.length === 0;
}

let passed = 0;
let failed = 0;
for (const build of BUILDS) {
  const bundles = JSON.parse(readFileSync(`${build}.bundles.json`, 'utf8')) as Bundle[];
  for (const budget of BUDGETS) {
    if (checkBudget(build, bundles, budget)) passed++;
    else failed++;
  }
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed > 0 ? 1 : 0);
